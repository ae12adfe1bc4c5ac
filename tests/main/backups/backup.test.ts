import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeEach, describe, expect, it } from 'vitest';

import { createBackupThread } from '../../../src/main/backups/backup-thread.ts';
import { headToBytes, startCode } from '../../../src/main/backups/format.ts';
import { extractDatabase, readBackupHead } from '../../../src/main/backups/read-backup.ts';
import { writeBackup } from '../../../src/main/backups/write-backup.ts';
import { codesOf, newCase, NOON_MS, temporaryFolder, valueOf } from '../store/support/open-stores.ts';
import { decryptSqlcipher4 } from '../store/support/sqlcipher-4.ts';
import { attempt, backUp, storeWithKeys } from './support/backup-stores.ts';

const ignore = () => undefined;

describe('a backup', () => {
  it('is one file for this user, without a name in plain bytes, and leaves nothing beside it', async () => {
    const made = await storeWithKeys();
    const target = join(temporaryFolder(), 'B.simclose');
    const { byteCount, opensElsewhere, summary } = valueOf(await backUp(made, target));
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(byteCount).toBe(statSync(target).size);
    expect(opensElsewhere).toBe(true);
    expect(summary.counts).toMatchObject({ cancellation: 1, receipt: 1, applicant: 1 });
    expect(readdirSync(join(target, '..'))).toEqual(['B.simclose']);
    expect(readdirSync(made.folder).filter((name) => name.startsWith('work-'))).toEqual([]);
    const bytes = readFileSync(target);
    for (const secret of ['ZHANG', 'EA1234567', 'расторгнут']) expect(bytes.includes(secret)).toBe(false);
  });

  it('holds, between head and code, a database that the description of SQLCipher 4 opens', async () => {
    const made = await storeWithKeys();
    const target = join(temporaryFolder(), 'B.simclose');
    valueOf(await backUp(made, target));
    const bytes = readFileSync(target);
    const { databaseBytes } = valueOf(await readBackupHead(target));
    const database = bytes.subarray(-32 - databaseBytes, -32);
    expect(decryptSqlcipher4(database, made.key).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('is made while others write, and replaces an older one only when it is proven', async () => {
    const made = await storeWithKeys();
    const target = join(temporaryFolder(), 'B.simclose');
    valueOf(await backUp(made, target));
    const stages = new Set<string>();
    const order = { folder: made.folder, key: made.key, target, nowMs: NOON_MS, attempt: attempt() };
    let added = 0;
    const running = createBackupThread().backup(order, {
      report: (stage) => {
        stages.add(stage);
        newCase(made.store, {});
        added += 1;
      },
    });
    const { summary } = valueOf(await running);
    expect([...stages]).toEqual(['copy', 'write', 'read', 'examine']);
    expect(added).toBeGreaterThan(3);
    expect(summary.counts['cancellation']).toBeGreaterThanOrEqual(1);
    expect(made.store.summary()).toMatchObject({ value: { counts: { cancellation: 1 + added } } });
  });

  it('leaves nothing when it is stopped', async () => {
    const made = await storeWithKeys();
    const folder = temporaryFolder();
    const controller = new AbortController();
    const order = { folder: made.folder, key: made.key, nowMs: NOON_MS, attempt: attempt() };
    const stopped = createBackupThread().backup(
      { ...order, target: join(folder, 'B.simclose') },
      { signal: controller.signal, report: () => controller.abort() },
    );
    expect(codesOf(await stopped)).toEqual(['backup/stopped']);
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(made.folder).filter((name) => name.startsWith('work-'))).toEqual([]);
  });

  it('says where it cannot be written, and leaves the older one', async () => {
    const made = await storeWithKeys();
    expect(codesOf(await backUp(made, '/nowhere/B.simclose'))).toEqual(['file/no-folder']);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'B.simclose'));
    writeFileSync(join(folder, 'B.simclose', 'x'), '');
    expect(codesOf(await backUp(made, join(folder, 'B.simclose')))).toEqual(['file/not-writable']);
    expect(readdirSync(folder)).toEqual(['B.simclose']);
  });

  it('is not made of a store that is damaged', async () => {
    const made = await storeWithKeys();
    const order = {
      folder: made.folder,
      key: new Uint8Array(32),
      target: '/tmp/B',
      nowMs: 0,
      attempt: attempt(),
    };
    expect(codesOf(await writeBackup(order, ignore))).toEqual(['store/damaged']);
  });
});

describe('a backup file', () => {
  let bytes: Buffer;
  let key: Uint8Array | undefined;
  beforeEach(async () => {
    if (key !== undefined) return;
    const made = await storeWithKeys();
    const path = join(temporaryFolder(), 'B.simclose');
    valueOf(await backUp(made, path));
    bytes = readFileSync(path);
    key = made.key;
  });

  /** Reads a file of these bytes as restoring does. */
  async function read(changed: Uint8Array) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'B'), changed);
    return extractDatabase(join(folder, 'B'), key!, join(folder, 'simclose.db'), ignore);
  }
  const headLength = () => 20 + bytes.readUInt32BE(16) + 32;

  it('reads back as it is', async () => {
    expect((await read(bytes)).ok).toBe(true);
  });

  it('shows every byte that was changed', async () => {
    const length = headLength();
    const places = [
      // All of the head and of the code, and a byte of every part of the database.
      ...Array.from({ length }, (_, index) => index),
      ...Array.from({ length: 32 }, (_, index) => bytes.length - 1 - index),
      ...Array.from({ length: 60 }, (_, index) => length + index * 2557).filter((at) => at < bytes.length),
    ];
    const folder = temporaryFolder();
    for (const at of places) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const path = join(folder, `B${String(at)}`);
      writeFileSync(path, changed);
      const outcome = await extractDatabase(path, key!, `${path}.db`, ignore);
      expect({ at, codes: codesOf(outcome) }).toEqual({
        at,
        codes: [at < 16 ? 'backup/not-a-backup' : 'backup/damaged'],
      });
    }
  }, 60_000);

  it.each([0, 10, 16, 20, 100, -1, -32, -33])('shows that it was cut after %i bytes', async (length) => {
    expect(codesOf(await read(bytes.subarray(0, length)))).toEqual([
      length >= 0 && length < 16 ? 'backup/not-a-backup' : 'backup/damaged',
    ]);
  });

  it('shows that something was added', async () => {
    expect(codesOf(await read(Buffer.concat([bytes, Buffer.from([0])])))).toEqual(['backup/damaged']);
  });

  it('of a newer version is refused as such', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'B'), bytes);
    const head = valueOf(await readBackupHead(join(folder, 'B')));
    const newer = headToBytes({ ...head, version: 2 } as unknown as typeof head);
    expect(codesOf(await read(Buffer.concat([newer, bytes.subarray(headLength())])))).toEqual([
      'backup/newer',
    ]);
  });

  it('cannot be given another database that was written under the same key', async () => {
    const length = headLength();
    const database = Buffer.from(bytes.subarray(length, -32));
    database.copyWithin(4096, 8192, 12_288);
    const head = bytes.subarray(0, length);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'B'), bytes);
    const { salt } = valueOf(await readBackupHead(join(folder, 'B')));
    const code = startCode(new Uint8Array(32), { salt }).update(head).update(database).digest();
    expect(codesOf(await read(Buffer.concat([head, database, code])))).toEqual(['backup/damaged']);
  });

  it.each(['/dev/null', '/tmp', '/proc/self/mem'])('is not %s', async (path) => {
    expect(codesOf(await readBackupHead(path))[0]).toMatch(/^(backup\/not-a-backup|file\/not-readable)$/);
  });
});
