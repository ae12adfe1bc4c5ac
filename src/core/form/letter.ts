/**
 * Makes letters: a blank form filled with a draft's values, with reference, page numbers and QR codes.
 * Pure: bytes in, bytes out; the main process and the command line bring blanks and fonts.
 */
import type { PDFDocument } from 'pdf-lib';

import { formatLetterDate, type IsoDate } from '../calendar.ts';
import type { Draft } from '../cancellation/draft.ts';
import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import { uncorrectedDirectory, type ResolvedDirectory } from '../operator/resolve.ts';
import { problem, succeed, type Outcome, type Problem } from '../outcome.ts';
import { placedSignature, type Signature } from '../signature/signature.ts';
import { drawAddendumPage, paginate, type Continued } from './addendum.ts';
import { copyOfBlank } from './blank-copy.ts';
import { useDeflate, type Deflate } from './compression.ts';
import { saveDocument, stamp } from './document.ts';
import { DocumentFonts } from './document-fonts.ts';

import { drawSignature } from './draw-signature.ts';
import { asOneLine } from './fit.ts';
import {
  fieldsByName,
  fitInto,
  findTextBlank,
  flatten,
  tickBox,
  writeText,
  type FieldsByName,
  type TextBlank,
} from './fill.ts';
import { NO_HISTORY, type FilingHistory } from './filing-history.ts';
import { FORM_IDS, type PrintId } from './form-id.ts';
import { fieldNameOf } from './form-text.ts';
import type { PdfRectangle } from './geometry.ts';
import { Ink } from './ink.ts';
import type { Typefaces } from './layout/part.ts';
import { continuationMark, DRAFT_WORDS } from './letter-words.ts';
import {
  drawFurniture,
  referenceLine,
  takeFurniturePlaces,
  usualPlaces,
  type FurniturePlaces,
} from './page-furniture.ts';
import { boldTypeface, missingCharacters, regularTypeface, type FontSet } from './typeface.ts';
import { valuesOf } from './values-of.ts';
import type { FormValues } from './values.ts';
import { drawWatermark } from './watermark.ts';

/** What the values of a letter depend on. */
export interface LetterContent {
  readonly form: PrintId;
  /** The language that is signed. */
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  /** Printed as the day of signing; also stands for the time of creation. */
  readonly date: IsoDate;
  readonly draft: Draft;
  /** What happened before; nothing is known without a case. */
  readonly history?: FilingHistory;
  /** The signature that is at hand; shown where the applicant signs and the draft wants it placed. */
  readonly signature?: Signature | undefined;
  /** What is known about the operators; without one as the program came. */
  readonly directory?: ResolvedDirectory;
}

/** Everything a letter depends on: the same spec and assets give the same bytes. */
export interface LetterSpec extends LetterContent {
  /** False prints ЧЕРНОВИК or ЖОБА across every page of a form; an aid is never a draft. */
  readonly isComplete: boolean;
  /** As printed at the foot of every page: `SC-7K3M-9Q2X`. */
  readonly reference: string;
  /** Head of the case's chain of events, in hex; its beginning is printed beside the reference. */
  readonly chainHead?: string;
  /** Text of a page's QR code; pages count from 1. */
  readonly qrPayload: (page: number, pageCount: number) => string;
  /** Keeps the fields, filled, instead of making them part of the page. */
  readonly isFillable: boolean;
}

/** What a letter is made from. */
export interface LetterAssets {
  /** The blank form in the letter's languages. */
  readonly blank: Uint8Array;
  readonly fonts: FontSet;
  /** False embeds whole fonts, which is only wanted to check the subsets against. */
  readonly isSubset?: boolean;
  /** Compresses faster than the library does; its bytes may differ from one runtime to another. */
  readonly deflate?: Deflate;
}

/** A made letter. */
export interface Letter {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Where the applicant signs, on the first page; undefined on what nobody signs. */
  readonly signaturePlace?: PdfRectangle | undefined;
}

/** A value and the blank it goes into. */
interface Entry {
  readonly text: string;
  readonly blank: TextBlank;
}

/**
 * Makes a letter. Characters that no font has are refused by `form/glyph-missing`, one problem for
 * each and each place, because a letter with a box instead of a name would be worse than none.
 */
export async function makeLetter(spec: LetterSpec, assets: LetterAssets): Promise<Outcome<Letter>> {
  const { lang, gloss } = spec;
  const types = { regular: regularTypeface(assets.fonts), bold: boldTypeface(assets.fonts) };
  const values = contentValues(spec);
  const problems = missingGlyphs(values, types);
  if (problems.length > 0) return { ok: false, problems };

  const document = await copyOfBlank(assets.blank);
  if (assets.deflate !== undefined) useDeflate(document, assets.deflate);
  const fonts = new DocumentFonts(document, 'VALUE', assets.isSubset ?? true);
  const fields = fieldsByName(document);
  const places = [...takeFurniturePlaces(document, fields)];
  const entries = entriesOf(fields, values);
  const fits = new Map(entries.map((entry) => [entry, fitInto(entry.blank, entry.text, types.regular, '')]));
  const continued = entries.filter((entry) => fits.get(entry)?.isWhole === false);
  const pages = paginate(continued.map(toContinued), types);
  const pageOf = (entry: Entry) =>
    places.length + 1 + pages.findIndex(({ begins }) => begins.includes(continued.indexOf(entry)));

  for (const [entry, fit] of fits) {
    const { blank, text } = entry;
    const marked = () => fitInto(blank, text, types.regular, continuationMark(lang, gloss, pageOf(entry)));
    await writeText(document, blank, text, fit.isWhole ? fit : marked(), fonts, types.regular);
  }
  const ticked = new Set([...values.ticks].map(fieldNameOf).filter((name) => tickBox(fields, name)));
  const filled = new Set([...entries.map(({ blank }) => blank.field.getName()), ...ticked]);
  if (!spec.isFillable) flatten(document, (field) => filled.has(field.getName()));
  const facts = {
    form: spec.form,
    lang,
    gloss,
    date: formatLetterDate(spec.date),
    reference: spec.reference,
  };
  for (const page of pages) {
    places.push(usualPlaces(await drawAddendumPage(document, page, fonts, types, facts)));
  }
  await finishPages(document, spec, places, fonts, types);
  const [first] = places;
  return succeed({
    bytes: await saveDocument(document, { deflate: assets.deflate }),
    pageCount: places.length,
    signaturePlace: first?.signature,
  });
}

/**
 * The canonical text of a letter's content, whose digest identifies it: form, languages, date and
 * everything that is printed, the signature too, independent of how the input was written.
 */
export function canonicalContent(content: LetterContent): string {
  const { texts, ticks } = contentValues(content);
  const { form, lang, gloss, date } = content;
  // Undefined names are left out, so a letter to be signed on paper is named as if there were no other way.
  const signature = placedSignature(form, content.draft, content.signature)?.digest;
  const printed = { texts: [...texts].sort(byKey), ticks: [...ticks].sort() };
  return JSON.stringify({ form, lang, gloss, date, ...printed, signature });
}

function contentValues({ form, draft, lang, date, history, directory }: LetterContent): FormValues {
  return valuesOf(form, {
    draft,
    lang,
    date,
    history: history ?? NO_HISTORY,
    directory: directory ?? uncorrectedDirectory(date),
  });
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function missingGlyphs({ sources }: FormValues, { regular }: Typefaces): readonly Problem[] {
  return sources.flatMap(({ path, text }) =>
    missingCharacters(text, regular).map((character) => {
      const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return problem(path, 'form/glyph-missing', { character, codePoint: `U+${codePoint}` });
    }),
  );
}

function entriesOf(fields: FieldsByName, { texts }: FormValues): readonly Entry[] {
  return [...texts].map(([key, text]) => {
    const blank = findTextBlank(fields, fieldNameOf(key));
    // A value without a blank would be lost in silence.
    if (blank === undefined) throw new Error(`The form has no field ${key}`);
    return { text, blank };
  });
}

function toContinued({ text, blank }: Entry): Continued {
  // A one-line blank has no line breaks, so neither has its continuation.
  return { label: blank.label, text: blank.blank.isMultiline ? text : asOneLine(text) };
}

async function finishPages(
  document: PDFDocument,
  spec: LetterSpec,
  places: readonly FurniturePlaces[],
  fonts: DocumentFonts,
  types: Typefaces,
): Promise<void> {
  const { form, reference, chainHead, qrPayload, isComplete, lang, date, draft } = spec;
  const signature = placedSignature(form, draft, spec.signature);
  for (const [index, place] of places.entries()) {
    const number = `${String(index + 1)}/${String(places.length)}`;
    const texts = {
      reference: referenceLine(reference, chainHead),
      number,
      qr: qrPayload(index + 1, places.length),
    };
    await drawFurniture(new Ink(fonts), place, texts, types.regular);
    if (signature !== undefined && place.signature !== undefined)
      await drawSignature(document, place.page, place.signature, signature, fonts);
  }
  const isForm = FORM_IDS.some((id) => id === form);
  if (!isComplete && isForm) await drawWatermark(document, DRAFT_WORDS[lang], fonts, types.bold);
  stamp(document, date);
}
