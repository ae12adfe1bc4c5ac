/** Backup, restore, check and erase as their users run them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, vi } from 'vitest';

import { minimalInput } from '../../support/inputs.ts';
import { temporaryStore, valueOf } from '../store/support/open-stores.ts';
import { inputFile, MAIN, simclose, temporaryFolder } from './support/run-command.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 120_000 });

async function storeIn(folder: string): Promise<string> {
  const data = join(folder, 'data');
  const made = await simclose(['new', inputFile(folder, minimalInput()), '--data', data]);
  expect(made.code).toBe(0);
  return data;
}

it('carries everything to another folder and keeps what was there', async () => {
  const folder = temporaryFolder();
  const data = await storeIn(folder);
  const file = join(folder, 'B.simclose');
  const made = await simclose(['backup', '--out', file, '--data', data, '--json']);
  expect(JSON.parse(made.out)).toMatchObject({
    file,
    bytes: statSync(file).size,
    cases: 1,
    receipts: 0,
    opensElsewhere: true,
  });
  const other = join(folder, 'other');
  expect(await simclose(['restore', file, '--data', other])).toMatchObject({ code: 0, lines: [] });
  const again = await simclose(['restore', file, '--data', other, '--json']);
  const { aside } = JSON.parse(again.out) as { aside: string };
  expect(readdirSync(join(other, aside)).sort()).toEqual(['keys.json', 'simclose.db']);
  const checked = await simclose(['check', '--data', other, '--json']);
  expect(JSON.parse(checked.out)).toMatchObject({ cases: 1, problems: [] });

  expect(await simclose(['erase', '--data', other])).toMatchObject({
    code: 1,
    lines: [`${other}: nothing was erased; add --yes to erase these records for good`],
  });
  expect((await simclose(['erase', '--yes', '--data', other])).code).toBe(0);
  expect(readdirSync(other)).toEqual([]);
});

it('refuses in one line what is no backup, another passphrase, the store itself as a target, and a store in use', async () => {
  const folder = temporaryFolder();
  const data = await storeIn(folder);
  const file = join(folder, 'B.simclose');
  expect((await simclose(['backup', '--out', file, '--data', data])).code).toBe(0);
  const other = join(folder, 'other');
  const lines = async (args: readonly string[], env = {}) => {
    const { code, out, lines } = await simclose(args, env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    return lines;
  };
  const input = inputFile(folder, minimalInput());
  expect(await lines(['restore', input, '--data', other])).toEqual([
    `${input}: not a backup that SimClose made; choose another file`,
  ]);
  expect(await lines(['restore', file, '--data', other], { SIMCLOSE_PASSPHRASE: 'another one' })).toEqual([
    'SIMCLOSE_PASSPHRASE: wrong passphrase; nothing was changed',
  ]);
  const database = join(data, 'simclose.db');
  expect((await lines(['backup', '--out', database, '--data', data]))[0]).toContain('would destroy it');
  mkdirSync(other, { recursive: true });
  const { store: held } = temporaryStore(other);
  for (const args of [
    ['restore', file],
    ['erase', '--yes'],
  ]) {
    expect((await lines([...args, '--data', other]))[0]).toContain('another program has these records open');
  }
  expect(valueOf(held.cancellations.list(''))).toEqual([]);
  expect(readFileSync(file).subarray(0, 15).toString()).toBe('SimClose backup');
});

it('leaves nothing when it is interrupted', async () => {
  const folder = temporaryFolder();
  const data = await storeIn(folder);
  const child = spawn(
    process.execPath,
    [MAIN, 'backup', '--out', join(folder, 'B.simclose'), '--data', data],
    { env: { ...process.env, SIMCLOSE_PASSPHRASE: 'correct horse' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let message = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (message += text));
  const ended = once(child, 'exit');
  // The work has begun when its folder is there.
  await vi.waitFor(() => expect(readdirSync(data).some((name) => name.startsWith('work-'))).toBe(true), {
    timeout: 30_000,
    interval: 1,
  });
  child.kill('SIGINT');
  const [code] = (await ended) as [number | null];
  const isStopped = code === 1 && message.includes('stopped; nothing was changed');
  // So small a store may be done before the signal arrives.
  expect(isStopped || code === 0).toBe(true);
  expect(readdirSync(folder).includes('B.simclose')).toBe(!isStopped);
  expect(readdirSync(data).sort()).toEqual(['in-use.lock', 'keys.json', 'simclose.db', 'write-count']);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
