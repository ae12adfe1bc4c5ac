import { describe, expect, it } from 'vitest';

import type { Draft } from '../../../src/core/cancellation/draft.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { newCase, temporaryStore, valueOf } from './support/open-stores.ts';

/** The clock of these stores stands at noon UTC of 2026-11-26. */
const AHEAD = { departsOn: '2026-11-28' };
const REBOOKED = { departsOn: '2026-12-03' };
const PAST = { departsOn: '2026-11-25' };

const draftOf = (passport: string, trip?: Draft['trip']): Draft => ({
  applicant: { passport: { number: passport } },
  ...(trip && { trip }),
});
const tripOf = (store: Store, id: string) => valueOf(store.cancellations.get(id)).draft.trip;
const save = (store: Store, id: string, draft: Draft) => {
  const { revision } = valueOf(store.cancellations.get(id));
  return valueOf(store.cancellations.save(id, revision, draft));
};
const listed = (store: Store, id: string) =>
  valueOf(store.cancellations.list('')).find((row) => row.id === id)?.trip;

describe('the flight of a traveller', () => {
  it('comes into a further case of the same passport', () => {
    const { store } = temporaryStore();
    newCase(store, draftOf('EA 1', AHEAD));
    expect(tripOf(store, newCase(store, draftOf('ea1')))).toEqual(AHEAD);
    expect(tripOf(store, newCase(store, draftOf('EB2')))).toBeUndefined();
  });

  it('comes once the passport is typed, and the editor is told', () => {
    const { store } = temporaryStore();
    newCase(store, draftOf('EA1', AHEAD));
    const id = newCase(store);
    expect(save(store, id, draftOf('E')).carriedTrip).toBeNull();
    const saved = save(store, id, draftOf('EA1'));
    expect(saved.carriedTrip).toEqual(AHEAD);
    expect(tripOf(store, id)).toEqual(AHEAD);
    expect(listed(store, id)).toEqual(AHEAD);
    expect(save(store, id, draftOf('EA1')).carriedTrip).toBeNull();
    expect(tripOf(store, id)).toBeUndefined();
  });

  it('never replaces one that a case names itself, and is not carried once it has left', () => {
    const { store } = temporaryStore();
    newCase(store, draftOf('EA1', PAST));
    expect(tripOf(store, newCase(store, draftOf('EA1')))).toBeUndefined();
    expect(tripOf(store, newCase(store, draftOf('EA1', AHEAD)))).toEqual(AHEAD);
    expect(tripOf(store, newCase(store, draftOf('EA1', { departsOn: '' })))).toEqual({ departsOn: '' });
  });

  it('moves in all cases of the traveller when it is booked anew', () => {
    const { store } = temporaryStore();
    const old = newCase(store, draftOf('EA1', PAST));
    const first = newCase(store, draftOf('EA1', AHEAD));
    const second = newCase(store, draftOf('EA1'));
    const foreign = newCase(store, draftOf('EB2', AHEAD));
    const { revision } = valueOf(store.cancellations.get(second));
    // As an editor saves it while it is typed.
    save(store, first, draftOf('EA1', { departsOn: '2026-12-0' }));
    save(store, first, draftOf('EA1', REBOOKED));
    expect([old, first, second, foreign].map((id) => tripOf(store, id))).toEqual([
      PAST,
      REBOOKED,
      REBOOKED,
      AHEAD,
    ]);
    expect(listed(store, second)).toEqual(REBOOKED);
    expect(valueOf(store.cancellations.get(second)).revision).toBe(revision + 1);
  });

  it('leaves the cases of an earlier journey as they are', () => {
    const { store } = temporaryStore();
    const old = newCase(store, draftOf('EA1', PAST));
    newCase(store, draftOf('EA1', AHEAD));
    expect(tripOf(store, old)).toEqual(PAST);
  });

  it('is listed only when it is valid', () => {
    const { store } = temporaryStore();
    const id = newCase(store, draftOf('EA1', { departsOn: '26.11.2026' }));
    expect(tripOf(store, id)).toEqual({ departsOn: '26.11.2026' });
    expect(listed(store, id)).toBeNull();
  });
});
