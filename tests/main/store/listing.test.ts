import { randomBytes } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

import { madeId, makeManyCases, NOW_MS, openMade } from '../../../bench/cases/many-cases.ts';
import { draftOf, numberOf, receiptOf } from '../../../bench/cases/made-case.ts';
import { groupOf, GROUPS, placeInGroup } from '../../../src/core/cancellation/group.ts';
import type { RecordedEventKind } from '../../../src/core/cancellation/event.ts';
import { RECEIPT_KINDS } from '../../../src/core/receipt/kind.ts';
import { openStore, type Store } from '../../../src/main/store/open.ts';
import { completeInput } from '../../support/inputs.ts';
import { NOON_MS, rawDatabase, temporaryFolder, valueOf } from './support/open-stores.ts';

const DAY_MS = 86_400_000;

/** A store whose clock the test sets. */
function storeAt(folder: string, key: Uint8Array) {
  const clock = { nowMs: NOON_MS };
  const open = () =>
    valueOf(
      openStore({ folder, key: Uint8Array.from(key), now: () => clock.nowMs, randomBytes, mayCreate: true }),
    );
  return { clock, open };
}

const kinds = [
  'filed',
  'answer',
  'refusal',
  'confirmation',
  'charge',
  'charge-settled',
  'note',
  'closed',
  'reopened',
] as const;

/** One thing that somebody does; what is refused changes nothing. */
const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), isComplete: fc.boolean() }),
  fc.record({ do: fc.constant('save' as const), which: fc.nat(), isComplete: fc.boolean() }),
  fc.record({
    do: fc.constant('event' as const),
    which: fc.nat(),
    kind: fc.constantFrom<RecordedEventKind>(...kinds),
    note: fc.constantFrom('', 'Айгүл 701 555', '注销'),
    isClaim: fc.boolean(),
  }),
  fc.record({ do: fc.constant('wait' as const), which: fc.nat(), days: fc.nat({ max: 20 }) }),
  fc.record({
    do: fc.constant('receipt' as const),
    which: fc.nat(),
    kind: fc.constantFrom(...RECEIPT_KINDS),
  }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(), receipt: fc.nat() }),
  fc.record({
    do: fc.constant('read' as const),
    receipt: fc.nat(),
    text: fc.constantFrom('договор 旅行', 'шарт'),
  }),
  fc.record({ do: fc.constant('remove' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('days' as const), days: fc.integer({ min: -2, max: 12 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function carryOut(
  store: Store,
  clock: { nowMs: number },
  done: Step,
  ids: string[],
  receipts: number[],
) {
  const which = 'which' in done ? ids[done.which % Math.max(1, ids.length)] : undefined;
  const receiptId = 'receipt' in done ? receipts[done.receipt % Math.max(1, receipts.length)] : undefined;
  const draft = 'isComplete' in done ? (done.isComplete ? completeInput() : { operator: 'kcell' }) : {};
  clock.nowMs += 1000;
  if (done.do === 'create') ids.push(valueOf(store.cancellations.create(draft)).id);
  else if (done.do === 'days') clock.nowMs += done.days * DAY_MS;
  else if (done.do === 'read' && receiptId !== undefined)
    store.receiptTexts.keep(receiptId, { text: done.text, source: 'ocr' });
  if (which === undefined) return;
  const event = { id: which, atMs: clock.nowMs, via: 'shop', note: '' } as const;
  if (done.do === 'save') {
    store.cancellations.save(which, valueOf(store.cancellations.get(which)).revision, draft);
  } else if (done.do === 'event') {
    const details = done.kind === 'filed' && done.isClaim ? { form: 'claim' } : {};
    store.events.add({ ...event, kind: done.kind, note: done.note, details });
  } else if (done.do === 'wait') {
    const dueOn = new Date(clock.nowMs + done.days * DAY_MS).toISOString().slice(0, 10);
    store.events.add({ ...event, kind: 'wait-until', details: { dueOn } });
  } else if (done.do === 'receipt') {
    const bytes = Buffer.from(`receipt ${String(receipts.length)}`);
    const added = await store.receipts.add({
      bytes,
      fileName: 'a.txt',
      kind: done.kind,
      cancellationId: which,
    });
    receipts.push(valueOf(added).receipt.id);
  } else if (done.do === 'move' && receiptId !== undefined) {
    store.receipts.change({ receiptId, cancellationId: which, kind: 'other', note: 'папка' });
  } else if (done.do === 'remove') {
    valueOf(store.cancellations.remove(which));
    ids.splice(ids.indexOf(which), 1);
  }
}

/** Everything that the index holds, by case. */
function indexOf(folder: string, key: Uint8Array) {
  const db = rawDatabase(folder, key);
  db.exec('CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, search_index, instance)');
  const rows = db
    .prepare(
      `SELECT cancellation_id || ' ' || col || ' ' || term FROM temp.words JOIN main.listing ON id = doc ORDER BY 1`,
    )
    .pluck()
    .all();
  const all = db.prepare('SELECT count(*) FROM temp.words').pluck().get();
  db.close();
  return { rows, all };
}

describe('the list that is kept', () => {
  it('says what would be computed, whatever happens and whichever day it is, and indexes nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const [folder, key] = [temporaryFolder(), randomBytes(32)];
        const { clock, open } = storeAt(folder, key);
        const store = open();
        const [ids, receipts]: [string[], number[]] = [[valueOf(store.cancellations.create({})).id], []];
        for (const done of steps) {
          await carryOut(store, clock, done, ids, receipts);
          const { rows, counts } = valueOf(
            store.cancellations.page({ words: '', filter: {}, offset: 0, limit: 200 }),
          );
          expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
          const places = rows.map(({ standing, updatedAtMs }) => [
            GROUPS.indexOf(groupOf(standing)),
            placeInGroup(standing),
            -updatedAtMs,
          ]);
          expect(places.toSorted(comparePlaces)).toEqual(places);
          expect(GROUPS.map((group) => counts[group])).toEqual(
            GROUPS.map((group) => rows.filter(({ standing }) => groupOf(standing) === group).length),
          );
          const { state } = rows[0] ?? { state: undefined };
          const ofState = valueOf(store.cancellations.list('', { state }));
          expect(ofState).toHaveLength(
            state === undefined ? ids.length : rows.filter((row) => row.state === state).length,
          );
        }
        store.close();
        const kept = indexOf(folder, key);
        expect(kept.all).toBe(kept.rows.length);
        const db = rawDatabase(folder, key);
        db.exec(`DELETE FROM setting WHERE name = 'search-tokens'`);
        db.close();
        open().close();
        expect(indexOf(folder, key)).toEqual(kept);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

function comparePlaces(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at === -1) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

describe('five thousand cases', () => {
  it('are found by words wherever a text has them, page by page', () => {
    const [folder, key, count] = [temporaryFolder(), randomBytes(32), 5000];
    makeManyCases(folder, key, count);
    const store = openMade(folder, key);
    onTestFinished(() => store.close());
    const texts = Array.from({ length: count }, (_, index) => {
      const { sim, applicant } = draftOf({ index, nowMs: NOW_MS });
      const { text } = receiptOf({ index, nowMs: NOW_MS });
      return [sim?.number, applicant?.surname, applicant?.nativeName, text].join('\n').toLowerCase();
    });
    for (const words of ['旅行', 'РАСТОРГНУТ müller', '张伟 sánchez', numberOf(42)]) {
      const wanted = words.toLowerCase().split(' ');
      const having = texts.flatMap((text, index) =>
        wanted.every((word) => text.includes(word)) ? [madeId(index)] : [],
      );
      const found = new Set(valueOf(store.cancellations.list(words)).map(({ id }) => id));
      expect(having.length).toBeGreaterThan(0);
      expect(having.filter((id) => !found.has(id))).toEqual([]);
      const page = valueOf(store.cancellations.page({ words, filter: {}, offset: 0, limit: 20 }));
      expect(page.rows).toHaveLength(Math.min(20, found.size));
      for (const row of page.rows) expect(row.hitCount).toBeGreaterThan(0);
    }
    const seen = new Set<string>();
    for (let offset = 0; offset < count; offset += 200) {
      const { rows } = valueOf(store.cancellations.page({ words: '', filter: {}, offset, limit: 200 }));
      for (const { id } of rows) seen.add(id);
    }
    expect(seen.size).toBe(count);
  }, 120_000);
});
