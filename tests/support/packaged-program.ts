/** Packs the built program into a folder of its own; Vitest runs it once around the tests of the packed program. */
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

import { removeFolder } from './remove-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed program's executable. */
    packagedProgram: string;
  }
}

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const unpackedNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/simclose',
  darwin: 'mac/SimClose.app/Contents/MacOS/SimClose',
  win32: 'win-unpacked/simclose.exe',
};

/** Packs the program and returns what removes it again. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Not below the checkout: an ordinary user may not be able to enter the folders above it.
  const folder = await mkdtemp(path.join(tmpdir(), 'simclose-packaged-'));
  const remove = (): Promise<void> => removeFolder(folder);
  await chmod(folder, 0o755);
  try {
    pack(folder);
    const program = path.join(folder, unpackedNames[process.platform] ?? '');
    if (process.platform === 'linux' && process.getuid?.() === 0) await ownSandboxHelper(program);
    project.provide('packagedProgram', program);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

function pack(folder: string): void {
  const electronBuilder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const config = ['--config', 'electron-builder.config.mjs', `-c.directories.output=${folder}`];
  const result = spawnSync(process.execPath, [electronBuilder, '--dir', '--publish', 'never', ...config], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`electron-builder failed:\n${result.stdout}${result.stderr}`);
}

/** As an installed package does it: Chromium's helper belongs to root and has the set-user-id bit. */
async function ownSandboxHelper(program: string): Promise<void> {
  const helper = path.join(path.dirname(program), 'chrome-sandbox');
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
}
