/** Writes that are missing, and a clock that is behind, are told. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openStore, type Store } from '../../../src/main/store/open.ts';
import { newCase, NOON_MS, temporaryFolder, temporaryStore, valueOf } from './support/open-stores.ts';

const reopen = (folder: string, key: Uint8Array, nowMs = NOON_MS + 60_000): Store =>
  valueOf(openStore({ folder, key, now: () => nowMs, randomBytes }));

describe('writes that are missing', () => {
  it('are counted when an older file takes the place of the store, and stay known', () => {
    const folder = temporaryFolder();
    const { store, key } = temporaryStore(folder);
    newCase(store);
    store.writeBack();
    const database = join(folder, 'simclose.db');
    const older = join(folder, 'older');
    copyFileSync(database, older);
    for (let count = 0; count < 3; count += 1) newCase(store);
    store.close();
    expect(readFileSync(join(folder, 'write-count'), 'latin1')).toMatch(/^0{15}\d$/);
    copyFileSync(older, database);
    const missing = { code: 'check/writes-missing', params: { count: 3, on: '2026-11-26 12:01' } };
    for (let time = 0; time < 2; time += 1) {
      const opened = reopen(folder, key);
      expect(valueOf(opened.notices.losses())).toMatchObject([missing]);
      newCase(opened);
      opened.close();
    }
  });

  it('are none after closing, after a crash, with two programs, and where the count is new', () => {
    const folder = temporaryFolder();
    const { store, key } = temporaryStore(folder);
    const second = reopen(folder, key);
    newCase(store);
    newCase(second);
    newCase(store);
    const crashed = temporaryFolder();
    for (const name of ['simclose.db', 'simclose.db-wal', 'write-count'])
      copyFileSync(join(folder, name), join(crashed, name));
    second.close();
    store.close();
    for (const place of [folder, crashed]) {
      const opened = reopen(place, key);
      expect(valueOf(opened.notices.losses())).toEqual([]);
      opened.close();
    }
    rmSync(join(folder, 'write-count'));
    const opened = reopen(folder, key);
    expect(valueOf(opened.notices.losses())).toEqual([]);
    opened.close();
  });
});

describe('a clock that is behind', () => {
  it('is told from an hour on', () => {
    const { store, folder, key } = temporaryStore();
    newCase(store);
    store.close();
    const found = (hours: number) => {
      const opened = reopen(folder, key, NOON_MS - hours * 3_600_000);
      const { notices } = opened;
      const codes = valueOf(notices.clock()).map(({ code, params }) => [code, params?.['now']]);
      opened.close();
      return codes;
    };
    expect(found(0.5)).toEqual([]);
    expect(found(24)).toEqual([['clock/behind', '2026-11-25 12:00']]);
  });
});
