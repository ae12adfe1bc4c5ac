import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, expect, test } from 'vitest';

const CLI = path.join(import.meta.dirname, '../../../src/cli');
const INPUT = path.join(import.meta.dirname, '../../fixtures/inputs/02-complete-chinese.json');

const folder = mkdtempSync(path.join(tmpdir(), 'simclose-start-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the fast start makes the same letter as the plain one, with kept code and without', () => {
  const cache = path.join(folder, 'cache');
  const make = (program: string) => {
    const out = path.join(folder, 'letter.pdf');
    const args = [path.join(CLI, program), 'letter', INPUT, '--out', out, '--date', '2026-11-23'];
    execFileSync(process.execPath, args, { env: { ...process.env, XDG_CACHE_HOME: cache, HOME: folder } });
    return readFileSync(out);
  };
  const plain = make('main.ts');
  expect(make('start.mjs').equals(plain)).toBe(true);
  if (process.platform === 'linux') expect(readdirSync(path.join(cache, 'SimClose'))).not.toEqual([]);
  expect(make('start.mjs').equals(plain)).toBe(true);
}, 30_000);
