import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { openStore } from '../../../src/main/store/open.ts';
import { completeInput } from '../../support/inputs.ts';
import {
  addText,
  codesOf,
  newCase,
  NOON_MS,
  rawDatabase,
  temporaryStore,
  valueOf,
} from './support/open-stores.ts';

async function filledStore() {
  const made = temporaryStore();
  const id = newCase(made.store, completeInput());
  valueOf(made.store.events.add({ id, kind: 'note', atMs: NOON_MS - 1, via: null, note: 'first' }));
  const receipt = await addText(made.store, 'ответ', id);
  for (const kind of ['passport-copy', 'top-up'] as const) {
    const bytes = new TextEncoder().encode(`a picture for ${kind}`);
    valueOf(await made.store.exhibits.keep({ cancellationId: id, kind, fileName: 'page.jpg', bytes }));
  }
  return { ...made, id, receipt };
}

it('finds nothing in a store as it was written', async () => {
  const { store } = await filledStore();
  const steps: string[] = [];
  const { problems, summary } = valueOf(
    store.examine((done, total) => steps.push(`${String(done)}/${String(total)}`)),
  );
  expect(problems).toEqual([]);
  expect(summary.counts).toMatchObject({ cancellation: 1, receipt: 1 });
  expect(Object.keys(summary.heads)).toHaveLength(1);
  expect(steps.at(0)).toBe('0/8');
  expect(steps.at(-1)).toBe('8/8');
});

it('names everything that somebody with the key has changed', async () => {
  const { store, folder, key, id } = await filledStore();
  const db = rawDatabase(folder, key);
  db.pragma('foreign_keys = OFF');
  db.exec(`DROP TRIGGER event_is_final; UPDATE event SET note = 'second' WHERE kind = 'note'`);
  for (const { name } of db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'receipt'`)
    .all() as { name: string }[])
    db.exec(`DROP TRIGGER ${name}`);
  db.exec(`UPDATE receipt SET bytes = x'00', byte_count = 1`);
  db.exec(`UPDATE exhibit SET bytes = x'00'`);
  db.prepare(
    `INSERT INTO guide_tick (cancellation_id, step, ticked_at_ms) VALUES ('NOBODY00', 'rebind', 1)`,
  ).run();
  const { problems } = valueOf(store.examine());
  expect(problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    `${id} check/chain`,
    `exhibit ${id}/passport-copy check/digest`,
    `exhibit ${id}/top-up check/digest`,
    'guide_tick check/reference',
    'receipt 1 check/digest',
  ]);
});

it('tells a page that was changed on the disk', async () => {
  const { store, folder, key } = await filledStore();
  store.close();
  const path = join(folder, 'simclose.db');
  const bytes = readFileSync(path);
  bytes[bytes.length - 2000]! ^= 1;
  writeFileSync(path, bytes);
  const opened = openStore({ folder, key, now: () => NOON_MS, randomBytes: () => new Uint8Array(16) });
  const codes = opened.ok
    ? (() => {
        const examined = opened.value.examine();
        opened.value.close();
        return examined.ok ? examined.value.problems.map(({ code }) => code) : codesOf(examined);
      })()
    : codesOf(opened);
  expect(['store/damaged', 'check/database']).toContain(codes[0]);
});
