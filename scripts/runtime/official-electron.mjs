/** Fetches Electron by the electron package's own installer; called by the install script before anything else. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronFolder } from './electron-folder.mjs';

const fetchDeadline = new URL('fetch-deadline.mjs', import.meta.url).href;

/**
 * Runs the official installer, with its own settings, mirrors, cache and checksums.
 * @returns {string | undefined} why it failed, in one line, or `undefined` when Electron is in place
 */
export function installOfficialElectron() {
  const result = spawnSync(
    process.execPath,
    ['--import', fetchDeadline, path.join(electronFolder, 'install.js')],
    {
      // Node asks for this variable before it honours HTTPS_PROXY and NO_PROXY.
      env: { NODE_USE_ENV_PROXY: '1', ...process.env },
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
    },
  );
  if (result.status === 0) return undefined;
  return reasonIn(result.stderr || result.error?.message || `ended by ${result.signal ?? result.status}`);
}

/** The message of a printed stack trace, without the error's class. */
function reasonIn(/** @type {string} */ output) {
  const lines = output.split('\n').map((line) => line.trim());
  const message = lines.find((line) => /^(\w*Error\b.*?):/.test(line)) ?? lines.find((line) => line !== '');
  return (message ?? 'unknown error').replace(/^\w*Error\b.*?:\s*/, '');
}
