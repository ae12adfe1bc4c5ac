/**
 * Reads entries of PDF objects that somebody else wrote. What is not as it should be counts as
 * absent, so that one odd entry does not spoil a form.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

import type { PdfRectangle } from '../geometry.ts';

/** An entry with its reference followed. */
export function entryOf(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.context.lookup(dict.get(PDFName.of(key)));
}

/** A dictionary, or the dictionary of a stream. */
export function dictOf(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = dict === undefined ? undefined : entryOf(dict, key);
  return found instanceof PDFStream ? found.dict : found instanceof PDFDict ? found : undefined;
}

/** The members of an array with their references followed; none when there is no array. */
export function membersOf(dict: PDFDict, key: string): readonly (PDFObject | undefined)[] {
  const found = entryOf(dict, key);
  return found instanceof PDFArray ? found.asArray().map((member) => dict.context.lookup(member)) : [];
}

/** A text, from a string or, where `isNameToo`, a name. */
export function textOf(found: PDFObject | undefined, isNameToo = false): string | undefined {
  try {
    if (found instanceof PDFString || found instanceof PDFHexString) return found.decodeText();
    if (isNameToo && found instanceof PDFName) return found.decodeText();
  } catch {
    // A string that cannot be decoded says nothing.
  }
  return undefined;
}

/** A number. */
export function numberOf(dict: PDFDict, key: string): number | undefined {
  const found = entryOf(dict, key);
  return found instanceof PDFNumber && Number.isFinite(found.asNumber()) ? found.asNumber() : undefined;
}

/** A whole number whose bits are flags. */
export function flagsOf(dict: PDFDict, key: string): number {
  return Math.trunc(numberOf(dict, key) ?? 0);
}

/** A name without its slash. */
export function nameOf(dict: PDFDict, key: string): string | undefined {
  const found = entryOf(dict, key);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

/** An array of numbers. */
export function numbersOf(dict: PDFDict, key: string): readonly number[] | undefined {
  const found = entryOf(dict, key);
  if (!(found instanceof PDFArray)) return undefined;
  const numbers = found.asArray().map((member) => dict.context.lookup(member));
  return numbers.every((member) => member instanceof PDFNumber)
    ? numbers.map((member) => member.asNumber())
    : undefined;
}

/** A rectangle whose corners may be written in any order. */
export function rectangleOf(dict: PDFDict, key: string): PdfRectangle | undefined {
  const [x1, y1, x2, y2] = numbersOf(dict, key) ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  if (![x1, y1, x2, y2].every((side) => Math.abs(side) < 1e6)) return undefined;
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}
