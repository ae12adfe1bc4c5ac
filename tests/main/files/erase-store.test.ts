import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';

import { expect, onTestFinished, test } from 'vitest';

import { eraseStore } from '../../../src/main/files/erase-store.ts';

async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'simclose-erase-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) await writeFile(path.join(folder, name), name);
  return folder;
}

test('what a thread writes beside the store while it ends is erased too', async () => {
  const folder = await folderWith('simclose.db', 'keys.json', 'holiday.jpg');
  const erased = eraseStore(folder);
  while (existsSync(path.join(folder, 'simclose.db'))) await turn();
  await writeFile(path.join(folder, 'simclose.db-wal'), 'late');
  const outcome = await erased;
  expect(outcome.ok && outcome.value).toContain('simclose.db-wal');
  expect(await readdir(folder)).toEqual(['holiday.jpg']);
});

test('a folder without a store is left as it is', async () => {
  const folder = await folderWith('holiday.jpg');
  expect(await eraseStore(folder)).toEqual({ ok: true, value: [] });
  expect(await readdir(folder)).toEqual(['holiday.jpg']);
});
