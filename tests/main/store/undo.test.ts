import { describe, expect, it } from 'vitest';

import { codesOf, newCase, temporaryStore, valueOf } from './support/open-stores.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 a file');

/** A case with something in every table that goes with it. */
async function fullCase() {
  const { store } = temporaryStore();
  const id = newCase(store);
  const receiptId = valueOf(
    await store.receipts.add({ cancellationId: id, kind: 'confirmation', fileName: 'answer.txt', bytes }),
  ).receipt.id;
  valueOf(await store.exhibits.keep({ cancellationId: id, kind: 'top-up', fileName: 't.pdf', bytes }));
  valueOf(await store.exhibits.keep({ cancellationId: id, kind: 'passport-copy', fileName: 'p.jpg', bytes }));
  valueOf(store.events.add({ id, kind: 'note', atMs: 1000, via: null, note: 'Асель' }));
  const remove = () =>
    valueOf(store.undo.keeping({ what: 'case', id }, () => store.cancellations.remove(id)));
  return { store, id, receiptId, remove };
}

describe('taking back a deletion', () => {
  it('puts a case back with all that went with it', async () => {
    const { store, id, receiptId, remove } = await fullCase();
    const before = valueOf(store.cancellations.get(id));
    const originals = valueOf(store.exhibits.originals(id));
    remove();
    expect(codesOf(store.cancellations.get(id))).toEqual(['cancellation/not-found']);
    expect(valueOf(store.receipts.inbox()).map((receipt) => receipt.id)).toEqual([receiptId]);
    valueOf(store.undo.restore());
    const after = valueOf(store.cancellations.get(id));
    expect({ ...after, updatedAtMs: 0 }).toEqual({ ...before, updatedAtMs: 0 });
    expect(valueOf(store.exhibits.originals(id))).toEqual(originals);
    expect(valueOf(store.receipts.inbox())).toEqual([]);
    expect(valueOf(store.cancellations.list('Асель', {}, 5)).map((row) => row.id)).toEqual([id]);
  });

  it('happens once, and only for the last deletion', async () => {
    const { store, id, remove } = await fullCase();
    expect(codesOf(store.undo.restore())).toEqual(['undo/too-late']);
    valueOf(
      store.undo.keeping({ what: 'exhibit', id, kind: 'top-up' }, () => store.exhibits.remove(id, 'top-up')),
    );
    remove();
    valueOf(store.undo.restore());
    expect(valueOf(store.exhibits.list(id)).map(({ kind }) => kind)).toEqual(['passport-copy']);
    expect(codesOf(store.undo.restore())).toEqual(['undo/too-late']);
  });

  it('keeps nothing of a deletion that failed, and forgets when told to', async () => {
    const { store, id } = await fullCase();
    const removeOther = () =>
      store.undo.keeping({ what: 'exhibit', id, kind: 'purchase-receipt' }, () =>
        store.exhibits.remove(id, 'purchase-receipt'),
      );
    expect(codesOf(removeOther())).toEqual(['exhibit/not-found']);
    expect(codesOf(store.undo.restore())).toEqual(['undo/too-late']);
    valueOf(
      store.undo.keeping({ what: 'exhibit', id, kind: 'top-up' }, () => store.exhibits.remove(id, 'top-up')),
    );
    store.undo.forget();
    expect(codesOf(store.undo.restore())).toEqual(['undo/too-late']);
  });

  it('changes nothing when something took the place', async () => {
    const { store, id } = await fullCase();
    valueOf(
      store.undo.keeping({ what: 'exhibit', id, kind: 'top-up' }, () => store.exhibits.remove(id, 'top-up')),
    );
    const other = new TextEncoder().encode('another');
    valueOf(
      await store.exhibits.keep({ cancellationId: id, kind: 'top-up', fileName: 'n.pdf', bytes: other }),
    );
    expect(codesOf(store.undo.restore())).toEqual(['undo/too-late']);
    const kept = valueOf(store.exhibits.list(id)).find(({ kind }) => kind === 'top-up');
    expect(kept?.fileName).toBe('n.pdf');
  });
});
