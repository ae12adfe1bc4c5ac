import { readdirSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { fail, problem, type Outcome, type Problem } from '../../../src/core/outcome.ts';
import type { BackupThread } from '../../../src/main/backups/backup-thread.ts';
import { BackupScheduler } from '../../../src/main/backups/scheduler.ts';
import { writeBackup } from '../../../src/main/backups/write-backup.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { NOON_MS, temporaryFolder, valueOf } from '../store/support/open-stores.ts';
import { storeWithKeys } from './support/backup-stores.ts';

const DAY_MS = 86_400_000;
const thread = { backup: (order) => writeBackup(order, () => undefined) } as Pick<
  BackupThread,
  'backup'
> as BackupThread;

async function scheduled() {
  const made = await storeWithKeys();
  const told: Problem[] = [];
  const state = { nowMs: NOON_MS, isLocked: false, target: temporaryFolder() };
  const use = <T>(work: (store: Store) => Outcome<T>): Outcome<T> =>
    state.isLocked ? fail(problem('store', 'store/locked')) : work(made.store);
  const scheduler = new BackupScheduler({
    use,
    thread,
    folder: made.folder,
    now: () => state.nowMs,
    randomBytes,
    tellFailure: (found) => told.push(found),
    every: () => () => undefined,
  });
  const { protections } = made.store;
  valueOf(protections.record({ folder: state.target }));
  valueOf(protections.choosePlan({ interval: 'daily', keptCount: 2 }));
  return { ...made, scheduler, state, told, protections };
}

it('makes a backup a day and keeps the newest', async () => {
  const { scheduler, state, protections } = await scheduled();
  for (let day = 0; day < 3; day += 1) {
    await scheduler.check();
    await scheduler.check();
    state.nowMs += DAY_MS;
  }
  expect(readdirSync(state.target)).toEqual([
    'SimClose-2026-11-27T12-00-00Z.simclose',
    'SimClose-2026-11-28T12-00-00Z.simclose',
  ]);
  expect(valueOf(protections.backupRecord())).toMatchObject({
    madeAtMs: NOON_MS + 2 * DAY_MS,
    path: join(state.target, 'SimClose-2026-11-28T12-00-00Z.simclose'),
    failure: null,
  });
});

it('waits while the records are locked', async () => {
  const { scheduler, state } = await scheduled();
  state.isLocked = true;
  await scheduler.check();
  expect(readdirSync(state.target)).toEqual([]);
  state.isLocked = false;
  await scheduler.check();
  expect(readdirSync(state.target)).toHaveLength(1);
});

it('tells a failure once a day, keeps trying, and forgets it when a backup is made', async () => {
  const { scheduler, state, told, protections } = await scheduled();
  writeFileSync(join(state.target, 'older'), '');
  valueOf(protections.record({ folder: join(state.target, 'pulled out') }));
  await scheduler.check();
  state.nowMs += DAY_MS / 12;
  await scheduler.check();
  expect(told.map(({ code }) => code)).toEqual(['file/no-folder']);
  expect(valueOf(protections.backupRecord())).toMatchObject({
    failedAtMs: state.nowMs,
    failure: 'file/no-folder',
    madeAtMs: null,
  });
  state.nowMs += DAY_MS;
  await scheduler.check();
  expect(told).toHaveLength(2);
  valueOf(protections.record({ folder: state.target }));
  state.nowMs += DAY_MS;
  await scheduler.check();
  expect(valueOf(protections.backupRecord())).toMatchObject({ failure: null, failedAtMs: null });
  expect(readdirSync(state.target)).toHaveLength(2);
});
