import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { photoOnItsSide, plainPicture } from '../packets/sample-files.ts';
import { readPageCodes } from '../packets/scan.ts';
import { openWindow } from './support/open-window.ts';

const CHOICE = { form: 'termination', lang: 'ru', gloss: 'none', aids: ['clerk-card'] } as const;
const DRAFT = { ...completeInput(), attachments: ['passport-copy', 'top-up', 'sim-card'] };

async function openCase() {
  const program = await openWindow();
  const id = await program.newCase(DRAFT);
  const bytes = new Uint8Array(await photoOnItsSide());
  await program.call('exhibit.add', { id, kind: 'passport-copy', fileName: 'p.jpg', bytes });
  return { ...program, choice: { id, ...CHOICE, aids: [...CHOICE.aids] } };
}

describe('a packet before it is saved', () => {
  it('tells what stands on which page, and what is missing', async () => {
    const { call, choice } = await openCase();
    const packet = await call('packet.preview', choice);
    expect(packet.parts.map(({ name, pages, isMissing }) => [name.en, pages, isMissing])).toEqual([
      ['What is in this packet', [1, 1], false],
      ['Application to terminate the service contract', [2, 2], false],
      ['Application to terminate the service contract', [3, 3], false],
      [expect.stringMatching(/^Attachment 1: /), [4, 4], false],
      [expect.stringMatching(/^Attachment 2: /), null, true],
      [expect.stringMatching(/^Attachment 3: /), null, false],
      ['Card for the clerk', [5, 5], false],
    ]);
    expect(packet).toMatchObject({ pageCount: 5, letterPageCount: 1, codeCount: 5 });
    const codes = await readPageCodes(packet.bytes);
    expect(codes.filter((code) => code !== undefined)).toHaveLength(packet.codeCount);
    // Nothing is kept of it.
    expect((await call('cancellation.get', { id: choice.id })).letters).toEqual([]);
    expect(await call('packet.progress', undefined)).toBeNull();
  });

  it('has the letter as often as it is wanted', async () => {
    const { call, choice } = await openCase();
    const packet = await call('packet.preview', { ...choice, copies: 1 });
    expect(packet.pageCount).toBe(4);
    expect(packet.parts.map(({ note }) => note?.en ?? '').slice(0, 3)).toEqual(['', expect.any(String), '']);
  });

  it('shows exactly what is then saved and printed', async () => {
    const { call, choice, answers, folder } = await openCase();
    const { id, aids, ...letter } = choice;
    const preview = await call('packet.preview', choice);
    const job = { printer: 'Office', copies: 1, pages: 'all', isTwoSided: false };
    const printed = await call('print.start', { id, ...letter, letterId: null, packet: { aids }, ...job });
    expect(printed.pageCount).toBe(preview.pageCount);
    expect(Buffer.compare(answers.jobs[0]!.bytes, preview.bytes)).toBe(0);
    const [kept] = (await call('cancellation.get', { id })).letters;
    expect(kept).toMatchObject({ id: printed.letterId, form: 'packet', pageCount: preview.pageCount });

    answers.saveTarget = join(folder, 'packet.pdf');
    const next = await call('packet.preview', choice);
    const saved = await call('packet.save', choice);
    const { bytes } = await call('letter.read', { letterId: saved.letterId! });
    expect(Buffer.compare(bytes, next.bytes)).toBe(0);
  });

  it('is given up when asked to, or when another is wanted', async () => {
    const { client, call, choice } = await openCase();
    const first = client.call('packet.preview', choice);
    await expect.poll(() => call('packet.progress', undefined)).not.toBeNull();
    await call('packet.cancel', undefined);
    expect(await first).toMatchObject({ ok: false, problems: [{ code: 'form/cancelled' }] });
    const second = client.call('packet.preview', choice);
    const third = client.call('packet.preview', choice);
    expect(await second).toMatchObject({ ok: false, problems: [{ code: 'form/cancelled' }] });
    expect(await third).toMatchObject({ ok: true });
  });

  it('is as readable as the files that are enclosed', async () => {
    const { call, client, choice, folder, answers } = await openCase();
    const { id } = choice;
    answers.chosenFiles = [join(folder, 'r.webp')];
    await writeFile(answers.chosenFiles[0]!, await plainPicture('webp'));
    await call('exhibit.choose', { id, kind: 'top-up' });
    const packet = await call('packet.preview', choice);
    expect(packet.parts.filter(({ isMissing }) => isMissing)).toEqual([]);
    const file = new PdfFile(packet.bytes);
    file.check();
    expect(file.pageCount()).toBe(6);
    file.remove();
    expect(await client.call('packet.preview', { ...choice, id: 'ZZZZZZZZ' })).toMatchObject({
      problems: [{ code: 'cancellation/not-found' }],
    });
  });
});
