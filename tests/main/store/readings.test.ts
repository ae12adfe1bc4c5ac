import { describe, expect, it } from 'vitest';

import { problem } from '../../../src/core/outcome.ts';
import { addText, codesOf, newCase, temporaryStore, valueOf } from './support/open-stores.ts';

const READ = {
  text: 'Договор расторгнут',
  source: 'ocr',
  confidence: 90,
  isCut: false,
  page: undefined,
} as const;

describe('the queue of reading', () => {
  it('gives the newest first, and nothing when all are done', async () => {
    const { store } = temporaryStore();
    const first = (await addText(store, 'one')).receipt.id;
    const second = (await addText(store, 'two')).receipt.id;
    expect(valueOf(store.readings.next())).toMatchObject({ id: second, mediaType: 'text/plain' });
    valueOf(store.readings.begin(second));
    valueOf(store.readings.finish(second, READ));
    expect(valueOf(store.readings.next())?.id).toBe(first);
    valueOf(store.readings.begin(first));
    valueOf(store.readings.refuse(first, problem('one', 'reading/damaged')));
    expect(valueOf(store.readings.next())).toBeUndefined();
    expect(valueOf(store.readings.progress())).toEqual({ queuedCount: 0, readCount: 1, failedCount: 1 });
    expect(valueOf(store.readings.get(first))).toMatchObject({
      ...{ state: 'failed', text: '', source: null },
      problem: { code: 'reading/damaged' },
    });
    expect(valueOf(store.readings.get(second))).toMatchObject({
      state: 'read',
      text: READ.text,
      confidence: 90,
    });
  });

  it('outlives the program, but does not try forever what ends it', async () => {
    const { store, folder, key } = temporaryStore();
    const { id } = (await addText(store, 'one')).receipt;
    valueOf(store.readings.begin(id));
    store.close();
    const again = temporaryStore(folder, key).store;
    expect(valueOf(again.readings.next())?.id).toBe(id);
    valueOf(again.readings.begin(id));
    valueOf(again.readings.begin(id));
    expect(valueOf(again.readings.next())).toBeUndefined();
    expect(valueOf(again.readings.get(id))).toMatchObject({
      state: 'failed',
      problem: { code: 'reading/took-too-long' },
    });
    valueOf(again.readings.retry(id));
    expect(valueOf(again.readings.get(id)).state).toBe('queued');
    expect(valueOf(again.readings.next())?.id).toBe(id);
  });

  it('takes all that failed again, and only that', async () => {
    const { store } = temporaryStore();
    const [bad, good] = [(await addText(store, 'one')).receipt.id, (await addText(store, 'two')).receipt.id];
    for (const id of [bad, good]) valueOf(store.readings.begin(id));
    valueOf(store.readings.refuse(bad, problem('one', 'reading/damaged')));
    valueOf(store.readings.finish(good, READ));
    valueOf(store.readings.retry(null));
    expect(valueOf(store.readings.progress())).toEqual({ queuedCount: 1, readCount: 1, failedCount: 0 });
  });

  it('lets a case be found by what was read, and forgets a proposal that is declined', async () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const { receipt } = await addText(store, 'one', id);
    const page = {
      code: 'SC1:7K3M9Q2X:1:1/1:0A1B2C3D',
      filing: 'in-place',
      proposedKind: 'stamped-copy',
    } as const;
    valueOf(store.readings.begin(receipt.id));
    valueOf(store.readings.finish(receipt.id, { ...READ, page }));
    expect(valueOf(store.cancellations.list('РАСТОРГНУТ')).map((row) => row.id)).toEqual([id]);
    expect(valueOf(store.readings.get(receipt.id))).toMatchObject({
      filing: 'in-place',
      proposedKind: 'stamped-copy',
    });
    valueOf(store.readings.decline(receipt.id));
    expect(valueOf(store.readings.get(receipt.id)).proposedKind).toBeNull();
  });

  it('knows only receipts that are there', () => {
    const { store } = temporaryStore();
    expect(codesOf(store.readings.begin(9))).toEqual(['receipt/not-found']);
    expect(codesOf(store.readings.get(9))).toEqual(['receipt/not-found']);
  });
});
