import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';

import { MAX_PIECE_BYTES } from '../../../src/core/receipt/limits.ts';
import { minimalInput } from '../../support/inputs.ts';
import { openWindow } from './support/open-window.ts';

vi.setConfig({ testTimeout: 30_000 });

const INBOX = { id: null, kind: 'other' } as const;
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

async function photo(text: string, width = 600): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg width="600" height="900"><rect width="100%" height="100%" fill="#eee"/><text x="20" y="200" font-size="60">${text}</text></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).resize({ width }).jpeg().toBuffer());
}

describe('receipts that the window sends', () => {
  it('are stored by a thread, once each, and drawn a little later', async () => {
    const { call, answers } = await openWindow();
    const bytes = await photo('Ответ');
    const first = await call('receipt.add', { ...INBOX, fileName: 'a.jpg', bytes });
    expect(first).toMatchObject({ isDuplicate: false, receipt: { mediaType: 'image/jpeg' } });
    const again = await call('receipt.add', { ...INBOX, fileName: 'b.jpg', bytes });
    expect(again).toMatchObject({ isDuplicate: true, receipt: { fileName: 'a.jpg' } });
    const small = { ...INBOX, fileName: 'c.jpg', bytes: await photo('Ответ', 420) };
    await call('receipt.add', small);
    await vi.waitFor(async () => {
      const inbox = await call('receipt.inbox', undefined);
      expect(inbox.map(({ picture, like }) => [picture, like?.id ?? null])).toEqual([
        ['drawn', first.receipt.id],
        ['drawn', null],
      ]);
    }, 10_000);
    const [thumbnail] = await call('receipt.thumbnails', { receiptIds: [first.receipt.id] });
    expect((await sharp(thumbnail?.bytes).metadata()).format).toBe('webp');
    await vi.waitFor(() => expect(answers.messages).toContainEqual({ type: 'receipts-tended', damaged: [] }));
  });

  it('may come in pieces, and nothing of a file that was not finished is kept', async () => {
    const { call, client } = await openWindow();
    const piece = () => new Uint8Array(MAX_PIECE_BYTES).fill(7);
    for (let count = 0; count < 3; count += 1) {
      await call('receipt.sendPiece', { uploadId: 4, bytes: piece() });
    }
    await call('receipt.sendPiece', { uploadId: 5, bytes: piece() });
    const end = bytesOf('end');
    const { receipt } = await call('receipt.add', {
      ...INBOX,
      fileName: 'scan.bin',
      uploadId: 4,
      bytes: end,
    });
    expect(receipt.byteCount).toBe(3 * MAX_PIECE_BYTES + 3);
    expect((await call('receipt.read', { receiptId: receipt.id })).isUnchanged).toBe(true);
    const unknown = { ...INBOX, fileName: 'x', uploadId: 4, bytes: bytesOf('end') };
    expect(await client.call('receipt.add', unknown)).toMatchObject({
      ok: false,
      problems: [{ code: 'file/not-readable' }],
    });
    expect(await call('receipt.inbox', undefined)).toHaveLength(1);
  });

  it('are refused when there is nothing in them, and when the store is locked', async () => {
    const { call, client } = await openWindow();
    const empty = { ...INBOX, fileName: 'a.pdf', bytes: new Uint8Array() };
    const codeOf = async () => {
      const outcome = await client.call('receipt.add', empty);
      return outcome.ok ? 'archived' : outcome.problems.map(({ path, code }) => `${path} ${code}`);
    };
    expect(await codeOf()).toEqual(['a.pdf receipt/empty']);
    await call('store.lock', undefined);
    expect(await codeOf()).toEqual(['store store/locked']);
  });
});

describe('a folder of receipts', () => {
  it('is archived while the main process stays free, tells how far it is, and can be stopped', async () => {
    const { call, folder, answers } = await openWindow();
    const chosen = join(folder, 'photos');
    await mkdir(chosen);
    const noise = Buffer.alloc(300_000, 'scan');
    for (let count = 0; count < 60; count += 1) {
      noise.writeUInt32BE(count, 0);
      await writeFile(join(chosen, `${String(count).padStart(3, '0')}.bin`), noise);
    }
    await symlink('/etc/hostname', join(chosen, 'link'));
    answers.chosenFiles = [chosen];
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const { added, problems } = await call('receipt.choose', { ...INBOX, what: 'folder' });
    delay.disable();
    expect(added).toHaveLength(60);
    expect(problems).toEqual([{ path: 'link', code: 'file/link-leads-out' }]);
    // Other programs may take the processor for a while; what counts is that no file is handled here.
    expect(delay.percentile(90) / 1e6).toBeLessThan(50);
    const steps = answers.messages.filter(({ type }) => type === 'intake');
    expect(steps.at(-1)).toEqual({ type: 'intake', doneCount: 60, totalCount: 60, doneBytes: 60 * 300_000 });
    // Many groups, so that the word to stop comes before the last.
    for (let count = 0; count < 1500; count += 1) {
      await writeFile(join(chosen, `text ${String(count)}.txt`), `text ${String(count)}`);
    }
    answers.messages.length = 0;
    const stopping = call('receipt.choose', { ...INBOX, what: 'folder' });
    await vi.waitFor(() => expect(answers.messages.length).toBeGreaterThan(0), {
      interval: 1,
      timeout: 15_000,
    });
    await call('receipt.stop', undefined);
    const stopped = await stopping;
    expect(stopped.added.length).toBeLessThan(1560);
    expect(stopped.problems.at(-1)).toMatchObject({
      code: 'receipt/stopped',
      params: { count: 1560 - stopped.added.length },
    });
    const before = stopped.added.filter(({ isDuplicate }) => isDuplicate).length;
    expect(await call('receipt.inbox', undefined)).toHaveLength(60 + stopped.added.length - before);
  });
});

describe('receipts in the inbox', () => {
  it('are filed to a case together', async () => {
    const { call, newCase } = await openWindow();
    const id = await newCase(minimalInput());
    const ids: number[] = [];
    for (const text of ['one', 'two', 'three']) {
      const { receipt } = await call('receipt.add', {
        ...INBOX,
        fileName: `${text}.txt`,
        bytes: bytesOf(text),
      });
      ids.push(receipt.id);
    }
    await call('receipt.assign', { receiptIds: ids.slice(0, 2), cancellationId: id, kind: 'posting-proof' });
    const { receipts, events } = await call('cancellation.get', { id });
    expect(receipts.map(({ fileName, kind }) => [fileName, kind])).toEqual([
      ['two.txt', 'posting-proof'],
      ['one.txt', 'posting-proof'],
    ]);
    expect(events.filter(({ kind }) => kind === 'receipt-archived')).toHaveLength(2);
    expect(await call('receipt.inbox', undefined)).toHaveLength(1);
    const place = { receiptId: ids[0] ?? 0, cancellationId: id, kind: 'posting-proof', note: '' } as const;
    await call('receipt.change', { ...place, paperPlace: ' blue folder ' });
    const changed = await call('receipt.change', { ...place, note: 'seen' });
    expect(changed).toMatchObject({ paperPlace: 'blue folder', note: 'seen' });
    expect((await call('cancellation.list', { words: 'blue folder' })).map((row) => row.id)).toEqual([id]);
  });
});
