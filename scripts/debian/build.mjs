/**
 * `npm run package:deb`: makes the Debian package from the folder that `npm run package:dir` leaves, prints its path,
 * and checks it with lintian where that is installed. `--app` and `--out` name other folders; `--quick` neither
 * compresses nor checks, which takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { projectFolder } from '../runtime/local-program.mjs';
import { dependenciesOf } from './dependencies.mjs';
import { layOut, PROGRAM_FOLDER } from './lay-out.mjs';

const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
const packaging = path.join(projectFolder, 'packaging', 'debian');

/** Makes the package and returns its path. The same program gives the same bytes. */
function buildDeb(
  /** @type {string} */ appFolder,
  /** @type {string} */ outFolder,
  /** @type {'xz' | 'none'} */ compression,
) {
  const root = mkdtempSync(path.join(tmpdir(), 'simclose-deb-'));
  try {
    layOut(appFolder, root);
    const architecture = run('dpkg', ['--print-architecture']).trim();
    mkdirSync(path.join(root, 'DEBIAN'), { mode: 0o755 });
    writeFileSync(path.join(root, 'DEBIAN', 'md5sums'), md5sumsOf(root));
    writeFileSync(path.join(root, 'DEBIAN', 'control'), controlOf(root, architecture));
    const target = path.join(outFolder, `simclose_${version}_${architecture}.deb`);
    mkdirSync(outFolder, { recursive: true });
    const args = ['--root-owner-group', `-Z${compression}`, '--build', root, target];
    run('dpkg-deb', args, { SOURCE_DATE_EPOCH: String(changelogSeconds()) });
    return target;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function controlOf(/** @type {string} */ root, /** @type {string} */ architecture) {
  const values = {
    ARCHITECTURE: architecture,
    VERSION: version,
    INSTALLED_SIZE: String(installedKiB(root)),
    DEPENDS: dependenciesOf(path.join(root, PROGRAM_FOLDER)),
  };
  const template = readFileSync(path.join(packaging, 'control'), 'utf8');
  return template.replace(/@([A-Z_]+)@/g, (_, name) => values[/** @type {keyof values} */ (name)]);
}

/** What the package takes on the disk, in KiB, each file rounded up as Debian counts. */
function installedKiB(/** @type {string} */ root) {
  return filesOf(root).reduce((sum, file) => sum + Math.ceil(statSync(file).size / 1024), 0);
}

function md5sumsOf(/** @type {string} */ root) {
  const lines = filesOf(root).map((file) => {
    const digest = createHash('md5').update(readFileSync(file)).digest('hex');
    return `${digest}  ${path.relative(root, file)}\n`;
  });
  return lines.join('');
}

function filesOf(/** @type {string} */ root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(path.join(root, 'DEBIAN')))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Times in the package are those of the changelog's last entry. */
function changelogSeconds() {
  const day = /^ -- .+> {2}(.+)$/m.exec(readFileSync(path.join(packaging, 'changelog'), 'utf8'))?.[1] ?? '';
  return Math.floor(Date.parse(day) / 1000);
}

function run(
  /** @type {string} */ program,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ env = {},
) {
  const result = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
  if (result.status !== 0) throw new Error(`${program} failed: ${result.error?.message ?? result.stderr}`);
  return result.stdout;
}

function main() {
  const { values } = parseArgs({
    options: { app: { type: 'string' }, out: { type: 'string' }, quick: { type: 'boolean' } },
  });
  const outFolder = values.out ?? path.join(projectFolder, 'dist');
  const appFolder = values.app ?? path.join(outFolder, 'linux-unpacked');
  if (!existsSync(appFolder)) throw new Error('Pack first: npm run package:dir');
  const file = buildDeb(appFolder, outFolder, values.quick === true ? 'none' : 'xz');
  console.log(file);
  if (values.quick === true) return 0;
  const lintian = spawnSync('lintian', ['--fail-on', 'error,warning', file], { stdio: 'inherit' });
  if (lintian.error !== undefined) console.log('lintian is not installed, so it did not look at the package');
  return lintian.status ?? 0;
}

process.exitCode = main();
