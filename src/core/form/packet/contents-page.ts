/** The first page of a packet: what is inside, on which page, and what is missing. */
import { openNewDocument, saveDocument } from '../document.ts';
import { DocumentFonts } from '../document-fonts.ts';
import { drawMarks } from '../draw-marks.ts';
import { wordingOf, type Wording } from '../form-text.ts';
import { CONTENT_WIDTH_PT, MARGINS, PAGE_HEIGHT_PT, PAGE_WIDTH_PT, millimetres } from '../geometry.ts';
import { Ink, placeOnPage } from '../ink.ts';
import { shiftMarks, type Mark } from '../layout/mark.ts';
import { glossedParagraph, ruleBelow, widthIn, type Part, type Typefaces } from '../layout/part.ts';
import { drawFurniture, referenceLine, usualPlaces } from '../page-furniture.ts';
import { boldTypeface, regularTypeface, type FontSet } from '../typeface.ts';
import type { ContentsEntry, DocumentPart, PartFacts } from './packet-part.ts';
import { PACKET_WORDS, type FourLanguages } from './packet-words.ts';

const HEAD_XPT = MARGINS.leftPt + millimetres(31 + 6);
const HEAD_WIDTH_PT = PAGE_WIDTH_PT - MARGINS.rightPt - HEAD_XPT;
const LIST_TOP_PT = MARGINS.topPt + millimetres(31 + 7);
const PAGES_WIDTH_PT = 60;
const NAME_WIDTH_PT = CONTENT_WIDTH_PT - PAGES_WIDTH_PT;
const ROW_GAP_PT = 5;

/** Makes the contents page. */
export async function makeContentsPage(
  entries: readonly ContentsEntry[],
  facts: PartFacts,
  fontSet: FontSet,
): Promise<DocumentPart> {
  const { lang, gloss, date } = facts;
  const words = (texts: FourLanguages) => wordingOf(texts, lang, gloss);
  const title = words(PACKET_WORDS.title);
  const document = await openNewDocument({ title: title.main, lang, date });
  const fonts = new DocumentFonts(document, 'INDEX', true);
  const types = { regular: regularTypeface(fontSet), bold: boldTypeface(fontSet) };
  const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
  const ink = new Ink(fonts);
  const head = stack(
    [
      glossedParagraph(types, 'contents', 'title', title, HEAD_WIDTH_PT),
      glossedParagraph(types, 'contents', 'label', words(PACKET_WORDS.folio), HEAD_WIDTH_PT),
    ],
    4,
  );
  await drawMarks(ink, shiftMarks(head.marks, HEAD_XPT, MARGINS.topPt), types);
  const rows = [
    columnHead(types, words(PACKET_WORDS.pages)),
    ...entries.map((entry) => row(types, entry, words)),
  ];
  await drawMarks(ink, shiftMarks(stack(rows, ROW_GAP_PT).marks, MARGINS.leftPt, LIST_TOP_PT), types);
  placeOnPage(ink, page);
  const texts = {
    reference: referenceLine(facts.reference, facts.chainHead),
    number: '1/1',
    qr: facts.qrPayload(1, 1),
  };
  await drawFurniture(new Ink(fonts), usualPlaces(page), texts, types.regular);
  return { bytes: await saveDocument(document), pageCount: 1 };
}

/** What stands over the page numbers. */
function columnHead(types: Typefaces, { main, gloss }: Wording): Part {
  const text = gloss === undefined ? main : `${main} · ${gloss}`;
  const part = glossedParagraph(
    types,
    'contents',
    'label',
    { main: text, gloss: undefined },
    CONTENT_WIDTH_PT,
  );
  const xPt = CONTENT_WIDTH_PT - widthIn(types, 'label', text);
  const heightPt = part.heightPt + 2;
  return {
    heightPt,
    marks: [...shiftMarks(part.marks, xPt, 0), ruleBelow(0, heightPt, CONTENT_WIDTH_PT)],
  };
}

/** Name, note, and at the right the pages; what is not there has a dash and a note in bold. */
function row(
  types: Typefaces,
  { name, note, pages }: ContentsEntry,
  words: (texts: FourLanguages) => Wording,
): Part {
  const parts = [glossedParagraph(types, 'contents', 'body', words(name), NAME_WIDTH_PT)];
  if (note !== undefined) {
    const role = pages === undefined ? 'heading' : 'label';
    parts.push(glossedParagraph(types, 'contents', role, words(note), NAME_WIDTH_PT));
  }
  const left = stack(parts, 1.5);
  const text = pages === undefined ? '—' : pageRange(pages);
  const right = glossedParagraph(
    types,
    'contents',
    'heading',
    { main: text, gloss: undefined },
    PAGES_WIDTH_PT,
  );
  const xPt = CONTENT_WIDTH_PT - widthIn(types, 'heading', text);
  const heightPt = left.heightPt + ROW_GAP_PT;
  return {
    heightPt,
    marks: [...left.marks, ...shiftMarks(right.marks, xPt, 0), ruleBelow(0, heightPt, CONTENT_WIDTH_PT)],
  };
}

function pageRange([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

/** One part below the other. */
function stack(parts: readonly Part[], gapPt: number): Part {
  const marks: Mark[] = [];
  let heightPt = 0;
  for (const part of parts) {
    if (heightPt > 0) heightPt += gapPt;
    marks.push(...shiftMarks(part.marks, 0, heightPt));
    heightPt += part.heightPt;
  }
  return { heightPt, marks };
}
