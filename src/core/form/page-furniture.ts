/** Reference, page number and QR code: what every page of a letter carries besides its values. */
import type { PDFDocument, PDFPage } from 'pdf-lib';

import { findTextBlank, pageOf } from './fill.ts';
import { PAGE_HEIGHT_PT, toPdfRectangle, type PdfRectangle } from './geometry.ts';
import { placeOnPage, type Ink } from './ink.ts';
import { furniture, PAGE_FIELDS } from './layout/layout.ts';
import { qrSquares } from './qr.ts';
import type { Typeface } from './typeface.ts';

/** Where the furniture of one page stands. */
export interface FurniturePlaces {
  readonly page: PDFPage;
  readonly qr: PdfRectangle;
  readonly reference: PdfRectangle;
  readonly number: PdfRectangle;
}

/** What it says. */
export interface FurnitureTexts {
  readonly reference: string;
  /** Page number and count: `1/2`. */
  readonly number: string;
  readonly qr: string;
}

const SIZE_PT = 8;

/** Reads the places from a blank's reserved fields and takes these fields away. */
export function takeFurniturePlaces(document: PDFDocument): readonly FurniturePlaces[] {
  const form = document.getForm();
  const places = document.getPages().map((page) => {
    const at = (name: string) =>
      form
        .getFieldMaybe(name)
        ?.acroField.getWidgets()
        .find((widget) => pageOf(document, widget) === page)
        ?.getRectangle();
    const usual = usualPlaces(page);
    return {
      page,
      qr: at(PAGE_FIELDS.qr) ?? usual.qr,
      reference: at(PAGE_FIELDS.reference) ?? usual.reference,
      number: at(PAGE_FIELDS.number) ?? usual.number,
    };
  });
  for (const name of Object.values(PAGE_FIELDS)) {
    const blank = findTextBlank(document, name);
    if (blank !== undefined) form.removeField(blank.field);
  }
  return places;
}

/** The usual places, for pages that are added to a letter. */
export function usualPlaces(page: PDFPage): FurniturePlaces {
  const [qr, reference, number] = furniture().map(({ box }) => toPdfRectangle(box, PAGE_HEIGHT_PT));
  if (qr === undefined || reference === undefined || number === undefined)
    throw new Error('A page has three pieces of furniture');
  return { page, qr, reference, number };
}

/** Draws the furniture of a page. */
export async function drawFurniture(
  ink: Ink,
  { page, qr, reference, number }: FurniturePlaces,
  texts: FurnitureTexts,
  typeface: Typeface,
): Promise<void> {
  const style = { typeface, sizePt: SIZE_PT, grey: 0.2 };
  ink.squares(qrSquares(texts.qr, qr));
  await ink.text(texts.reference, { x: reference.x, y: reference.y + 2.5 }, style);
  await ink.textEndingAt(texts.number, { x: number.x + number.width, y: number.y + 2.5 }, style);
  placeOnPage(ink, page);
}
