import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { basename, join } from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { createBackupThread } from '../../../src/main/backups/backup-thread.ts';
import { restoreBackup, type RestoreOrder } from '../../../src/main/backups/restore-backup.ts';
import { eraseStore } from '../../../src/main/files/erase-store.ts';
import { unlockStore } from '../../../src/main/store/access.ts';
import {
  codesOf,
  newCase,
  NOON_MS,
  rawDatabase,
  temporaryFolder,
  valueOf,
} from '../store/support/open-stores.ts';
import { attempt, backUp, storeWithKeys } from './support/backup-stores.ts';

/** How many more changes of the folder happen before the power goes. */
const power = vi.hoisted(() => ({ stepsLeft: Infinity }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof files>();
  const whilePowered =
    <A extends unknown[], R>(step: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      power.stepsLeft-- > 0 ? step(...args) : Promise.reject(new Error('power cut'));
  return {
    ...real,
    mkdir: whilePowered(real.mkdir),
    rename: whilePowered(real.rename),
    rm: whilePowered(real.rm),
  };
});
afterEach(() => {
  power.stepsLeft = Infinity;
});

const thread = createBackupThread();
const restore = (order: Partial<RestoreOrder> & Pick<RestoreOrder, 'path' | 'folder'>, before?: () => void) =>
  restoreBackup(thread, { nowMs: NOON_MS, attempt: attempt(), ...order }, {}, before);

async function caseIdsIn(folder: string, recoveryKey: string): Promise<string[]> {
  const access = { folder, recoveryKey, now: () => NOON_MS, randomBytes: () => new Uint8Array(16) };
  const store = valueOf(await unlockStore(access));
  try {
    return valueOf(store.cancellations.list('')).map(({ id }) => id);
  } finally {
    store.close();
  }
}

/** A store, its backup, and another store whose place it is to take. */
async function backupAndOther() {
  const made = await storeWithKeys();
  const path = join(temporaryFolder(), 'B.simclose');
  valueOf(await backUp(made, path));
  const other = await storeWithKeys();
  other.store.close();
  return { made, path, other };
}

describe('restoring', () => {
  it('makes a store where there was none', async () => {
    const { made, path } = await backupAndOther();
    const folder = join(temporaryFolder(), 'a', 'b');
    const restored = valueOf(await restore({ path, folder, recoveryKey: made.recoveryKey }));
    expect(restored).toMatchObject({ madeAtMs: NOON_MS, aside: null });
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'simclose.db']);
    expect(await caseIdsIn(folder, made.recoveryKey)).toEqual([made.caseId]);
  });

  it('keeps the store that was there, whole and openable', async () => {
    const { made, path, other } = await backupAndOther();
    const first = valueOf(await restore({ path, folder: other.folder, recoveryKey: made.recoveryKey }));
    const again = valueOf(await restore({ path, folder: other.folder, recoveryKey: made.recoveryKey }));
    expect(again.aside).not.toBe(first.aside);
    expect(await caseIdsIn(other.folder, made.recoveryKey)).toEqual([made.caseId]);
    expect(await caseIdsIn(join(other.folder, first.aside!), other.recoveryKey)).toEqual([other.caseId]);
    expect(await caseIdsIn(join(other.folder, again.aside!), made.recoveryKey)).toEqual([made.caseId]);
  });

  it('keeps also what is still in the log of a program that died', async () => {
    const { made, path } = await backupAndOther();
    const dying = await storeWithKeys();
    newCase(dying.store, {});
    expect(existsSync(join(dying.folder, 'simclose.db-wal'))).toBe(true);
    const { aside } = valueOf(await restore({ path, folder: dying.folder, recoveryKey: made.recoveryKey }));
    expect(await caseIdsIn(join(dying.folder, aside!), dying.recoveryKey)).toHaveLength(2);
  });

  it('changes nothing before everything is proven', async () => {
    const { made, path, other } = await backupAndOther();
    const before = readdirSync(other.folder);
    let isSwitched = false;
    const attemptRestore = (order: Partial<RestoreOrder>) =>
      restore(
        { path, folder: other.folder, recoveryKey: made.recoveryKey, ...order },
        () => (isSwitched = true),
      );
    expect(codesOf(await attemptRestore({ recoveryKey: other.recoveryKey }))).toEqual([
      'keys/recovery-wrong',
    ]);
    expect(codesOf(await attemptRestore({ recoveryKey: undefined, passphrase: 'any passphrase' }))).toEqual([
      'store/wrong-passphrase',
    ]);
    expect(codesOf(await attemptRestore({ recoveryKey: undefined }))).toEqual(['store/key-missing']);
    const cut = join(temporaryFolder(), 'cut.simclose');
    const bytes = readFileSync(path);
    bytes[bytes.length - 5000]! ^= 1;
    writeFileSync(cut, bytes);
    expect(codesOf(await attemptRestore({ path: cut }))).toEqual(['backup/damaged']);
    expect(codesOf(await attemptRestore({ path: `${path}.gone` }))).toEqual(['file/not-found']);
    expect(isSwitched).toBe(false);
    expect(readdirSync(other.folder)).toEqual(before);
    expect(await caseIdsIn(other.folder, other.recoveryKey)).toEqual([other.caseId]);
  });

  it('refuses a backup of a newer schema', async () => {
    const made = await storeWithKeys();
    const path = join(temporaryFolder(), 'B.simclose');
    // Made while the schema was still known; then it became newer than this program.
    rawDatabase(made.folder, made.key).pragma('user_version = 999');
    const outcome = await backUp(made, path);
    expect(codesOf(outcome)).toEqual(['store/newer-schema']);
  });
});

describe('an interrupted restore', () => {
  it('is finished by whoever looks next, at whatever step it stopped', async () => {
    const outcomes: string[] = [];
    const { made, path } = await backupAndOther();
    for (let step = 0; step < 30; step += 1) {
      const other = await storeWithKeys();
      other.store.close();
      const order = { path, folder: other.folder, recoveryKey: made.recoveryKey };
      const run = restore(order, () => (power.stepsLeft = step));
      const ended = await run.then(
        () => 'finished',
        () => 'cut',
      );
      power.stepsLeft = Infinity;
      const ids = await caseIdsIn(other.folder, made.recoveryKey).catch(() =>
        caseIdsIn(other.folder, other.recoveryKey),
      );
      const isNew = ids[0] === made.caseId;
      outcomes.push(`${ended} ${isNew ? 'new' : 'old'}`);
      if (isNew) {
        const aside = readdirSync(other.folder).find((name) => name.startsWith('before-restore-'));
        expect(await caseIdsIn(join(other.folder, basename(aside!)), other.recoveryKey)).toEqual([
          other.caseId,
        ]);
        expect(readdirSync(other.folder)).not.toContain('restore.json');
      } else expect(ids).toEqual([other.caseId]);
      if (ended === 'finished') break;
    }
    expect(outcomes[0]).toBe('cut old');
    expect(outcomes.at(-1)).toBe('finished new');
    expect(outcomes.filter((outcome) => outcome === 'cut new').length).toBeGreaterThan(4);
  }, 120_000);
});

describe('erasing', () => {
  it('takes the store, its keys, its copies and stores kept aside, and nothing else', async () => {
    const { made, path, other } = await backupAndOther();
    valueOf(await restore({ path, folder: other.folder, recoveryKey: made.recoveryKey }));
    writeFileSync(join(other.folder, 'simclose-before-schema-3.db'), 'copy');
    writeFileSync(join(other.folder, 'keys.json.new'), 'keys');
    writeFileSync(join(other.folder, 'unlock-failures.json'), '{}');
    writeFileSync(join(other.folder, 'my letter.pdf'), 'mine');
    const kept = join(temporaryFolder(), 'hard-link');
    await files.link(join(other.folder, 'keys.json'), kept);
    const keysBefore = readFileSync(kept);
    valueOf(await eraseStore(other.folder));
    expect(readdirSync(other.folder)).toEqual(['my letter.pdf']);
    // The keys were overwritten in place before their name went.
    expect(readFileSync(kept)).toHaveLength(keysBefore.length);
    expect(readFileSync(kept).equals(keysBefore)).toBe(false);
  });

  it('finds nothing in an empty folder', async () => {
    expect(valueOf(await eraseStore(join(temporaryFolder(), 'none')))).toEqual([]);
  });
});
