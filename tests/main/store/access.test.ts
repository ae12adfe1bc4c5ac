import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { createStore, unlockStore } from '../../../src/main/store/access.ts';
import { codesOf, NOON_MS, temporaryFolder, valueOf } from './support/open-stores.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 60_000 });

describe('unlocking', () => {
  it('refuses a wrong passphrase and changes nothing', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    const access = { folder, now: () => NOON_MS, randomBytes };
    valueOf(await createStore({ ...access, passphrase: 'correct horse' })).close();
    const before = readFileSync(join(folder, 'keys.json'));
    expect(codesOf(await unlockStore({ ...access, passphrase: 'correct  horse' }))).toEqual([
      'store/wrong-passphrase',
    ]);
    expect(codesOf(await unlockStore(access))).toEqual(['store/key-missing']);
    expect(codesOf(await createStore({ ...access, passphrase: 'another one' }))).toEqual([
      'store/already-exists',
    ]);
    expect(readFileSync(join(folder, 'keys.json')).equals(before)).toBe(true);
    valueOf(await unlockStore({ ...access, passphrase: 'correct horse' })).close();
  });

  it('never makes a new database for keys whose database is gone', async () => {
    const folder = temporaryFolder();
    const access = { folder, now: () => NOON_MS, randomBytes, passphrase: 'correct horse' };
    valueOf(await createStore(access)).close();
    writeFileSync(join(folder, 'simclose.db'), '');
    expect(codesOf(await unlockStore(access))).toEqual(['store/damaged']);
    expect(codesOf(await createStore(access))).toEqual(['store/already-exists']);
    expect(existsSync(join(folder, 'simclose.db-wal'))).toBe(false);
  });

  it('is not troubled by several programs that create the same store at once', async () => {
    const folder = join(temporaryFolder(), 'data');
    const access = { folder, now: () => NOON_MS, randomBytes, passphrase: 'correct horse' };
    const results = await Promise.all([createStore(access), createStore(access), createStore(access)]);
    for (const result of results) {
      if (result.ok) result.value.close();
      else expect(codesOf(result)).toEqual(['store/already-exists']);
    }
    expect(results.some(({ ok }) => ok)).toBe(true);
    valueOf(await unlockStore(access)).close();
    expect(readdirSync(folder).sort()).toEqual(['in-use.lock', 'keys.json', 'simclose.db', 'write-count']);
  });
});
