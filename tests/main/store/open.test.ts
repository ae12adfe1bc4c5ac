import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { completeInput } from '../../support/inputs.ts';
import { codesOf, newCase, NOON_MS, rawDatabase, temporaryStore } from './support/open-stores.ts';

const options = (folder: string, key: Uint8Array) => ({ folder, key, now: () => NOON_MS, randomBytes });

describe('opening', () => {
  it('sets what keeps the data whole and secret', () => {
    const { folder, key } = temporaryStore();
    const db = rawDatabase(folder, key);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('user_version')).toBe(MIGRATIONS.length);
    const tables = db.prepare(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'
         AND name NOT LIKE 'search_index%'`,
    );
    expect(tables.all().filter((table) => (table as { strict: number }).strict === 0)).toEqual([]);
    expect(statSync(join(folder, 'simclose.db')).mode & 0o777).toBe(0o600);
  });

  it('enforces foreign keys', () => {
    const { folder, key } = temporaryStore();
    const db = rawDatabase(folder, key);
    db.pragma('foreign_keys = ON');
    expect(() =>
      db.exec(
        `UPDATE cancellation SET applicant_id = 9; INSERT INTO receipt VALUES (1, 'x', '', '', '', '', '', 0, 0, x'00')`,
      ),
    ).toThrow(/FOREIGN KEY/);
  });

  it('refuses another key and leaves the file as it was', () => {
    const { store, folder } = temporaryStore();
    store.close();
    const before = readFileSync(join(folder, 'simclose.db'));
    expect(codesOf(openStore(options(folder, randomBytes(32))))).toEqual(['store/damaged']);
    expect(readFileSync(join(folder, 'simclose.db')).equals(before)).toBe(true);
  });

  it('says that another program is writing, loses nothing, and goes on afterwards', () => {
    const { store, folder, key } = temporaryStore();
    store.close();
    const writer = rawDatabase(folder, key);
    const opened = openStore({ ...options(folder, key), busyTimeoutMs: 20 });
    if (!opened.ok) throw new Error('not opened');
    writer.exec('BEGIN IMMEDIATE');
    expect(codesOf(opened.value.cancellations.create({}))).toEqual(['store/busy']);
    writer.exec('COMMIT');
    expect(opened.value.cancellations.create({}).ok).toBe(true);
    opened.value.close();
  });

  it('refuses a newer schema', () => {
    const { store, folder, key } = temporaryStore();
    store.close();
    rawDatabase(folder, key).pragma('user_version = 999');
    expect(codesOf(openStore(options(folder, key)))).toEqual(['store/newer-schema']);
  });

  it.each([
    ['missing', undefined],
    ['empty', 0],
    ['cut short', 5000],
  ])('refuses a file that is %s', (_, size) => {
    const { store, folder, key } = temporaryStore();
    newCase(store, completeInput());
    store.close();
    const path = join(folder, 'simclose.db');
    if (size === undefined) rmSync(path);
    else truncateSync(path, size);
    const opened = openStore(options(folder, key));
    const found = opened.ok ? opened.value.cancellations.list('') : opened;
    expect(codesOf(found)).toEqual(['store/damaged']);
  });

  it('says that a folder cannot be written', () => {
    expect(codesOf(openStore({ ...options('/proc', randomBytes(32)), mayCreate: true }))).toEqual([
      'store/not-writable',
    ]);
    expect(codesOf(openStore({ ...options('/nowhere/at/all', randomBytes(32)), mayCreate: true }))).toEqual([
      'store/disk-gone',
    ]);
  });

  it.runIf(process.getuid?.() === 0)('says that an existing store may not be written by this user', () => {
    const { store, folder, key } = temporaryStore();
    store.close();
    // Readable for the other user, but not writable.
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'simclose.db'), 0o644);
    // The other user need not be able to read the checkout: everything is loaded before the change of user.
    const module = JSON.stringify(new URL('../../../src/main/store/open.ts', import.meta.url).href);
    const script = `
      import { createRequire } from 'node:module';
      const { openStore } = await import(${module});
      const Database = createRequire(${module})('better-sqlite3');
      new Database(':memory:').close();
      process.setgid(65534);
      process.setuid(65534);
      const key = Buffer.from(${JSON.stringify(Buffer.from(key).toString('hex'))}, 'hex');
      const opened = openStore({ folder: ${JSON.stringify(folder)}, key, now: Date.now, randomBytes: () => new Uint8Array(5) });
      console.log(opened.ok ? 'opened' : opened.problems[0].code);`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(child.stdout + child.stderr).toBe('store/not-writable\n');
  });
});
