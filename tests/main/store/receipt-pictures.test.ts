import { describe, expect, it } from 'vitest';

import { GREY_SIDE } from '../../../src/core/receipt/likeness.ts';
import { addText, codesOf, temporaryStore, valueOf } from './support/open-stores.ts';

const likeness = (grey: number) => ({
  shape: 750,
  gradients: new Uint8Array(32).fill(0b0101),
  greys: new Uint8Array(GREY_SIDE ** 2).fill(grey),
});
const drawn = (grey: number) =>
  ({ state: 'drawn', thumbnail: Uint8Array.of(grey), likeness: likeness(grey) }) as const;

describe('small pictures', () => {
  it('are waited for by the newest receipt first, until they are kept', async () => {
    const { store } = temporaryStore();
    const ids = [await addText(store, 'a'), await addText(store, 'b')].map(({ receipt }) => receipt.id);
    const waiting = () => valueOf(store.receiptPictures.waiting(10)).map(({ id }) => id);
    expect(waiting()).toEqual(ids.toReversed());
    valueOf(store.receiptPictures.keep(ids[1] ?? 0, { state: 'none' }));
    expect(waiting()).toEqual([ids[0]]);
    expect(codesOf(store.receiptPictures.keep(99, { state: 'none' }))).toEqual(['receipt/not-found']);
  });

  it('suggest the oldest receipt that looks the same, in whatever order they are drawn', async () => {
    const { store } = temporaryStore();
    const ids: number[] = [];
    for (const text of ['a', 'b', 'c', 'd']) ids.push((await addText(store, text)).receipt.id);
    const [a = 0, b = 0, c = 0, d = 0] = ids;
    valueOf(store.receiptPictures.keep(d, drawn(104)));
    valueOf(store.receiptPictures.keep(b, drawn(100)));
    valueOf(store.receiptPictures.keep(c, drawn(180)));
    valueOf(store.receiptPictures.keep(a, drawn(97)));
    const suggested = valueOf(store.receipts.inbox()).map(({ id, like }) => [id, like?.id ?? null]);
    expect(suggested).toEqual([
      [d, a],
      [c, null],
      [b, a],
      [a, null],
    ]);
    expect(valueOf(store.receiptPictures.thumbnails([c, 99, a]))).toEqual([
      { receiptId: c, bytes: Uint8Array.of(180) },
      { receiptId: a, bytes: Uint8Array.of(97) },
    ]);
  });
});
