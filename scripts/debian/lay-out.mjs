/** Lays out the files of the Debian package as they will lie on a user's computer. */
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { projectFolder } from '../runtime/local-program.mjs';

const packaging = path.join(projectFolder, 'packaging');
const APP_ID = 'org.simclose.SimClose';
/** Where the program lies, below the root. */
export const PROGRAM_FOLDER = path.join('usr', 'lib', 'simclose');
/** What users call. */
const LAUNCHER = path.join('usr', 'bin', 'simclose');
/** What may be run; libraries and the modules of Node are only loaded. */
const MODES = new Map([
  [LAUNCHER, 0o755],
  [path.join(PROGRAM_FOLDER, 'simclose'), 0o755],
  [path.join(PROGRAM_FOLDER, 'chrome_crashpad_handler'), 0o755],
  // Root's, with the set-user-id bit: it builds the sandbox where users may not.
  [path.join(PROGRAM_FOLDER, 'chrome-sandbox'), 0o4755],
]);

/**
 * Lays out everything below `root`.
 * @param {string} appFolder the packed program
 * @param {string} root
 */
export function layOut(appFolder, root) {
  const share = path.join(root, 'usr', 'share');
  cpSync(appFolder, path.join(root, PROGRAM_FOLDER), { recursive: true });
  put(linux('simclose.sh'), root, LAUNCHER);

  put(linux(`${APP_ID}.desktop`), share, 'applications', `${APP_ID}.desktop`);
  put(linux(`${APP_ID}.metainfo.xml`), share, 'metainfo', `${APP_ID}.metainfo.xml`);
  put(linux(`${APP_ID}.xml`), share, 'mime', 'packages', `${APP_ID}.xml`);
  put(debian('copyright'), share, 'doc', 'simclose', 'copyright');
  put(debian('simclose.lintian-overrides'), share, 'lintian', 'overrides', 'simclose');
  put(gzip(debian('changelog')), share, 'doc', 'simclose', 'changelog.gz');
  put(gzip(debian('simclose.1')), share, 'man', 'man1', 'simclose.1.gz');
  layOutIcons(path.join(share, 'icons', 'hicolor'));
  setModes(root);
}

function layOutIcons(/** @type {string} */ theme) {
  const kinds = [
    { drawing: 'icon.svg', drawn: 'program', context: 'apps', name: APP_ID },
    {
      drawing: 'backup-icon.svg',
      drawn: 'backup',
      context: 'mimetypes',
      name: 'application-x-simclose-backup',
    },
  ];
  for (const { drawing, drawn, context, name } of kinds) {
    put(readFileSync(path.join(packaging, drawing)), theme, 'scalable', context, `${name}.svg`);
    for (const file of readdirSync(path.join(packaging, 'icons', drawn))) {
      const picture = readFileSync(path.join(packaging, 'icons', drawn, file));
      put(picture, theme, path.parse(file).name, context, `${name}.png`);
    }
  }
}

/** The rights that Debian asks for, whatever those of this checkout are. */
function setModes(/** @type {string} */ root) {
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    chmodSync(file, entry.isDirectory() ? 0o755 : (MODES.get(path.relative(root, file)) ?? 0o644));
  }
}

function put(/** @type {Buffer} */ content, /** @type {string[]} */ ...target) {
  const file = path.join(...target);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function linux(/** @type {string} */ name) {
  return readFileSync(path.join(packaging, 'linux', name));
}

function debian(/** @type {string} */ name) {
  return readFileSync(path.join(packaging, 'debian', name));
}

function gzip(/** @type {Buffer} */ content) {
  return gzipSync(content, { level: 9 });
}
