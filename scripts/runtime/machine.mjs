/** What this machine lets a window do; asked by the start script and by the tests that open windows. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { electronFolder } from './electron-folder.mjs';

const SET_USER_ID = 0o4000;

/** Whether a window can be shown. Only Linux has machines without a display. */
export function hasDisplay(environment = process.env) {
  return process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * How Chromium's sandbox can be had: the arguments to pass, a note to print, or the problem that stands in the way.
 * It is given up only for root, where Chromium refuses to start with it.
 * @returns {{ arguments: string[], note?: string, problem?: string }}
 */
export function chromiumSandbox() {
  if (process.platform !== 'linux') return { arguments: [] };
  if (process.getuid?.() === 0) {
    return { arguments: ['--no-sandbox'], note: "running as root, so without Chromium's sandbox" };
  }
  const helper = path.join(electronFolder, 'dist', 'chrome-sandbox');
  if (allowsUserNamespaces() || isSetUserIdRoot(helper)) return { arguments: [] };
  return {
    arguments: [],
    problem: `Chromium's sandbox needs: sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`,
  };
}

/** Debian's and Ubuntu's switches; where a switch does not exist, the kernel's default is to allow them. */
function allowsUserNamespaces() {
  const isSwitch = (/** @type {string} */ name, /** @type {string} */ value) => {
    const file = `/proc/sys/kernel/${name}`;
    return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
  };
  return (
    !isSwitch('unprivileged_userns_clone', '0') && !isSwitch('apparmor_restrict_unprivileged_userns', '1')
  );
}

function isSetUserIdRoot(/** @type {string} */ file) {
  if (!existsSync(file)) return false;
  const { mode, uid } = statSync(file);
  return uid === 0 && (mode & SET_USER_ID) !== 0;
}
