/**
 * Collects the fonts of the letters into `resources/fonts` and checks every hash.
 * Run by hand when a font changes; the result is committed, nothing of this runs at installation.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { create } from 'fontkit';

import { packFromRegistry } from '../runtime/npm.mjs';
import { COPIED, RARE_SOURCE, RARE_SUBSET, type FontSource } from './sources.ts';

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'truetype' }) => Promise<Buffer>;

const targetFolder = path.join(import.meta.dirname, '../../resources/fonts');
const workFolder = await mkdtemp(path.join(tmpdir(), 'simclose-fonts-'));
try {
  await collect();
} finally {
  await rm(workFolder, { recursive: true, force: true });
}

async function collect(): Promise<void> {
  const packages = new Map<string, string>();
  for (const { specification } of [...COPIED, RARE_SOURCE]) {
    if (!packages.has(specification)) packages.set(specification, await unpack(specification));
  }
  for (const source of COPIED) {
    const bytes = await readChecked(source, packages);
    if (source.target !== undefined) await save(source.target, bytes, source.sha256);
  }
  const present = COPIED.filter(({ path: file }) => file.endsWith('.ttf'));
  const covered = new Set<number>();
  for (const source of present) {
    for (const codePoint of create(await readChecked(source, packages)).characterSet) covered.add(codePoint);
  }
  const rare = await readChecked(RARE_SOURCE, packages);
  const lacking = create(rare).characterSet.filter(
    (codePoint) => !covered.has(codePoint) && isHan(codePoint),
  );
  const subsetFont = await installSubsetter();
  const subset = await subsetFont(rare, String.fromCodePoint(...lacking), { targetFormat: 'truetype' });
  await save(RARE_SUBSET.target, subset, RARE_SUBSET.sha256);
  process.stdout.write(`${String(lacking.length)} rare characters, ${String(subset.byteLength)} bytes\n`);
}

function isHan(codePoint: number): boolean {
  return /\p{Script=Han}/u.test(String.fromCodePoint(codePoint));
}

async function unpack(specification: string): Promise<string> {
  const tarball = await packFromRegistry(specification, workFolder);
  run('tar', ['-xzf', tarball, '-C', path.dirname(tarball)]);
  return path.join(path.dirname(tarball), 'package');
}

async function readChecked(source: FontSource, packages: ReadonlyMap<string, string>): Promise<Buffer> {
  const bytes = await readFile(path.join(packages.get(source.specification) ?? '', source.path));
  check(source.path, bytes, source.sha256);
  return bytes;
}

async function save(target: string, bytes: Uint8Array, sha256: string): Promise<void> {
  check(target, bytes, sha256);
  await writeFile(path.join(targetFolder, target), bytes);
}

function check(name: string, bytes: Uint8Array, expected: string): void {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== expected) throw new Error(`${name} hashes to ${actual}, expected ${expected}`);
}

async function installSubsetter(): Promise<SubsetFont> {
  run('npm', [
    'install',
    '--prefix',
    workFolder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    RARE_SUBSET.tool,
  ]);
  return Promise.resolve(createRequire(path.join(workFolder, 'index.js'))('subset-font') as SubsetFont);
}

function run(command: string, args: readonly string[]): void {
  const result = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed`);
}
