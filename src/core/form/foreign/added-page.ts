/** The pages that are added to a form for what does not fit; only they carry the marks of a letter. */
import { formatLetterDate, type IsoDate } from '../../calendar.ts';
import type { LetterLanguage } from '../../cancellation/schema.ts';
import { drawAddendumPage, type AddendumPage } from '../addendum.ts';
import { Ink } from '../ink.ts';
import type { Typefaces } from '../layout/part.ts';
import { drawFurniture, referenceLine, usualPlaces } from '../page-furniture.ts';
import type { Painter } from './paint.ts';

/** What an added page says besides the values. */
export interface AddedPageFacts {
  /** Of its heading and labels. */
  readonly lang: LetterLanguage;
  /** The letter that it belongs to; unknown where a form is filled without a case. */
  readonly identity?: {
    /** Day of signing. */
    readonly date: IsoDate;
    /** As printed: `SC-7K3M-9Q2X`. */
    readonly reference: string;
    /** Head of the case's chain of events, in hex. */
    readonly chainHead: string;
    /** Text of a page's QR code; pages of the whole letter count from 1. */
    readonly qrPayload: (page: number, pageCount: number) => string;
  };
}

/** Draws the next added page; `pageCount` counts all pages of the finished letter. */
export async function drawAddedPage(
  { document, fonts }: Painter,
  content: AddendumPage,
  pageCount: number,
  types: Typefaces,
  { lang, identity }: AddedPageFacts,
): Promise<void> {
  const date = identity === undefined ? '' : formatLetterDate(identity.date);
  const facts = { lang, gloss: 'none', date, reference: identity?.reference ?? '' } as const;
  const page = await drawAddendumPage(document, content, fonts, types, facts);
  if (identity === undefined) return;
  const number = document.getPageCount();
  const texts = {
    reference: referenceLine(identity.reference, identity.chainHead),
    number: `${String(number)}/${String(pageCount)}`,
    qr: identity.qrPayload(number, pageCount),
  };
  await drawFurniture(new Ink(fonts), usualPlaces(page), texts, types.regular);
}
