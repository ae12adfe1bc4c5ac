/**
 * Fills a form that somebody else made: checks the values, paints them in our own fonts, and
 * makes them part of the pages or keeps the fields. Pure: bytes in, bytes out.
 */
import { PDFBool, PDFHexString, PDFName, type PDFDocument } from 'pdf-lib';

import { fail, problem, succeed, type Outcome, type Problem } from '../../outcome.ts';
import { DocumentFonts } from '../document-fonts.ts';
import { saveDocument } from '../document.ts';
import { faceOf } from '../face.ts';
import { missingCharacters, regularTypeface, type FontSet, type Typeface } from '../typeface.ts';
import { removeActiveContent } from './active-content.ts';
import type { AddedPageFacts } from './added-page.ts';
import { adoptFields } from './adopt-fields.ts';
import { completeDefaults } from './default-appearance.ts';
import { dictOf, entryOf, textOf } from './entries.ts';
import { choicesOf, describeField, textsOf, typeOf, type ForeignField } from './field-model.ts';
import { readValues, type FilledField } from './field-values.ts';
import type { FieldNode } from './field-tree.ts';
import { flattenForm } from './flatten-form.ts';
import { openForm, type OpenedForm } from './open-form.ts';
import { completeStates, switchButton } from './paint-button.ts';
import { entryOfFilled, entryOfPresent, paintEntries } from './paint-entries.ts';
import type { Painter } from './paint.ts';

/** What a form is filled with. */
export interface FillOptions {
  readonly fonts: FontSet;
  /** Keeps the fields instead of making them part of the pages. */
  readonly isFillable: boolean;
  /** Name of the form in problems. */
  readonly path: string;
  /** What added pages say of the letter; without a case they say nothing. */
  readonly letter?: AddedPageFacts;
}

/** A filled form. */
export interface FilledForm {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** What should be looked at: `form/value-continued`, `form/field-hidden`, `form/field-read-only`, `form/signature-lost`. */
  readonly warnings: readonly Problem[];
}

/**
 * Lists the fields of a form, in its order; none when it has none.
 * Problems as those of opening it.
 */
export async function listForeignFields(
  bytes: Uint8Array,
  path: string,
): Promise<Outcome<readonly ForeignField[]>> {
  const opened = await openForm(bytes, path);
  if (!opened.ok) return opened;
  const { fields, pages } = opened.value;
  return orDamaged(path, () => succeed(fields.map((node) => describeField(node, pages))));
}

/** The library meets structures that it cannot follow; then the form, not the program, is at fault. */
export async function orDamaged<T>(
  path: string,
  work: () => Outcome<T> | Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await work();
  } catch {
    return fail(problem(path, 'form/damaged'));
  }
}

/**
 * Fills a form. The same form and values give the same bytes. A text that does not fit its field
 * shows its beginning there and the whole of it on a page added to the end.
 */
export async function fillForeignForm(
  bytes: Uint8Array,
  values: unknown,
  options: FillOptions,
): Promise<Outcome<FilledForm>> {
  const opened = await openForm(bytes, options.path);
  if (!opened.ok) return opened;
  return orDamaged(options.path, () => fillOpenedForm(opened.value, values, options));
}

/** Fills a form that is open already, as {@link fillForeignForm} does; throws on structures that nobody can follow. */
export async function fillOpenedForm(
  form: OpenedForm,
  values: unknown,
  options: FillOptions,
): Promise<Outcome<FilledForm>> {
  const { fields, pages } = form;
  if (fields.length === 0) return fail(problem(options.path, 'form/no-fields'));
  const typeface = typefaceFor(values, fields, options.fonts);
  const read = readValues(values, fields, pages, typeface);
  return read.ok ? succeed(await fill(form, read.value, typeface, options)) : read;
}

/** Parsing the Chinese fonts takes time, so they join only where something needs them. */
function typefaceFor(values: unknown, fields: readonly FieldNode[], fonts: FontSet): Typeface {
  const latin = [faceOf(fonts.regular)];
  const present = fields.flatMap((node) => [...textsOf(node), ...choicesOf(node).map(({ label }) => label)]);
  // Every name and value of the input, however it is nested.
  const texts = `${JSON.stringify(values)}${present.join('')}`;
  return missingCharacters(texts, latin).length === 0 ? latin : regularTypeface(fonts);
}

async function fill(
  { document, pages, fields }: OpenedForm,
  filled: readonly FilledField[],
  typeface: Typeface,
  { fonts: fontSet, isFillable, path, letter }: FillOptions,
): Promise<FilledForm> {
  const fonts = new DocumentFonts(document, 'FIELD', true);
  const painter: Painter = { document, fonts, typeface };
  const doesNeedAppearances = needsAppearances(document);
  const warnings = [...warningsOf(filled, isFillable), ...loseSignatures(document, fields, path)];
  for (const { node, content } of filled) {
    if (content.kind === 'state') switchButton(painter, node, content.state);
    else
      writeValue(node, content.kind === 'text' ? [content.text] : content.chosen.map(({ value }) => value));
  }
  const named = new Set(filled.map(({ node }) => node));
  const entries = [
    ...filled.flatMap(entryOfFilled),
    ...fields
      .filter((node) => !named.has(node))
      .flatMap((node) => entryOfPresent(node, describeField(node, pages), doesNeedAppearances, typeface)),
  ];
  completeButtons(painter, fields);
  const facts = letter ?? { lang: languageOf(document) };
  const added = await paintEntries(painter, entries, pages.length, fontSet, facts);
  warnings.push(...added.warnings);
  removeActiveContent(document);
  if (isFillable) {
    adoptFields(document, fields);
    completeDefaults(document);
  } else flattenForm(document, pages, fields);
  await added.draw();
  return { bytes: await saveDocument(document), pageCount: pages.length + added.pageCount, warnings };
}

/** Sets a value without what belongs to an older one: formatted text and the places of chosen options. */
function writeValue({ dicts }: FieldNode, values: readonly string[]): void {
  for (const dict of dicts) {
    const texts = values.map((value) => PDFHexString.fromText(value));
    const [only] = texts;
    dict.set(PDFName.of('V'), texts.length > 1 || only === undefined ? dict.context.obj(texts) : only);
    for (const stale of ['RV', 'I', 'TI']) dict.delete(PDFName.of(stale));
  }
}

/** A form that draws no marks of its own would print empty boxes. */
function completeButtons(painter: Painter, fields: readonly FieldNode[]): void {
  for (const node of fields) {
    if (typeOf(node) !== 'check' && typeOf(node) !== 'radio') continue;
    for (const widget of node.widgets) completeStates(painter, node, widget);
  }
}

function warningsOf(filled: readonly FilledField[], isFillable: boolean): readonly Problem[] {
  return filled.flatMap(({ field: { name, hidden, readOnly } }) => [
    ...(hidden && !isFillable ? [problem(name, 'form/field-hidden')] : []),
    ...(readOnly ? [problem(name, 'form/field-read-only')] : []),
  ]);
}

/** Filling breaks the seal of an electronic signature; a broken seal must not pretend to be one. */
function loseSignatures(
  document: PDFDocument,
  fields: readonly FieldNode[],
  path: string,
): readonly Problem[] {
  const signed = fields.filter(
    ({ fieldType, dicts }) => fieldType === 'Sig' && dicts.some((dict) => dict.has(PDFName.of('V'))),
  );
  for (const { dicts } of signed) for (const dict of dicts) dict.delete(PDFName.of('V'));
  return signed.length === 0 ? [] : [problem(path, 'form/signature-lost')];
}

function needsAppearances({ catalog }: PDFDocument): boolean {
  const form = dictOf(catalog, 'AcroForm');
  return form !== undefined && entryOf(form, 'NeedAppearances') === PDFBool.True;
}

/** The language of an added page: that of the form where it says so. */
function languageOf({ catalog }: PDFDocument): 'ru' | 'kk' {
  return /^kk\b/i.test(textOf(entryOf(catalog, 'Lang')) ?? '') ? 'kk' : 'ru';
}
