import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { createStore } from '../../../src/main/store/access.ts';
import { completeInput, minimalInput } from '../../support/inputs.ts';
import {
  addText,
  newCase,
  NOON_MS,
  rawDatabase,
  temporaryFolder,
  temporaryStore,
  valueOf,
} from './support/open-stores.ts';
import { decryptSqlcipher4 } from './support/sqlcipher-4.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 60_000 });

/** The stock program, where the machine has one. */
const SQLCIPHER = 'sqlcipher';

describe('secrecy', () => {
  it('leaves no name, number or passport number in plain bytes in any file', async () => {
    const folder = join(temporaryFolder(), 'data');
    const store = valueOf(
      await createStore({ folder, now: () => NOON_MS, randomBytes, passphrase: 'пароль 密码 12' }),
    );
    const id = newCase(store, completeInput());
    valueOf(store.events.add({ id, kind: 'call', atMs: NOON_MS, via: 'hotline', note: 'spoke to Айгүл' }));
    const strokes = [
      { hasPressure: true, points: [[123.25, 45.75, 0.625]] satisfies [number, number, number][] },
    ];
    valueOf(store.signatures.keep(id, { kind: 'drawn', strokes }));
    await addText(store, 'Договор с абонентом ZHANG расторгнут', id);
    valueOf(store.cancellations.list('zhang'));
    const secrets = [
      'ZHANG',
      'zhang',
      '张伟',
      'EA1234567',
      'ea1234567',
      '7051234567',
      '705 123 45 67',
      'Айгүл',
      'расторгнут',
      'пароль',
      '400 512 778',
      '123.25',
      'hasPressure',
    ];
    const check = () => {
      for (const file of readdirSync(folder)) {
        const bytes = readFileSync(join(folder, file));
        const leaks = secrets.filter(
          (secret) => bytes.includes(secret, 0, 'utf8') || bytes.includes(secret, 0, 'utf16le'),
        );
        expect({ file, leaks }).toEqual({ file, leaks: [] });
      }
    };
    expect(readdirSync(folder).sort()).toEqual([
      'in-use.lock',
      'keys.json',
      'simclose.db',
      'simclose.db-shm',
      'simclose.db-wal',
      'write-count',
    ]);
    check();
    store.close();
    expect(readdirSync(folder).sort()).toEqual(['in-use.lock', 'keys.json', 'simclose.db', 'write-count']);
    check();
  });
});

describe('two programs on one store', () => {
  it('wait for each other and lose nothing', async () => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store, minimalInput());
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL('../../../src/main/store/open.ts', import.meta.url).href)});
      const { randomBytes } = await import('node:crypto');
      const key = Buffer.from(process.env.KEY, 'hex');
      const opened = openStore({ folder: ${JSON.stringify(folder)}, key, now: Date.now, randomBytes });
      for (let i = 0; i < 40; i += 1) {
        const added = opened.value.events.add({ id: ${JSON.stringify(id)}, kind: 'note', atMs: i, via: null, note: 'n' + i });
        if (!added.ok) throw new Error(added.problems[0].code);
      }
      opened.value.close();`;
    const run = () =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
          env: { ...process.env, KEY: Buffer.from(key).toString('hex') },
          stdio: ['ignore', 'inherit', 'inherit'],
        });
        child.on('exit', resolve);
      });
    expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
    expect(valueOf(store.events.verify(id))).toMatchObject({ isIntact: true, eventCount: 121 });
    expect(rawDatabase(folder, key).pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('the file', () => {
  it.runIf(hasSqlcipher4())('opens in a stock SQLCipher 4 with the raw key', () => {
    const { store, folder, key } = temporaryStore();
    newCase(store, minimalInput());
    store.close();
    const sql = `PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"; SELECT applicant_name FROM cancellation;`;
    expect(execFileSync(SQLCIPHER, [join(folder, 'simclose.db')], { input: sql, encoding: 'utf8' })).toMatch(
      /ZHANG/,
    );
  });

  it('is what the description of SQLCipher 4 says, page by page', () => {
    const { store, folder, key } = temporaryStore();
    newCase(store, completeInput());
    store.close();
    const plain = join(folder, 'plain.db');
    writeFileSync(plain, decryptSqlcipher4(readFileSync(join(folder, 'simclose.db')), key));
    const db = new Database(plain, { readonly: true });
    onTestFinished(() => {
      db.close();
    });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT applicant_name FROM cancellation').pluck().all()).toEqual(['ZHANG WEI']);
  });
});

/** Debian 12's own is version 3, which knows other parameters. */
function hasSqlcipher4(): boolean {
  const { stdout, error } = spawnSync(SQLCIPHER, [':memory:'], {
    input: 'PRAGMA cipher_version;',
    encoding: 'utf8',
  });
  return error === undefined && /(^|\n)[4-9]\./.test(stdout);
}
