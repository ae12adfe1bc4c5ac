/** Fills a form with the values of a case by its confirmed mapping, placed fields included. Pure: bytes in, bytes out. */
import { problem, type Outcome, type Problem } from '../../outcome.ts';
import { toDrawable } from '../typeface.ts';
import type { AddedPageFacts } from './added-page.ts';
import { describeField, type ForeignField } from './field-model.ts';
import { fillOpenedForm, orDamaged, type FilledForm, type FillOptions } from './fill-foreign-form.ts';
import { applyMapping, type Mapping } from './mapping.ts';
import type { CaseValues } from './mapping-source.ts';
import { openForm } from './open-form.ts';
import { placeFields } from './place-fields.ts';

/** What a form is filled with by its mapping. */
export interface MappedFillOptions extends Pick<FillOptions, 'fonts' | 'path'> {
  /** Tells what added pages say, from the canonical text of the content, whose digest names the letter. */
  readonly identify: (content: string) => AddedPageFacts;
}

/**
 * Fills a form and makes its fields part of the pages. Problems and warnings of fields carry what people
 * call the field. Warnings are those of filling, and for what stays
 * blank `form/option-missing` (the form does not offer the case's value) and `form/boxes-too-few`.
 * Problems are those of opening, placing and filling.
 */
export async function fillMappedForm(
  bytes: Uint8Array,
  mapping: Mapping,
  values: CaseValues,
  { fonts, path, identify }: MappedFillOptions,
): Promise<Outcome<FilledForm>> {
  const opened = await openForm(bytes, path);
  if (!opened.ok) return opened;
  return orDamaged(path, async () => {
    const form = placeFields(opened.value, mapping.placed);
    if (!form.ok) return form;
    const fields = form.value.fields.map((node) => describeField(node, form.value.pages));
    const mapped = applyMapping(mapping, values, fields);
    const tooLong = tooLongFor(mapped.values, fields);
    const left = new Set(tooLong.map((found) => found.path));
    const fitting = Object.fromEntries(Object.entries(mapped.values).filter(([name]) => !left.has(name)));
    const letter = identify(contentOf(mapping, fitting));
    const filled = await fillOpenedForm(form.value, fitting, { fonts, path, isFillable: false, letter });
    const called = (found: Problem) => ({ ...found, path: nameForPeople(found.path, fields) });
    if (!filled.ok) return { ok: false, problems: filled.problems.map(called) };
    const unmatched = mapped.unmatched.map((name) => problem(name, 'form/option-missing'));
    const warnings = [...filled.value.warnings, ...unmatched, ...tooLong].map(called);
    return { ok: true, value: { ...filled.value, warnings } };
  });
}

/** The names of fields are often made by programs. */
function nameForPeople(name: string, fields: readonly ForeignField[]): string {
  return fields.find((field) => field.name === name)?.tooltip ?? name;
}

/** One value too long for its boxes must not keep all others off the paper. */
function tooLongFor(
  values: Readonly<Record<string, string | boolean>>,
  fields: readonly ForeignField[],
): readonly Problem[] {
  return fields.flatMap(({ name, maxLength }) => {
    const value = values[name];
    if (typeof value !== 'string' || maxLength === null) return [];
    const actual = [...toDrawable(value)].length;
    return actual <= maxLength ? [] : [problem(name, 'form/boxes-too-few', { actual, max: maxLength })];
  });
}

/** The canonical text of what a filled form says, whatever its bytes are. */
function contentOf(
  { operator, formDigest, placed }: Mapping,
  values: Readonly<Record<string, string | boolean>>,
): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ operator, form: formDigest, placed, values: sorted });
}
