import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { receiptSchema } from '../../../src/contract/views.ts';
import { mediaTypeOf } from '../../../src/main/store/media-type.ts';
import { addText, codesOf, newCase, rawDatabase, temporaryStore, valueOf } from './support/open-stores.ts';

const kindsOf = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind);

describe('receipts', () => {
  it('give back the original bytes, whatever they are', async () => {
    const { store } = temporaryStore();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), async (bytes) => {
        const added = await store.receipts.add({
          bytes,
          fileName: 'x.jpg',
          kind: 'other',
          cancellationId: null,
        });
        const { receipt } = valueOf(added);
        expect(receiptSchema.parse(receipt).byteCount).toBe(bytes.byteLength);
        expect(valueOf(store.receipts.read(receipt.id))).toEqual({
          bytes: new Uint8Array(bytes),
          isUnchanged: true,
        });
      }),
      { numRuns: 50 },
    );
  });

  it('are refused only when there is nothing in them', async () => {
    const { store } = temporaryStore();
    const nothing = {
      bytes: new Uint8Array(),
      fileName: 'empty.pdf',
      kind: 'other',
      cancellationId: null,
    } as const;
    expect(codesOf(await store.receipts.add(nothing))).toEqual(['receipt/empty']);
  });

  it('are stored once: a duplicate shows the first, and files it from the inbox', async () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const first = await addText(store, 'same');
    expect(first).toMatchObject({ isDuplicate: false, receipt: { cancellationId: null } });
    const again = await addText(store, 'same', id);
    expect(again).toMatchObject({ isDuplicate: true, receipt: { id: first.receipt.id, cancellationId: id } });
    const other = await addText(store, 'same', newCase(store));
    expect(other).toMatchObject({ isDuplicate: true, receipt: { cancellationId: id } });
    expect(kindsOf(valueOf(store.cancellations.get(id)).events)).toEqual(['receipt-archived', 'created']);
    expect(valueOf(store.cancellations.get(id)).state).toBe('confirmed');
  });

  it('prove nothing when the program made them itself', async () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const bytes = Buffer.from('%PDF our own letter');
    const content = {
      form: 'termination',
      lang: 'ru',
      gloss: 'none',
      isComplete: true,
      pageCount: 1,
    } as const;
    valueOf(
      store.letters.keep({
        cancellationId: id,
        number: 1,
        ...content,
        contentDigest: '00'.repeat(32),
        bytes,
      }),
    );
    const own = { bytes, fileName: 'l.pdf', kind: 'stamped-confirmation', cancellationId: null } as const;
    const { receipt } = valueOf(await store.receipts.add(own));
    expect(receipt.kind).toBe('other');
    const again = valueOf(await store.receipts.add({ ...own, cancellationId: id }));
    expect(again).toMatchObject({ isOwnLetter: true, receipt: { kind: 'other', cancellationId: id } });
    for (const kind of ['confirmation', 'stamped-copy', 'posting-proof'] as const) {
      const change = { receiptId: receipt.id, cancellationId: id, kind, note: '' };
      expect(codesOf(store.receipts.change(change))).toEqual(['receipt/own-letter']);
    }
    expect(valueOf(store.cancellations.get(id)).state).toBe('draft');
    expect((await addText(store, 'their answer', id)).isOwnLetter).toBe(false);
    expect(valueOf(store.cancellations.get(id)).state).toBe('confirmed');
  });

  it('tell both cases when they move', async () => {
    const { store } = temporaryStore();
    const [from, to] = [newCase(store), newCase(store)];
    const { receipt } = await addText(store, 'moved', from);
    const change = {
      receiptId: receipt.id,
      cancellationId: to,
      kind: 'stamped-copy',
      note: ' page 2 ',
    } as const;
    expect(valueOf(store.receipts.change(change))).toMatchObject({ cancellationId: to, note: 'page 2' });
    valueOf(store.receipts.change(change));
    expect(kindsOf(valueOf(store.cancellations.get(from)).events)).toEqual([
      'receipt-changed',
      'receipt-archived',
      'created',
    ]);
    expect(valueOf(store.cancellations.get(to))).toMatchObject({ state: 'filed' });
    expect(valueOf(store.events.verify(from)).isIntact).toBe(true);
    expect(codesOf(store.receipts.change({ ...change, receiptId: 99 }))).toEqual(['receipt/not-found']);
    expect(codesOf(store.receipts.change({ ...change, cancellationId: '00000000' }))).toEqual([
      'cancellation/not-found',
    ]);
  });

  it('notice when their bytes were changed behind our back', async () => {
    const { store, folder, key } = temporaryStore();
    const { receipt } = await addText(store, 'original');
    const db = rawDatabase(folder, key);
    expect(() => db.exec(`UPDATE receipt SET bytes = x'00'`)).toThrow(/never changed/);
    db.exec(`DROP TRIGGER receipt_original_is_kept; UPDATE receipt SET bytes = x'00'`);
    expect(valueOf(store.receipts.read(receipt.id)).isUnchanged).toBe(false);
  });

  it.each(['/home/wei/确认.png', 'C:\\Users\\wei\\确认.png', '确\u0000认.png'])(
    'keep the name of %j without its folder',
    async (fileName) => {
      const { store } = temporaryStore();
      const added = await store.receipts.add({
        bytes: Buffer.of(1),
        fileName,
        kind: 'other',
        cancellationId: null,
      });
      expect(valueOf(added).receipt.fileName).toBe('确认.png');
    },
  );
});

describe('media types', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['a PDF', text('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
    [
      'a PNG',
      Uint8Array.from([
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
        31, 21, 196, 137, 0, 0, 0, 0, 73, 68, 65, 84,
      ]),
      'image/png',
    ],
    ['a JPEG', Uint8Array.from([255, 216, 255, 224, 0, 16]), 'image/jpeg'],
    [
      'an HEIC',
      Uint8Array.from([0, 0, 0, 24, ...text('ftypheic'), 0, 0, 0, 0, ...text('mif1heic')]),
      'image/heic',
    ],
    ['a TIFF', Uint8Array.from([73, 73, 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'image/tiff'],
    ['a WebP', text('RIFF\u0001\u0001\u0001\u0001WEBPVP8 '), 'image/webp'],
    [
      'a mail',
      text('Return-Path: <a@b.kz>\r\nDate: Thu, 26 Nov 2026 10:00:00 +0500\r\nSubject: Ответ\r\n\r\nДоговор'),
      'message/rfc822',
    ],
    ['a text', text('Subject: to change, the price rises.\nДоговор расторгнут'), 'text/plain'],
    ['a UTF-16 text', Uint8Array.from([0xff, 0xfe, 0x1a, 0x04, 0x30, 0x04]), 'text/plain'],
    ['noise', Uint8Array.from([0, 1, 2, 3]), 'application/octet-stream'],
  ])('tell %s by its content', async (_, bytes, expected) => {
    expect(await mediaTypeOf(bytes)).toBe(expected);
  });

  it('tell a real program apart from a receipt', async () => {
    expect(await mediaTypeOf(readFileSync(process.execPath).subarray(0, 4096))).not.toMatch(/text|image/);
  });
});
