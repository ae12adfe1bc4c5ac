import { describe, expect, it } from 'vitest';

import { codesOf, newCase, NOON_MS, rawDatabase, temporaryStore, valueOf } from './support/open-stores.ts';

describe('ticks of the guide', () => {
  it('come in the order of the guide, each with its time', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    valueOf(store.guideTicks.set(id, 'destroy-sim', true));
    const ticks = valueOf(store.guideTicks.set(id, 'rebind', true));
    expect(ticks.map(({ step }) => step)).toEqual(['rebind', 'destroy-sim']);
    expect(ticks.every(({ tickedAtMs }) => tickedAtMs > NOON_MS)).toBe(true);
    expect(valueOf(store.guideTicks.list(id))).toEqual(ticks);
  });

  it('keep their first time, and go when taken back', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const first = valueOf(store.guideTicks.set(id, 'rebind', true));
    expect(valueOf(store.guideTicks.set(id, 'rebind', true))).toEqual(first);
    expect(valueOf(store.guideTicks.set(id, 'rebind', false))).toEqual([]);
    expect(valueOf(store.guideTicks.set(id, 'rebind', false))).toEqual([]);
  });

  it('belong to one case, and go with it', () => {
    const { store, folder, key } = temporaryStore();
    const [one, other] = [newCase(store), newCase(store)];
    valueOf(store.guideTicks.set(one, 'rebind', true));
    expect(valueOf(store.guideTicks.list(other))).toEqual([]);
    valueOf(store.cancellations.remove(one));
    expect(codesOf(store.guideTicks.list(one))).toEqual(['cancellation/not-found']);
    expect(codesOf(store.guideTicks.set(one, 'rebind', true))).toEqual(['cancellation/not-found']);
    expect(rawDatabase(folder, key).prepare('SELECT count(*) FROM guide_tick').pluck().get()).toBe(0);
  });

  it('leave the case itself as it was: no event, no other time of change', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const before = valueOf(store.cancellations.get(id));
    valueOf(store.guideTicks.set(id, 'rebind', true));
    expect(valueOf(store.cancellations.get(id))).toEqual(before);
  });

  it('of a step that is not known any more are kept but not shown', () => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store);
    rawDatabase(folder, key).prepare('INSERT INTO guide_tick VALUES (?, ?, 1)').run(id, 'a-former-step');
    expect(valueOf(store.guideTicks.list(id))).toEqual([]);
    expect(valueOf(store.guideTicks.set(id, 'rebind', true))).toHaveLength(1);
    const count = rawDatabase(folder, key).prepare('SELECT count(*) FROM guide_tick').pluck();
    expect(count.get()).toBe(2);
  });
});
