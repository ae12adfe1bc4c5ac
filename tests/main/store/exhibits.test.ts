import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { codesOf, newCase, temporaryStore, valueOf } from './support/open-stores.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 a receipt');

describe('enclosures', () => {
  it('are kept as they came, one of each kind', async () => {
    const { store } = temporaryStore();
    const cancellationId = newCase(store);
    const keep = (fileName: string, content: Uint8Array) =>
      store.exhibits.keep({ cancellationId, kind: 'top-up', fileName, bytes: content });
    const kept = valueOf(await keep('C:\\Фото\\чек.pdf', bytes));
    expect(kept).toMatchObject({
      kind: 'top-up',
      fileName: 'чек.pdf',
      mediaType: 'application/pdf',
      byteCount: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(valueOf(store.exhibits.list(cancellationId))).toEqual([kept]);
    valueOf(await keep('other.txt', new TextEncoder().encode('other')));
    const originals = valueOf(store.exhibits.originals(cancellationId));
    expect(originals.map(({ fileName, bytes: found }) => [fileName, Buffer.from(found).toString()])).toEqual([
      ['other.txt', 'other'],
    ]);
  });

  it('are removed, alone or with their case', async () => {
    const { store } = temporaryStore();
    const cancellationId = newCase(store);
    valueOf(await store.exhibits.keep({ cancellationId, kind: 'passport-copy', fileName: 'p.jpg', bytes }));
    expect(codesOf(store.exhibits.remove(cancellationId, 'top-up'))).toEqual(['exhibit/not-found']);
    valueOf(store.exhibits.remove(cancellationId, 'passport-copy'));
    expect(valueOf(store.exhibits.list(cancellationId))).toEqual([]);
    valueOf(await store.exhibits.keep({ cancellationId, kind: 'passport-copy', fileName: 'p.jpg', bytes }));
    valueOf(store.cancellations.remove(cancellationId));
    expect(codesOf(store.exhibits.originals(cancellationId))).toEqual(['cancellation/not-found']);
  });

  it('need a case and a content', async () => {
    const { store } = temporaryStore();
    const file = { cancellationId: 'ZZZZZZZZ', kind: 'top-up', fileName: 'a.jpg', bytes } as const;
    expect(codesOf(await store.exhibits.keep(file))).toEqual(['cancellation/not-found']);
    expect(codesOf(await store.exhibits.keep({ ...file, bytes: new Uint8Array() }))).toEqual([
      'receipt/empty',
    ]);
  });
});
