/** A confirmed mapping of a foreign form: what is remembered for an operator and one version of its form. */
import { z } from 'zod';

import { BRAND_IDS, BRAND_NAMES } from '../../operator/brand.ts';
import type { ForeignField } from './field-model.ts';
import { MAX_FIELDS } from './limits.ts';
import { LEFT_BLANK, MAPPING_SOURCES, type CaseValues } from './mapping-source.ts';
import { MAX_PLACED, placedFieldSchema } from './placed-field.ts';

/** A mapping as it is kept. */
export const mappingSchema = z.strictObject({
  /** Sha-256 of the form's bytes, in hex: another version of the form needs another mapping. */
  formDigest: z.string().regex(/^[0-9a-f]{64}$/),
  operator: z.enum(BRAND_IDS),
  /** Each field once; fields that are not named stay as the form has them. */
  entries: z
    .array(
      z.strictObject({
        /** Fully qualified name. */
        field: z.string().min(1).max(1000),
        source: z.enum(MAPPING_SOURCES),
      }),
    )
    .max(MAX_FIELDS)
    .refine((entries) => new Set(entries.map(({ field }) => field)).size === entries.length),
  /** Fields that the form lacks, each name once. */
  placed: z
    .array(placedFieldSchema)
    .max(MAX_PLACED)
    .refine((placed) => new Set(placed.map(({ name }) => name)).size === placed.length)
    .default([]),
});

/** A mapping as it is kept. */
export type Mapping = z.output<typeof mappingSchema>;

/** Values for a form, and what could not be carried over. */
export interface MappedValues {
  /** By field name, as filling takes them. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Fields of choices among which the case's value is not found. */
  readonly unmatched: readonly string[];
}

/** Puts a case's values into the fields of a mapping. Sources that the case has nothing for are left out. */
export function applyMapping(
  { entries }: Pick<Mapping, 'entries'>,
  values: CaseValues,
  fields: readonly ForeignField[],
): MappedValues {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const mapped: [string, string | boolean][] = [];
  const unmatched: string[] = [];
  for (const { field: name, source } of entries) {
    const field = byName.get(name);
    const value = source === LEFT_BLANK ? undefined : values.get(source);
    if (field === undefined || value === undefined) continue;
    const fitting = typeof value === 'boolean' ? tickFor(value, field) : textFor(value, field);
    if (fitting === undefined) unmatched.push(name);
    else mapped.push([name, fitting]);
  }
  return { values: Object.fromEntries(mapped), unmatched };
}

/** A tick goes into a check box of its own; of several boxes in one field nobody knows which is meant. */
function tickFor(value: boolean, { type, options }: ForeignField): boolean | undefined {
  return type === 'check' && options.length <= 1 ? value : undefined;
}

function textFor(value: string, field: ForeignField): string | undefined {
  const { type, options, maxLength, editable } = field;
  // A person reads a brand by its name, which an option may be called too.
  if (type === 'text' || type === 'multiline' || type === 'comb')
    return shortened(nameOfBrand(value), maxLength);
  if (type !== 'radio' && type !== 'choice' && type !== 'listbox') return undefined;
  const wanted = new Set([value, nameOfBrand(value)].map(folded));
  const option = options.find(
    ({ value: own, label }) => wanted.has(folded(own)) || wanted.has(folded(label)),
  );
  return option?.value ?? (editable ? value : undefined);
}

/** Boxes for digits alone take a number without its signs, and without the country's code if need be. */
function shortened(value: string, maxLength: number | null): string {
  if (maxLength === null || [...value].length <= maxLength || !/^[+\d][\d\s()+-]*$/.test(value)) return value;
  const digits = value.replace(/\D/g, '');
  return digits.length === maxLength + 1 && digits.startsWith('7') ? digits.slice(1) : digits;
}

function nameOfBrand(value: string): string {
  const brand = BRAND_IDS.find((id) => id === value);
  return brand === undefined ? value : BRAND_NAMES[brand];
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
}
