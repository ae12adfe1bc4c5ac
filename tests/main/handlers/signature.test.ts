import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { inkIn, STROKES } from '../letters/sample-signatures.ts';
import { photoOf } from '../signatures/sample-photos.ts';
import { openWindow } from './support/open-window.ts';

const CHOICE = { form: 'termination', lang: 'ru', gloss: 'none' } as const;
const SOURCE = { kind: 'drawn', strokes: STROKES } as const;
const PLACED = { ...completeInput(), letter: { signature: 'placed' } };

/** Ink in the place of the signature of a letter that is previewed. */
async function inkOf({ bytes, signaturePlace }: { bytes: Uint8Array; signaturePlace: unknown }) {
  const file = new PdfFile(bytes);
  const ink = inkIn(file.poppler(1), signaturePlace as Parameters<typeof inkIn>[1]);
  file.remove();
  return Promise.resolve(ink);
}

describe('signing through the window’s calls', () => {
  it('places a drawn signature where the draft wants it, on all that is handed over', async () => {
    const { call, newCase, answers, folder } = await openWindow();
    const [id, other] = [await newCase(PLACED), await newCase(PLACED)];
    expect(await call('signature.get', { id })).toEqual({ hasOwner: true, signature: null });
    const blank = await inkOf(await call('letter.preview', { id, draft: PLACED, ...CHOICE }));
    await call('signature.keep', { id, source: SOURCE });
    expect(await call('signature.get', { id: other })).toMatchObject({ signature: { content: SOURCE } });

    const signed = await inkOf(await call('letter.preview', { id: other, draft: PLACED, ...CHOICE }));
    expect(signed - blank).toBeGreaterThan(60);
    const onPaper = { ...PLACED, letter: { signature: 'paper' } };
    expect(await inkOf(await call('letter.preview', { id, draft: onPaper, ...CHOICE }))).toBeCloseTo(
      blank,
      1,
    );

    answers.saveTarget = join(folder, 'packet.pdf');
    await call('packet.save', { id, ...CHOICE, aids: [] });
    const { signaturePlace } = await call('letter.preview', { id, draft: PLACED, ...CHOICE });
    const [packet] = (await call('cancellation.get', { id })).letters;
    const file = new PdfFile((await call('letter.read', { letterId: packet?.id ?? 0 })).bytes);
    const copies = [2, 3].map((page) => inkIn(file.poppler(page), signaturePlace!));
    file.remove();
    expect(copies[0]).toBe(copies[1]);
    expect(copies[0]).toBeCloseTo(signed, 0);

    await call('signature.remove', { id: other });
    expect(await inkOf(await call('letter.preview', { id, draft: PLACED, ...CHOICE }))).toBeCloseTo(blank, 1);
  });

  it('shows a signature before it is kept, and refuses a photo without ink', async () => {
    const { call, client, newCase, answers, folder } = await openWindow();
    const draft = completeInput();
    const id = await newCase(draft);
    const path = join(folder, 'подпись.png');
    await writeFile(path, await photoOf());
    expect(await call('signature.choosePhoto', undefined)).toBeNull();
    answers.chosenFiles = [path];
    const photo = await call('signature.choosePhoto', undefined);
    expect(photo?.fileName).toBe('подпись.png');
    const source = { kind: 'photo', ...photo!, strength: 50 } as const;
    const blank = await inkOf(await call('letter.preview', { id, draft, ...CHOICE }));
    const shown = await inkOf(await call('letter.preview', { id, draft, ...CHOICE, signature: source }));
    expect(shown - blank).toBeGreaterThan(30);
    expect(await call('signature.get', { id })).toMatchObject({ signature: null });
    await call('signature.keep', { id, source });
    const kept = await call('signature.get', { id });
    expect(kept.signature?.content).toMatchObject({ kind: 'photo' });

    const empty = { ...source, bytes: new Uint8Array(await photoOf({ isBlank: true })) };
    for (const outcome of [
      await client.call('signature.keep', { id, source: empty }),
      await client.call('letter.preview', { id, draft, ...CHOICE, signature: empty }),
    ]) {
      expect(outcome).toMatchObject({
        ok: false,
        problems: [{ path: 'подпись.png', code: 'signature/no-ink' }],
      });
    }
    expect(await call('signature.get', { id })).toEqual(kept);
  });

  it('keeps none while nobody owns it', async () => {
    const { call, client, newCase } = await openWindow();
    const id = await newCase({});
    expect(await call('signature.get', { id })).toEqual({ hasOwner: false, signature: null });
    expect(await client.call('signature.keep', { id, source: SOURCE })).toMatchObject({
      problems: [{ code: 'signature/no-applicant' }],
    });
  });
});
