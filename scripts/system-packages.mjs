/**
 * What SimClose needs from the operating system: looked for by what it provides, installed where that is possible.
 * Run by itself (`node scripts/system-packages.mjs GROUP…`) it does the same.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One thing needed: a shared library, a program on PATH or a file, and the Debian packages that bring it, the name
 * of the newer releases first.
 * @typedef {{ library: string, packages: string[] } | { program: string, packages: string[] }
 *   | { file: string, packages: string[] }} Need
 */

/** @type {Record<string, Need[]>} */
const groups = {
  electron: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
  ],
  compiler: [
    { program: 'g++', packages: ['g++'] },
    { program: 'make', packages: ['make'] },
    { program: 'python3', packages: ['python3'] },
  ],
  test: [
    { program: 'Xvfb', packages: ['xvfb'] },
    { program: 'qpdf', packages: ['qpdf'] },
    { program: 'pdftotext', packages: ['poppler-utils'] },
    { program: 'mutool', packages: ['mupdf-tools'] },
    { program: 'python3', packages: ['python3'] },
    { program: 'xdotool', packages: ['xdotool'] },
    { program: 'dpkg-shlibdeps', packages: ['dpkg-dev'] },
    { program: 'cupsd', packages: ['cups'] },
    { program: 'lp', packages: ['cups-client'] },
    { file: '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd', packages: ['printer-driver-cups-pdf'] },
    { program: 'dbus-run-session', packages: ['dbus-daemon', 'dbus'] },
    { program: 'gnome-keyring-daemon', packages: ['gnome-keyring'] },
    { program: 'ip', packages: ['iproute2'] },
    { program: 'strace', packages: ['strace'] },
    { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', packages: ['fonts-noto-cjk'] },
    { file: '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf', packages: ['fonts-noto-core'] },
  ],
  bench: [
    { program: 'mutool', packages: ['mupdf-tools'] },
    { program: 'pdftk', packages: ['pdftk-java'] },
    { program: 'tesseract', packages: ['tesseract-ocr'] },
    { program: 'qpdf', packages: ['qpdf'] },
    { program: 'pdftoppm', packages: ['poppler-utils'] },
    { file: '/usr/lib/python3/dist-packages/pypdf/__init__.py', packages: ['python3-pypdf'] },
  ],
};

/** Leaves the caller's terminal and questions out of it, and waits for another apt that holds the lock. */
const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const aptInstall = ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * Makes sure that everything of `groupNames` is there; without anything missing it calls nothing.
 * Where it may not install, it says in one line which command would.
 * @param {...string} groupNames
 * @returns {boolean} whether everything is there now
 */
export function installSystemPackages(...groupNames) {
  if (process.platform !== 'linux') return true;
  const needs = groupNames.flatMap((name) => groups[name] ?? []);
  const missing = needs.filter((need) => !isThere(need));
  if (missing.length === 0) return true;

  if (!isOnPath('apt-get')) {
    console.error(`simclose: please install what provides ${missing.map(nameOf).join(', ')}`);
    return false;
  }
  const packages = debianPackages(missing);
  if (process.getuid?.() !== 0) {
    console.error(`simclose: missing system packages; run: sudo apt-get install ${packages.join(' ')}`);
    return false;
  }
  console.log(`simclose: installing system packages: ${packages.join(' ')}`);
  const problem = aptGet(missing);
  const stillMissing = missing.filter((need) => !isThere(need));
  if (stillMissing.length === 0) return true;
  console.error(
    `simclose: apt-get could not provide ${stillMissing.map(nameOf).join(', ')}: ${problem ?? 'no such package'}`,
  );
  return false;
}

/** Installs from the package lists at hand, and once more from fresh lists when those are missing or stale. */
function aptGet(/** @type {Need[]} */ missing) {
  if (
    missing.every((need) => need.packages.some(hasCandidate)) &&
    runApt([...aptInstall, ...debianPackages(missing)]) === undefined
  ) {
    return undefined;
  }
  return runApt(['update']) ?? runApt([...aptInstall, ...debianPackages(missing)]);
}

function runApt(/** @type {string[]} */ args) {
  const result = spawnSync('apt-get', ['-qq', ...args], {
    env: aptEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status === 0) return undefined;
  return (
    result.stderr.split('\n').find((line) => line.startsWith('E:')) ?? `apt-get ended with ${result.status}`
  );
}

function debianPackages(/** @type {Need[]} */ needs) {
  return needs.map(({ packages }) => packages.find(hasCandidate) ?? packages.at(-1) ?? '');
}

function hasCandidate(/** @type {string} */ packageName) {
  const result = spawnSync('apt-cache', ['show', '--no-all-versions', packageName], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return result.status === 0 && result.stdout.length > 0;
}

function nameOf(/** @type {Need} */ need) {
  if ('library' in need) return need.library;
  return 'program' in need ? need.program : need.file;
}

function isThere(/** @type {Need} */ need) {
  if ('library' in need) return sharedLibraries().includes(`\t${need.library} `);
  return 'program' in need ? isOnPath(need.program) : existsSync(need.file);
}

function sharedLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig';
  return spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '';
}

function isOnPath(/** @type {string} */ program) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(path.join(folder, program)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = installSystemPackages(...process.argv.slice(2)) ? 0 : 1;
}
