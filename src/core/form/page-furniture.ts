/** Reference, page number and QR code: what every page of a letter carries besides its values. */
import type { PDFDocument, PDFPage } from 'pdf-lib';

import { findTextBlank, pageOf, type FieldsByName } from './fill.ts';
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
  /** Where the applicant signs; undefined on pages without such a line. */
  readonly signature: PdfRectangle | undefined;
}

/** What it says. */
export interface FurnitureTexts {
  /** With the chain's head where there is a case. */
  readonly reference: string;
  /** Page number and count: `1/2`. */
  readonly number: string;
  readonly qr: string;
}

const SIZE_PT = 8;
/** Hex digits of a chain's head that are printed: 64 bits, which nobody meets by trying. */
const PRINTED_HEAD_DIGITS = 16;

/**
 * The reference as printed, and beside it the head of the case's chain of events in groups of four:
 * `SC-7K3M-9Q2X · 0a1b 2c3d 4e5f 6071`. A stamp on the page then witnesses all events up to there.
 */
export function referenceLine(reference: string, chainHead: string | undefined): string {
  if (chainHead === undefined) return reference;
  const groups = chainHead.slice(0, PRINTED_HEAD_DIGITS).match(/.{1,4}/g) ?? [];
  return `${reference} · ${groups.join(' ')}`;
}

/** Reads the places from a blank's reserved fields, which are among `fields`, and takes these fields away. */
export function takeFurniturePlaces(document: PDFDocument, fields: FieldsByName): readonly FurniturePlaces[] {
  const form = document.getForm();
  const places = document.getPages().map((page) => {
    const at = (name: string) =>
      fields
        .get(name)
        ?.acroField.getWidgets()
        .find((widget) => pageOf(document, widget) === page)
        ?.getRectangle();
    const usual = usualPlaces(page);
    return {
      page,
      qr: at(PAGE_FIELDS.qr) ?? usual.qr,
      reference: at(PAGE_FIELDS.reference) ?? usual.reference,
      number: at(PAGE_FIELDS.number) ?? usual.number,
      signature: at(PAGE_FIELDS.signature),
    };
  });
  for (const name of Object.values(PAGE_FIELDS)) {
    const blank = findTextBlank(fields, name);
    if (blank !== undefined) form.removeField(blank.field);
  }
  return places;
}

/** The usual places, for pages that are added to a letter. */
export function usualPlaces(page: PDFPage): FurniturePlaces {
  const [qr, reference, number] = furniture().map(({ box }) => toPdfRectangle(box, PAGE_HEIGHT_PT));
  if (qr === undefined || reference === undefined || number === undefined)
    throw new Error('A page has three pieces of furniture');
  return { page, qr, reference, number, signature: undefined };
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
