import { describe, expect, it } from 'vitest';

import { FIRST_PREVIOUS_HASH, hashOfEvent } from '../../../src/main/store/event-chain.ts';
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
    const [, created] = valueOf(store.cancellations.get(id)).events;
    const empty = { via: null, note: '', letterSha256: null, receiptSha256: null } as const;
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

  it('cannot be changed', () => {
    const { store, folder, key } = temporaryStore();
    newCase(store);
    expect(() => rawDatabase(folder, key).exec(`UPDATE event SET note = 'x'`)).toThrow(/never changed/);
  });

  it.each([
    ['a changed note', `UPDATE event SET note = 'post' WHERE position = 2`],
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
