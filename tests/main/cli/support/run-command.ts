/** Runs the command line as its users do: a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { onTestFinished } from 'vitest';

/** As `npm run simclose` starts it: built where that is not older than the source, else from the source. */
export const MAIN = fileURLToPath(new URL('../../../../src/cli/start.mjs', import.meta.url));

/** What a run left. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  /** Lines of stderr. */
  readonly lines: readonly string[];
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `simclose` with these arguments; the passphrase is set unless `env` says otherwise. */
export function simclose(
  args: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...process.env, SIMCLOSE_PASSPHRASE: 'correct horse', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, lines: err.split('\n').filter((line) => line !== '') });
    });
  });
}

/** Writes a document (or a text as it is) to a file and returns its path. */
export function inputFile(folder: string, content: unknown, name = 'input.json'): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return path;
}
