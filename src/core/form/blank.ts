/** Makes a blank form: a laid out page as a PDF with an AcroForm. Run when texts or layout change. */
import { PDFHexString, PDFName, PDFString, type PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';

import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import { openNewDocument, saveDocument } from './document.ts';
import { DocumentFonts } from './document-fonts.ts';
import { drawMarks } from './draw-marks.ts';
import { fieldNameOf, type FormText } from './form-text.ts';
import { PAGE_HEIGHT_PT, PAGE_WIDTH_PT, roundPt, toPdfRectangle } from './geometry.ts';
import { asFormXObject, Ink, placeOnPage } from './ink.ts';
import { layOutForm, PAGE_FIELDS } from './layout/layout.ts';
import type { FieldMark } from './layout/mark.ts';
import { boldTypeface, regularTypeface, type FontSet } from './typeface.ts';

/** What a blank is made from. */
export interface BlankSpec {
  readonly text: FormText;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  readonly fonts: FontSet;
  /** False embeds whole fonts, to check the subsets against. */
  readonly isSubset?: boolean;
}

/** Blanks carry this date, so that they rebuild to the same bytes. */
const BLANK_DATE = '2026-01-01';
/** Bits of a field's flags: PDF 1.7, tables 221 and 228. */
const READ_ONLY = 1;
const MULTILINE = 1 << 12;
/** Annotation flag "print": PDF 1.7, table 165. */
const PRINT = 4;
/** What can be typed into a field by hand: Latin, Cyrillic, and the letters that Kazakh adds to it. */
const TYPABLE: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x400, 0x45f],
  ...[0x492, 0x49a, 0x4a2, 0x4ae, 0x4b0, 0x4ba, 0x4d8, 0x4e8].map((capital): [number, number] => [
    capital,
    capital + 1,
  ]),
  [0x2013, 0x2026],
];

/** Draws a blank; the same spec gives the same bytes. */
export async function makeBlank({
  text,
  lang,
  gloss,
  fonts,
  isSubset = true,
}: BlankSpec): Promise<Uint8Array> {
  const types = { regular: regularTypeface(fonts), bold: boldTypeface(fonts) };
  const marks = layOutForm(text, lang, gloss, types);
  const document = await openNewDocument({ title: text.title[lang], lang, date: BLANK_DATE });
  const page = document.addPage([PAGE_WIDTH_PT, PAGE_HEIGHT_PT]);
  const ink = new Ink(new DocumentFonts(document, 'BLANK', isSubset));
  await drawMarks(ink, marks, types);
  placeOnPage(ink, page);
  await addFields(
    document,
    page,
    marks.filter((mark) => mark.kind === 'field'),
    fonts,
    isSubset,
  );
  return saveDocument(document);
}

/** Adds the AcroForm: fields merged with their widgets, below one parent for each prefix. */
async function addFields(
  document: PDFDocument,
  page: PDFPage,
  marks: readonly FieldMark[],
  fonts: FontSet,
  isSubset: boolean,
): Promise<void> {
  const { context } = document;
  const fieldFonts = new DocumentFonts(document, 'FIELD', isSubset);
  const typeface = regularTypeface(fonts).slice(0, 1);
  const isFurniture = ({ key }: FieldMark) => Object.values<string>(PAGE_FIELDS).includes(key);
  const hasBlanks = marks.some((mark) => mark.field !== 'checkbox' && !isFurniture(mark));
  // A page without blanks still names a font for its furniture, and needs none of its letters.
  const typable = (hasBlanks ? TYPABLE : TYPABLE.slice(0, 1)).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  const covered = typable.filter((codePoint) => typeface[0]?.glyphOf(codePoint) !== undefined);
  const [run] = await fieldFonts.encode(String.fromCodePoint(...covered), typeface);
  if (run === undefined) throw new Error('The field font has no letters');

  const parents = new Map<string, { ref: PDFRef; kids: PDFRef[] }>();
  for (const mark of marks) {
    const [prefix = '', name = ''] = fieldNameOf(mark.key).split('.');
    const parent = parents.get(prefix) ?? { ref: context.nextRef(), kids: [] };
    parents.set(prefix, parent);
    const dictionary = context.obj({
      ...widgetEntries(mark, parent.ref, page.ref),
      ...(mark.field === 'checkbox'
        ? checkBoxEntries(document, mark, fieldFonts)
        : textEntries(mark, run.fontKey)),
      T: PDFString.of(name),
      TU: PDFHexString.fromText(mark.label),
    });
    const { x, y, width, height } = toPdfRectangle(mark.box);
    dictionary.set(PDFName.of('Rect'), context.obj([x, y, roundPt(x + width), roundPt(y + height)]));
    const ref = context.register(dictionary);
    parent.kids.push(ref);
    page.node.addAnnot(ref);
  }
  for (const [prefix, { ref, kids }] of parents) {
    context.assign(ref, context.obj({ T: PDFString.of(prefix), Kids: kids }));
  }
  document.catalog.set(
    PDFName.of('AcroForm'),
    context.obj({
      Fields: [...parents.values()].map(({ ref }) => ref),
      DA: PDFString.of(`/${run.fontKey} 10 Tf 0 g`),
      DR: { Font: { [run.fontKey]: run.fontRef } },
    }),
  );
}

function widgetEntries(mark: FieldMark, parent: PDFRef, page: PDFRef) {
  const FT = mark.field === 'checkbox' ? 'Btn' : 'Tx';
  return { Type: 'Annot', Subtype: 'Widget', FT, Parent: parent, P: page, F: PRINT, BS: { W: 0 } };
}

function textEntries(mark: FieldMark, fontKey: string) {
  const isFurniture = Object.values<string>(PAGE_FIELDS).includes(mark.key);
  return {
    DA: PDFString.of(`/${fontKey} ${String(mark.sizePt)} Tf 0 g`),
    Ff: (mark.field === 'multiline' ? MULTILINE : 0) | (isFurniture ? READ_ONLY : 0),
    Q: mark.isRightAligned ? 2 : 0,
  };
}

function checkBoxEntries(document: PDFDocument, mark: FieldMark, fonts: DocumentFonts) {
  const { widthPt, heightPt } = mark.box;
  const ticked = new Ink(fonts);
  ticked.tick({ x: 0, y: 0, width: widthPt, height: heightPt });
  const on = asFormXObject(ticked, document, widthPt, heightPt);
  const off = asFormXObject(new Ink(fonts), document, widthPt, heightPt);
  return { V: 'Off', AS: 'Off', AP: { N: { Yes: on, Off: off } } };
}
