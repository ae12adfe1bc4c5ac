/** `npm start`: builds the program and opens its window. */
import { spawnSync } from 'node:child_process';
import { chromiumSandbox, hasDisplay } from './runtime/machine.mjs';
import { readyElectronVersion } from './runtime/electron-folder.mjs';
import { runLocal } from './runtime/local-program.mjs';

function start() {
  if (!hasDisplay()) {
    return refuse('there is no display here; the command line needs none: npm run simclose -- --help');
  }
  if (readyElectronVersion() === undefined) return refuse('Electron is not installed; run: npm ci');
  const sandbox = chromiumSandbox();
  if (sandbox.problem !== undefined) return refuse(sandbox.problem);
  if (sandbox.note !== undefined) console.log(`simclose: ${sandbox.note}`);

  const built = runLocal('electron-vite', ['build', '--logLevel', 'warn']);
  if (built !== 0) return built;
  return openWindow([...sandbox.arguments, ...process.argv.slice(2)]);
}

/** Opens the built program and waits for its end. */
async function openWindow(/** @type {string[]} */ args) {
  const { default: electron } = await import('electron');
  const result = spawnSync(String(electron), ['.', ...args], { stdio: 'inherit' });
  if (result.error) return refuse(result.error.message);
  return result.status ?? 1;
}

function refuse(/** @type {string} */ line) {
  console.error(`simclose: ${line}`);
  return 1;
}

process.exitCode = await start();
