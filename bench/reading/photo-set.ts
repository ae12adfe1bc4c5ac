/** The set of photos by which self-filing is measured: pages of real letters, printed, stamped or not, and photographed. */
import { parseDraft } from '../../src/core/cancellation/draft.ts';
import type { CancellationId } from '../../src/core/cancellation/reference.ts';
import type { Gloss, LetterLanguage } from '../../src/core/cancellation/schema.ts';
import { FORM_IDS, type FormId } from '../../src/core/form/form-id.ts';
import { NO_HISTORY } from '../../src/core/form/filing-history.ts';
import { receivedPlaceOn } from '../../src/core/form/received-place.ts';
import type { FontedLetterMaker, IdentifiedLetter } from '../../src/main/letters/make-letter.ts';
import { openPdf } from '../../src/main/reading/pdf-pages.ts';
import { INPUT } from '../fill/form.ts';
import { conditionsOf, printPage, seeded, takePhoto, type Stamped } from './page-photo.ts';

/** One photo and what it shows. */
export interface PhotoOfPage {
  readonly jpeg: Uint8Array;
  readonly letter: IdentifiedLetter;
  readonly form: FormId;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  readonly isStamped: boolean;
}

const LANGS: readonly LetterLanguage[] = ['ru', 'kk'];
const GLOSSES: readonly Gloss[] = ['zh-Hans', 'en', 'none'];
const SEED = 20261125;

/** The photo number `index`; the same in every run. Every second pair of pages is stamped. */
export async function photoNumber(
  index: number,
  maker: FontedLetterMaker,
  cancellationId?: CancellationId,
  letterNumber = index + 1,
): Promise<PhotoOfPage> {
  const form = FORM_IDS[index % FORM_IDS.length] ?? 'termination';
  const lang = LANGS[Math.floor(index / FORM_IDS.length) % 2] ?? 'ru';
  const gloss = GLOSSES[index % GLOSSES.length] ?? 'none';
  const isStamped = index % 4 < 2 !== index % 8 < 4;
  const letter = await makeLetter(maker, { form, lang, gloss, letterNumber, cancellationId });
  const place = await operatorBoxOn(letter.bytes, lang, gloss, maker);
  const random = seeded(SEED + index);
  const page = await printPage(letter.bytes, 1, isStamped ? place : undefined);
  const jpeg = await takePhoto(page, conditionsOf(index, random), random);
  return { jpeg, letter, form, lang, gloss, isStamped };
}

async function makeLetter(
  maker: FontedLetterMaker,
  {
    cancellationId,
    ...options
  }: Pick<PhotoOfPage, 'form' | 'lang' | 'gloss'> & {
    letterNumber: number;
    cancellationId: CancellationId | undefined;
  },
): Promise<IdentifiedLetter> {
  const draft = parseDraft(INPUT);
  if (!draft.ok) throw new Error('The input is no draft');
  const letter = await maker.make({
    ...options,
    ...(cancellationId === undefined ? {} : { cancellationId }),
    draft: draft.value,
    date: '2026-11-25',
    isComplete: true,
    history: NO_HISTORY,
  });
  if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
  return letter.value;
}

/** The operator's box on the first page of a letter. */
export async function operatorBoxOn(
  bytes: Uint8Array,
  lang: LetterLanguage,
  gloss: Gloss,
  maker: Pick<FontedLetterMaker, 'fonts'>,
): Promise<Stamped> {
  const pdf = await openPdf(bytes, 'letter');
  if (!pdf.ok) throw new Error('A letter can be opened');
  const place = receivedPlaceOn(pdf.value.textOf(0), { lang, gloss, fonts: await maker.fonts() });
  pdf.value.close();
  if (place === undefined) throw new Error('Every form has a box for the operator');
  return place.box;
}
