/** What is made, in Chromium's own PDF viewer: every form opens, and shows what poppler shows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { USUAL_AIDS } from '../../src/core/form/packet/plan.ts';
import { createLetterMaker } from '../../src/main/letters/make-letter.ts';
import { createExhibitReader } from '../../src/main/packets/exhibit-reader.ts';
import { createPacketMaker } from '../../src/main/packets/make-packet.ts';
import type { GreyImage } from '../main/letters/grey-image.ts';
import { makeSample, SAMPLE, samplePages } from '../main/letters/golden/sample-pages.ts';
import { RESOURCES } from '../main/letters/letter-fixtures.ts';
import { PdfFile } from '../main/letters/pdf-tools.ts';
import { photoOnItsSide, plainPicture } from '../main/packets/sample-files.ts';
import { ChromiumViewer, type ShownPage } from './support/chromium-viewer.ts';
import { placesApart } from './support/coarse-ink.ts';

/** A busy machine takes seconds for each page, and some for a viewer that must be started anew. */
const PATIENCE = { timeout: 240_000 };
const VIEWER_DPI = 96;
const POPPLER_DPI = 72;

const isEveryGloss = process.env['EVERY_GLOSS'] === '1';

let viewer: ChromiumViewer;
beforeAll(async () => {
  viewer = await ChromiumViewer.start();
});
afterAll(() => viewer.close());

// Every form and aid in both languages; the viewer needs seconds for each, so each with the gloss that has most on it,
// unless all are wanted: `EVERY_GLOSS=1`, by hand after a change of the blanks.
describe.each([
  ['ru', 'zh-Hans'],
  ['kk', 'en'],
] as const)('the viewer shows in %s', (lang, gloss) => {
  it.each(samplePages(lang).filter((page) => isEveryGloss || page.gloss === gloss))(
    '$form with gloss $gloss',
    PATIENCE,
    async (page) => {
      await expectShown((await makeSample(page)).bytes);
    },
  );
});

describe('the viewer shows every page of', () => {
  it('a letter with an addendum', PATIENCE, async () => {
    const letters = createLetterMaker(RESOURCES);
    const draft = { ...SAMPLE.draft, reason: { code: 'other', note: 'Я уехал и не вернусь. '.repeat(60) } };
    const letter = await letters.make({ ...SAMPLE, draft, form: 'termination', lang: 'ru', gloss: 'en' });
    if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
    expect(letter.value.pageCount).toBe(2);
    await expectShown(letter.value.bytes);
  });

  it('a packet', PATIENCE, async () => {
    const packets = createPacketMaker(createLetterMaker(RESOURCES), createExhibitReader(RESOURCES));
    const exhibits = new Map([
      ['passport-copy', { bytes: await photoOnItsSide(), path: 'passport' }],
      ['top-up', { bytes: await plainPicture('png'), path: 'top-up' }],
    ] as const);
    const draft = { ...SAMPLE.draft, attachments: ['passport-copy', 'top-up', 'purchase-receipt'] };
    const options = { ...SAMPLE, draft, exhibits, aids: USUAL_AIDS };
    const packet = await packets.make({ ...options, form: 'termination', lang: 'kk', gloss: 'zh-Hans' });
    if (!packet.ok) throw new Error(JSON.stringify(packet.problems));
    await expectShown(packet.value.bytes);
  });
});

it('sees a word that is missing', PATIENCE, async () => {
  const { bytes } = await makeSample({ form: 'termination', lang: 'ru', gloss: 'none' });
  const { bytes: other } = await makeSample({ form: 'termination', lang: 'ru', gloss: 'en' });
  const [same, different] = [popplerPage(other, 1), popplerPage(bytes, 1)];
  await viewer.look(other, 1, async (shown) => {
    await expect.poll(() => placesFrom(same, shown)).toEqual([]);
    expect(await placesFrom(different, shown)).not.toEqual([]);
  });
});

/** Waits until the viewer has drawn each page as poppler draws it. */
async function expectShown(bytes: Uint8Array): Promise<void> {
  for (let page = 1; page <= pageCountOf(bytes); page += 1) {
    const wanted = popplerPage(bytes, page);
    await viewer.look(bytes, page, (shown) =>
      expect.poll(() => placesFrom(wanted, shown), { message: `page ${String(page)}` }).toEqual([]),
    );
  }
}

async function placesFrom(wanted: GreyImage, shown: ShownPage): Promise<readonly string[]> {
  const picture = await shown.picture();
  return picture === undefined ? ['no paper'] : placesApart(picture, VIEWER_DPI, wanted, POPPLER_DPI);
}

function pageCountOf(bytes: Uint8Array): number {
  const file = new PdfFile(bytes);
  try {
    return file.pageCount();
  } finally {
    file.remove();
  }
}

function popplerPage(bytes: Uint8Array, page: number): GreyImage {
  const file = new PdfFile(bytes);
  try {
    return file.poppler(page);
  } finally {
    file.remove();
  }
}
