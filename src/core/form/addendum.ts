/** The pages that show in full the values that were too long for their blanks. */
import type { PDFDocument, PDFPage } from 'pdf-lib';

import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { drawMarks } from './draw-marks.ts';
import type { PrintId } from './form-id.ts';
import { CONTENT_WIDTH_PT, MARGINS, PAGE_HEIGHT_PT, PAGE_WIDTH_PT, millimetres } from './geometry.ts';
import { Ink, placeOnPage } from './ink.ts';
import { glossedLine, paragraph, type Typefaces } from './layout/part.ts';
import { shiftMarks } from './layout/mark.ts';
import { addendumWords } from './letter-words.ts';
import { breakIntoLines } from './line-breaks.ts';

/** A value that goes on an addendum page. */
export interface Continued {
  /** The field's label, with its gloss. */
  readonly label: string;
  readonly text: string;
}

/** One line of an addendum page, from the top of the text area. */
interface AddendumLine {
  readonly text: string;
  readonly isLabel: boolean;
  readonly topPt: number;
}

/** Lines of one addendum page, and which values begin on it (their places in the input). */
export interface AddendumPage {
  readonly lines: readonly AddendumLine[];
  readonly begins: readonly number[];
}

const SIZE_PT = 10;
const LEADING_PT = 13;
const ENTRY_GAP_PT = 10;
/** The right half, as on the forms. */
const HALF_XPT = MARGINS.leftPt + CONTENT_WIDTH_PT / 2 + 8;
const HALF_PT = CONTENT_WIDTH_PT / 2 - 8;
/** The text begins below the QR code. */
const TEXT_TOP_PT = MARGINS.topPt + millimetres(31 + 9);
const SIGNATURE_PT = 34;
const FOOTER_PT = 22;
const TEXT_HEIGHT_PT = PAGE_HEIGHT_PT - MARGINS.bottomPt - FOOTER_PT - SIGNATURE_PT - TEXT_TOP_PT;

/** Distributes values over pages; a label never stands alone at the foot of a page. */
export function paginate(
  values: readonly Continued[],
  { regular, bold }: Typefaces,
): readonly AddendumPage[] {
  const pages: { lines: AddendumLine[]; begins: number[] }[] = [];
  let topPt = Infinity;
  const room = (linesPt: number) => {
    if (topPt + linesPt <= TEXT_HEIGHT_PT) return;
    pages.push({ lines: [], begins: [] });
    topPt = 0;
  };
  const put = (text: string, isLabel: boolean) => {
    pages.at(-1)?.lines.push({ text, isLabel, topPt });
    topPt += LEADING_PT;
  };
  values.forEach(({ label, text }, index) => {
    const measure = { sizePt: SIZE_PT, widthPt: CONTENT_WIDTH_PT };
    const labelLines = breakIntoLines(label, { ...measure, typeface: bold });
    room((labelLines.length + 2) * LEADING_PT);
    pages.at(-1)?.begins.push(index);
    for (const line of labelLines) put(line, true);
    for (const line of breakIntoLines(text, { ...measure, typeface: regular })) {
      room(LEADING_PT);
      put(line, false);
    }
    topPt += ENTRY_GAP_PT;
  });
  return pages;
}

/** What an addendum page says besides the values. */
export interface AddendumFacts {
  /** Names the paper in the heading; without one it is an application. */
  readonly form?: PrintId;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  /** As printed. */
  readonly date: string;
  readonly reference: string;
}

/** Adds one addendum page: heading beside the QR code, the values, date and a line for the signature. */
export async function drawAddendumPage(
  document: PDFDocument,
  { lines }: AddendumPage,
  fonts: DocumentFonts,
  types: Typefaces,
  facts: AddendumFacts,
): Promise<PDFPage> {
  const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
  const ink = new Ink(fonts);
  const { title } = addendumWords(facts.form, facts.lang, facts.gloss);
  const heading = glossedLine(types, 'addendum', 'heading', title, HALF_PT);
  const reference = paragraph(types, 'reference', 'body', facts.reference, HALF_PT);
  await drawMarks(ink, shiftMarks(heading.marks, HALF_XPT, MARGINS.topPt), types);
  await drawMarks(ink, shiftMarks(reference.marks, HALF_XPT, MARGINS.topPt + heading.heightPt + 2), types);
  for (const { text, isLabel, topPt } of lines) {
    const y = PAGE_HEIGHT_PT - TEXT_TOP_PT - topPt - SIZE_PT;
    const typeface = isLabel ? types.bold : types.regular;
    await ink.text(text, { x: MARGINS.leftPt, y }, { typeface, sizePt: SIZE_PT, grey: 0 });
  }
  await drawFoot(ink, types, facts);
  placeOnPage(ink, page);
  return page;
}

/** Date at the left, a line for the signature at the right: a loose page is signed too. */
async function drawFoot(ink: Ink, types: Typefaces, facts: AddendumFacts): Promise<void> {
  const words = addendumWords(facts.form, facts.lang, facts.gloss);
  const bottomPt = PAGE_HEIGHT_PT - MARGINS.bottomPt - FOOTER_PT;
  const date = glossedLine(types, 'date', 'body', words.date, HALF_PT);
  const dateValue = paragraph(types, 'date', 'body', facts.date, HALF_PT);
  const signature = glossedLine(types, 'signature', 'body', words.signature, HALF_PT);
  const topPt = bottomPt - signature.heightPt;
  await drawMarks(ink, shiftMarks(date.marks, MARGINS.leftPt, topPt), types);
  await drawMarks(ink, shiftMarks(dateValue.marks, MARGINS.leftPt + date.widthPt + 8, topPt), types);
  await drawMarks(ink, shiftMarks(signature.marks, HALF_XPT, topPt), types);
  const y = PAGE_HEIGHT_PT - bottomPt;
  ink.line({ x: HALF_XPT + signature.widthPt + 6, y }, { x: PAGE_WIDTH_PT - MARGINS.rightPt, y }, 0.7, 0.1);
}
