import { describe, expect, it } from 'vitest';

import { addText, codesOf, newCase, temporaryStore, valueOf } from './support/open-stores.ts';

describe('texts of receipts', () => {
  it('let their case be found, without changing it', async () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const { receipt } = await addText(store, 'scan', id);
    const before = valueOf(store.cancellations.get(id));
    valueOf(store.receiptTexts.keep(receipt.id, { text: 'Договор\nрасторгнут 26.11.2026', source: 'ocr' }));
    const found = (words: string) => valueOf(store.cancellations.list(words)).map((row) => row.id);
    expect(found('РАСТОРГНУТ договор')).toEqual([id]);
    expect(valueOf(store.cancellations.get(id))).toEqual(before);
    valueOf(store.receiptTexts.keep(receipt.id, { text: '合同已解除', source: 'plain' }));
    expect(valueOf(store.receiptTexts.read(receipt.id))).toEqual({ text: '合同已解除', source: 'plain' });
    expect([found('расторгнут'), found('解除')]).toEqual([[], [id]]);
  });

  it('go with their receipt to another case', async () => {
    const { store } = temporaryStore();
    const { receipt } = await addText(store, 'scan');
    expect(valueOf(store.receiptTexts.read(receipt.id))).toBeUndefined();
    valueOf(store.receiptTexts.keep(receipt.id, { text: 'расторгнут', source: 'pdf' }));
    const [first, second] = [newCase(store), newCase(store)];
    const moveTo = (cancellationId: string) =>
      valueOf(store.receipts.change({ receiptId: receipt.id, cancellationId, kind: 'other', note: '' }));
    const found = () => valueOf(store.cancellations.list('расторгнут')).map((row) => row.id);
    moveTo(first);
    expect(found()).toEqual([first]);
    moveTo(second);
    expect(found()).toEqual([second]);
  });

  it('belong to a receipt that is there', () => {
    const { store } = temporaryStore();
    expect(codesOf(store.receiptTexts.keep(7, { text: 'x', source: 'ocr' }))).toEqual(['receipt/not-found']);
  });
});
