import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import type { RecordedEventKind } from '../../../src/core/cancellation/event.ts';
import { FIRST_PREVIOUS_HASH } from '../../../src/core/dossier/chain.ts';
import { hashOfEvent } from '../../../src/main/store/event-chain.ts';
import { minimalInput } from '../../support/inputs.ts';
import {
  addText,
  codesOf,
  newCase,
  NOON_MS,
  rawDatabase,
  temporaryStore,
  valueOf,
} from './support/open-stores.ts';

const filed = { kind: 'filed', atMs: NOON_MS, via: 'shop', note: 'Достык' } as const;

describe('events', () => {
  it('are shown newest first, by when they happened', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    valueOf(store.events.add({ ...filed, id, atMs: NOON_MS - 86_400_000 }));
    expect(valueOf(store.cancellations.get(id)).events.map(({ kind }) => kind)).toEqual(['created', 'filed']);
  });

  it('close a case only once its confirmation is archived', async () => {
    const { store } = temporaryStore();
    const id = newCase(store, minimalInput());
    const closed = { id, kind: 'closed', atMs: NOON_MS, via: null, note: '' } as const;
    valueOf(store.events.add({ ...closed, kind: 'confirmation' }));
    expect(codesOf(store.events.add(closed))).toEqual(['event/close-unconfirmed']);
    await addText(store, 'Договор расторгнут', id);
    expect(valueOf(store.events.add(closed))).toMatchObject({ kind: 'closed' });
    expect(valueOf(store.cancellations.get(id)).state).toBe('closed');
  });

  it('chain hashes over their content', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const added = valueOf(store.events.add({ ...filed, id }));
    const created = valueOf(store.cancellations.get(id)).events.find(({ kind }) => kind === 'created');
    const empty = { via: null, note: '', letterSha256: null, receiptSha256: null, details: null } as const;
    const first = {
      ...empty,
      cancellationId: id,
      position: 1,
      kind: 'created',
      ...timesOf(created!),
    } as const;
    expect(created?.hash).toBe(hashOfEvent(FIRST_PREVIOUS_HASH, first));
    const second = { ...first, ...filed, position: 2, ...timesOf(added) };
    expect(added.hash).toBe(hashOfEvent(created!.hash, second));
    expect(valueOf(store.events.verify(id)).head).toBe(added.hash);
  });

  it('chain their details as stored, and keep the old hash where there are none', () => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store);
    const details = { dueOn: '2026-12-06', ticket: ' 40118276 ', form: 'claim' };
    const added = valueOf(store.events.add({ ...filed, id, details }));
    expect(added.details).toEqual({ form: 'claim', ticket: '40118276', dueOn: '2026-12-06' });
    const stored = '{"form":"claim","ticket":"40118276","dueOn":"2026-12-06"}';
    const rows = rawDatabase(folder, key)
      .prepare('SELECT previous_hash, position, recorded_at_ms, details FROM event ORDER BY position')
      .all() as { previous_hash: string; position: number; recorded_at_ms: number; details: string | null }[];
    expect(rows.map((row) => row.details)).toEqual([null, stored]);
    const row = rows[1]!;
    const parts = [
      row.previous_hash,
      id,
      2,
      'filed',
      NOON_MS,
      row.recorded_at_ms,
      'shop',
      'Достык',
      null,
      null,
    ];
    const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(added.hash).toBe(sha256(JSON.stringify([...parts, stored])));
    const plain = valueOf(store.events.add({ ...filed, id, details: {} }));
    const after = [added.hash, id, 3, 'filed', NOON_MS, plain.recordedAtMs, 'shop', 'Достык', null, null];
    expect(plain.hash).toBe(sha256(JSON.stringify(after)));
    expect(valueOf(store.events.verify(id))).toMatchObject({ isIntact: true, eventCount: 3 });
  });

  it('refuse details that are wrong, of another kind, or before their day', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const add = (kind: RecordedEventKind, details: unknown) =>
      store.events.add({ id, kind, atMs: NOON_MS, via: null, note: '', details });
    const problemsOf = (outcome: ReturnType<typeof add>) => (outcome.ok ? [] : outcome.problems);
    expect(problemsOf(add('charge', { amountTenge: 'много' }))).toMatchObject([
      { path: 'details.amountTenge', code: 'input/amount-format' },
    ]);
    expect(problemsOf(add('note', { minutes: 3 }))).toMatchObject([
      { path: 'details.minutes', code: 'event/detail-of-other-kind' },
    ]);
    expect(problemsOf(add('call', { minutes: 'abc' }))).toEqual([
      { path: 'details.minutes', code: 'input/wrong-type', params: { expected: 'number' } },
    ]);
    expect(problemsOf(add('wait-until', {}))).toMatchObject([
      { path: 'details.dueOn', code: 'input/missing' },
    ]);
    expect(problemsOf(add('wait-until', { dueOn: '2026-11-25' }))).toMatchObject([
      { path: 'details.dueOn', code: 'event/due-before' },
    ]);
    expect(valueOf(store.cancellations.get(id)).events).toHaveLength(1);
  });

  it('refuse days that cannot have been', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const add = (via: 'post' | 'shop', receivedOn: string) =>
      store.events.add({ ...filed, id, via, atMs: NOON_MS - 5 * 86_400_000, details: { receivedOn } });
    expect(codesOf(add('shop', '2026-11-23'))).toEqual(['event/received-unposted']);
    expect(codesOf(add('post', '2026-11-20'))).toEqual(['event/received-outside']);
    expect(codesOf(add('post', '2026-11-28'))).toEqual(['event/received-outside']);
    valueOf(add('post', '2026-11-23'));
    const ahead = { ...filed, id, atMs: NOON_MS + 2 * 86_400_000, details: {} };
    expect(codesOf(store.events.add(ahead))).toEqual(['event/in-future']);
    valueOf(store.events.add({ ...ahead, atMs: NOON_MS + 86_400_000 }));
  });

  it('carry a photo of their own case only', async () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const { receipt } = await addText(store, 'photo', id);
    const destroyed = { id, kind: 'sim-destroyed', atMs: NOON_MS, via: null, note: '' } as const;
    expect(valueOf(store.events.add({ ...destroyed, receiptId: receipt.id })).receiptId).toBe(receipt.id);
    const other = newCase(store);
    expect(codesOf(store.events.add({ ...destroyed, id: other, receiptId: receipt.id }))).toEqual([
      'receipt/not-found',
    ]);
    expect(valueOf(store.events.verify(id)).isIntact).toBe(true);
  });

  it('close no case while a charge is open', async () => {
    const { store } = temporaryStore();
    const id = newCase(store, minimalInput());
    await addText(store, 'Договор расторгнут', id);
    const add = (kind: RecordedEventKind, details: unknown = {}) =>
      store.events.add({ id, kind, atMs: NOON_MS, via: null, note: '', details });
    valueOf(add('charge', { amountTenge: '390' }));
    expect(codesOf(add('closed'))).toEqual(['event/close-charge-open']);
    valueOf(add('charge-settled'));
    valueOf(add('closed'));
    expect(valueOf(store.cancellations.get(id)).state).toBe('closed');
    valueOf(add('charge', { amountTenge: '390' }));
    expect(valueOf(store.cancellations.get(id)).standing).toMatchObject({
      state: 'reopened',
      chargeCount: 1,
      amountTenge: '390',
    });
  });

  it('are found by the names and numbers in their details', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    valueOf(
      store.events.add({ ...filed, id, kind: 'call', details: { agent: 'Айгерим', ticket: '40118276' } }),
    );
    for (const words of ['айгерим', '40118276']) {
      expect(valueOf(store.cancellations.list(words)).map((row) => row.id)).toEqual([id]);
    }
  });

  it('cannot be changed', () => {
    const { store, folder, key } = temporaryStore();
    newCase(store);
    expect(() => rawDatabase(folder, key).exec(`UPDATE event SET note = 'x'`)).toThrow(/never changed/);
  });

  it.each([
    ['a changed note', `UPDATE event SET note = 'post' WHERE position = 2`],
    ['changed details', `UPDATE event SET details = '{"ticket":"1"}' WHERE position = 2`],
    ['a changed time', 'UPDATE event SET at_ms = at_ms - 1 WHERE position = 2'],
    ['a removed event', 'DELETE FROM event WHERE position = 2'],
    ['an exchanged receipt', `UPDATE receipt SET sha256 = 'other'`],
  ])('show %s', async (_, sql) => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store);
    await addText(store, 'bytes', id);
    valueOf(store.events.add({ ...filed, id }));
    const db = rawDatabase(folder, key);
    db.exec(`DROP TRIGGER event_is_final; DROP TRIGGER receipt_original_is_kept; ${sql}`);
    expect(valueOf(store.events.verify(id))).toMatchObject({ isIntact: false, brokenAt: 2 });
  });

  it('keep a note with half a character verifiable', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    valueOf(store.events.add({ ...filed, id, note: 'x\ud842' }));
    expect(valueOf(store.events.verify(id)).isIntact).toBe(true);
  });
});

function timesOf({ atMs, recordedAtMs }: { atMs: number; recordedAtMs: number }) {
  return { atMs, recordedAtMs };
}
