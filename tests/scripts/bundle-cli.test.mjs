import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { builtProgram, LIST_FILE, stampOf } from '../../src/cli/bundle.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'simclose-bundle-'));
  writeFileSync(path.join(folder, 'letter.ts'), 'export const letter = 1;\n');
  const stamp = stampOf(statSync(path.join(folder, 'letter.ts')));
  writeFileSync(path.join(folder, LIST_FILE), JSON.stringify({ 'letter.ts': stamp }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a build is used while its sources are as they were', () => {
  expect(builtProgram('main', folder, folder)?.href).toMatch(/^file:.*main\.js$/);
});

test('a source that was changed or removed sets the build aside', () => {
  writeFileSync(path.join(folder, 'letter.ts'), 'export const letter = 12;\n');
  expect(builtProgram('main', folder, folder)).toBeUndefined();
  rmSync(path.join(folder, 'letter.ts'));
  expect(builtProgram('main', folder, folder)).toBeUndefined();
});

test('without a build, or with a broken list, the source runs', () => {
  expect(builtProgram('main', path.join(folder, 'nowhere'), folder)).toBeUndefined();
  writeFileSync(path.join(folder, LIST_FILE), '{"letter.ts":');
  expect(builtProgram('main', folder, folder)).toBeUndefined();
});
