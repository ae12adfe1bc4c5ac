/**
 * `npm run measure:reading`: forty photos of printed pages, and screenshots of messages in four languages; prints the
 * figures that the documentation gives. Seeded: every run sees the same pictures.
 */
import path from 'node:path';

import { formatPageCode } from '../../src/core/form/page-code.ts';
import { parseReference } from '../../src/core/cancellation/reference.ts';
import { proposedKindOf } from '../../src/core/receipt/self-filing.ts';
import { createLetterMaker } from '../../src/main/letters/make-letter.ts';
import { comparePage } from '../../src/main/reading/compare-page.ts';
import type { OcrLanguage } from '../../src/main/reading/ocr-models.ts';
import { readFile } from '../../src/main/reading/read-file.ts';
import { photoNumber } from './photo-set.ts';
import {
  characterAccuracy,
  messageOf,
  SCREEN_LOOKS,
  screenshotOf,
  SMS_LANGUAGES,
  type SmsLanguage,
} from './sms-screenshot.ts';

const PHOTOS = 40;
const MESSAGES = 3;
const RESOURCES = path.join(import.meta.dirname, '..', '..', 'resources');
const MODELS: Readonly<Record<SmsLanguage, readonly OcrLanguage[]>> = {
  ru: ['kaz', 'eng'],
  kk: ['kaz', 'eng'],
  en: ['kaz', 'eng'],
  zh: ['chi_sim', 'eng', 'kaz'],
};

process.stdout.write(`${await selfFiling()}\n${await screenshots()}\n`);

/** How many photos show their letter, how many another, and whether their stamps are seen. */
async function selfFiling(): Promise<string> {
  const maker = createLetterMaker(RESOURCES);
  let [filed, misfiled, rightKind, untold] = [0, 0, 0, 0];
  for (let index = 0; index < PHOTOS; index += 1) {
    const { jpeg, letter, form, lang, gloss, isStamped } = await photoNumber(index, maker);
    const file = { bytes: jpeg, path: `photo ${String(index)}`, mediaType: 'image/jpeg' };
    const looked = await readFile({ ...file, languages: undefined });
    const [seen] = looked.ok ? looked.value.codes : [];
    const id = parseReference(letter.reference) ?? '';
    const page = { id, letterNumber: index + 1, page: 1, pageCount: letter.pageCount };
    if (seen === undefined) continue;
    if (seen.text !== formatPageCode({ ...page, digest: letter.contentDigest })) {
      misfiled += 1;
      continue;
    }
    const task = { ...file, seen, letter: letter.bytes, lang, gloss, resourcesFolder: RESOURCES };
    const compared = await comparePage(task);
    if (!compared.ok || compared.value.page !== 1) continue;
    filed += 1;
    const stamped = form === 'confirmation-slip' ? 'stamped-confirmation' : 'stamped-copy';
    if (compared.value.inkShare === null) untold += 1;
    else if (proposedKindOf(form, compared.value.inkShare) === (isStamped ? stamped : undefined))
      rightKind += 1;
  }
  return `photos ${String(PHOTOS)}: self-filed ${String(filed)}, misfiled ${String(misfiled)}, stamp told rightly ${String(rightKind)}, not told ${String(untold)}`;
}

/** Mean share of right characters for each language, over all looks. */
async function screenshots(): Promise<string> {
  const lines: string[] = [];
  for (const language of SMS_LANGUAGES) {
    const shares: number[] = [];
    for (const look of SCREEN_LOOKS) {
      for (let index = 0; index < MESSAGES; index += 1) {
        const bytes = await screenshotOf(language, index, look);
        const mediaType = look.format === 'png' ? 'image/png' : 'image/jpeg';
        const read = await readFile({ bytes, path: language, mediaType, languages: MODELS[language] });
        shares.push(read.ok ? characterAccuracy(messageOf(language, index), read.value.text) : 0);
      }
    }
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    lines.push(
      `${language}: mean ${(mean * 100).toFixed(1)} %, worst ${(Math.min(...shares) * 100).toFixed(1)} %`,
    );
  }
  return lines.join('\n');
}
