/**
 * Everything of others that a packed program carries: packages that the build took into its own files, packages that
 * lie in the archive, and works that come another way.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { extractFile, listPackage } from '@electron/asar';

import { projectFolder } from '../runtime/local-program.mjs';

/**
 * One work of others.
 * @typedef {object} Work
 * @property {string} name
 * @property {string} [version] missing where the work that carries it does not tell
 * @property {string} licence an SPDX expression
 * @property {string} [text] the text of its licence, or where it is found
 * @property {boolean} [isPackage] whether it is a package of the npm registry, by this name
 * @property {{ name: string, version?: string }[]} [parts] works inside of it, under the licences that its text names
 */

const BUNDLES = ['main', 'command-line', 'preload', 'renderer'];

/** Works that no list of packages names. A version stands where a file tells it. */
const OTHERS = [
  work('Tinos', 'OFL-1.1', fontLicence('tinos-license.txt')),
  work('Noto Serif SC', 'OFL-1.1', fontLicence('noto-serif-license.txt')),
  work('Noto Serif JP, a subset', 'OFL-1.1', fontLicence('noto-serif-license.txt')),
  work('PDFium, in @hyzyla/pdfium', 'Apache-2.0 AND BSD-3-Clause', 'https://pdfium.googlesource.com/pdfium'),
  work('Tesseract, in tesseract.js-core', 'Apache-2.0', 'https://github.com/tesseract-ocr/tesseract'),
  work('Leptonica, in tesseract.js-core', 'BSD-2-Clause', 'https://github.com/DanBloomberg/leptonica'),
  work(
    'tessdata_best, in @tesseract.js-data',
    'Apache-2.0',
    'https://github.com/tesseract-ocr/tessdata_best',
  ),
  work('ZXing-C++, in zxing-wasm', 'Apache-2.0', 'https://github.com/zxing-cpp/zxing-cpp'),
  work('SQLite, in better-sqlite3-multiple-ciphers', 'blessing', 'https://sqlite.org/copyright.html'),
  work(
    'SQLite3 Multiple Ciphers, in better-sqlite3-multiple-ciphers',
    'MIT',
    'https://github.com/utelle/SQLite3MultipleCiphers',
  ),
];

/**
 * The works in a packed program, by name.
 * @param {string} asarFile the program's archive
 * @param {string} electronVersion
 * @returns {Work[]}
 */
export function shippedWorks(asarFile, electronVersion) {
  const electron = work(
    'Electron',
    'MIT',
    'LICENSE.electron.txt and LICENSES.chromium.html beside the program',
  );
  // Only the page that checks dossiers, a finished file, contains it.
  const ofVerifier = packageIn('node_modules/@noble/ed25519');
  const works = [
    { ...electron, version: electronVersion },
    ...BUNDLES.flatMap(bundledPackages),
    ...packedPackages(asarFile),
    ofVerifier,
    ...OTHERS,
  ];
  const byName = new Map(works.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** What Vite wrote down of the packages whose code it took into one part of the program. */
function bundledPackages(/** @type {string} */ part) {
  const file = path.join(projectFolder, 'out', part, 'licenses.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: build first, npm run build`);
  /** @type {{ name: string, version: string, identifier: string, text?: string }[]} */
  const packages = JSON.parse(readFileSync(file, 'utf8'));
  return packages.map(({ name, version, identifier, text }) => ({
    ...{ name, version, licence: identifier, isPackage: true },
    ...(text ? { text } : {}),
  }));
}

/** The packages that lie in the archive as they are. */
function packedPackages(/** @type {string} */ asarFile) {
  const isManifest = /^\/node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/;
  return listPackage(asarFile, { isPack: false })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isManifest.test(file))
    .map((file) => {
      const manifest = extractFile(asarFile, path.normalize(file.slice(1))).toString('utf8');
      return packageIn(path.dirname(file.slice(1)), JSON.parse(manifest));
    });
}

/** A package that was installed here: the archive leaves out some of the texts that it comes with. */
function packageIn(/** @type {string} */ folderName, manifest = readManifest(folderName)) {
  const folder = path.join(projectFolder, folderName);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  // libvips' packages name the licences of their parts in their description.
  const textName =
    names.find((name) => /^(licen[cs]e|copying)/i.test(name)) ?? names.find((name) => /^readme/i.test(name));
  const partsFile = path.join(folder, 'versions.json');
  const parts = existsSync(partsFile) ? Object.entries(JSON.parse(readFileSync(partsFile, 'utf8'))) : [];
  return {
    ...{ name: manifest.name, version: manifest.version, licence: manifest.license, isPackage: true },
    ...(textName === undefined ? {} : { text: readFileSync(path.join(folder, textName), 'utf8') }),
    ...(parts.length === 0
      ? {}
      : { parts: parts.map(([name, version]) => ({ name, version: String(version) })) }),
  };
}

function readManifest(/** @type {string} */ folderName) {
  return JSON.parse(readFileSync(path.join(projectFolder, folderName, 'package.json'), 'utf8'));
}

/** @returns {Work} */
function work(/** @type {string} */ name, /** @type {string} */ licence, /** @type {string} */ text) {
  return { name, licence, text };
}

function fontLicence(/** @type {string} */ name) {
  return readFileSync(path.join(projectFolder, 'resources', 'fonts', name), 'utf8');
}
