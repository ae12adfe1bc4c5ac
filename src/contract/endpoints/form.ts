/** Calls about the forms that operators publish: imported, looked at, mapped once, filled for a case. */
import { z } from 'zod';

import { draftSchema } from '../../core/cancellation/draft.ts';
import { LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import type { ForeignField } from '../../core/form/foreign/field-model.ts';
import { MAX_FORM_BYTES } from '../../core/form/foreign/limits.ts';
import { mappingSchema } from '../../core/form/foreign/mapping.ts';
import { MAPPING_SOURCES, type NamedCaseValues } from '../../core/form/foreign/mapping-source.ts';
import { BRAND_IDS } from '../../core/operator/brand.ts';
import { cancellationId, ownFormSchema, problemSchema, rowId } from '../views.ts';
import { bytes, endpoint, nothing } from './shape.ts';

const operator = z.enum(BRAND_IDS);
const { entries, placed } = mappingSchema.shape;

/** A field as our own core describes it, so only the shape is checked. */
const fieldSchema = z.custom<ForeignField>(
  (value) => typeof value === 'object' && value !== null && 'name' in value && 'type' in value,
);
/** What a case has for the sources, by source. */
const valuesSchema = z.custom<NamedCaseValues>((value) => typeof value === 'object' && value !== null);

/** A form as the mapping view shows it. */
const openedFormSchema = z.object({
  form: ownFormSchema,
  bytes,
  /** Sizes as displayed, in pt; never empty. */
  pages: z.array(z.object({ widthPt: z.number(), heightPt: z.number() })),
  /** In the order of the form. */
  fields: z.array(fieldSchema),
  /** What to begin with: by an earlier version of the form where it had the field, else by the form's words. */
  proposals: z.array(
    z.object({
      field: z.string(),
      source: z.enum(MAPPING_SOURCES),
      origin: z.enum(['words', 'earlier']),
    }),
  ),
  /** Fields that an earlier version of the form had placed. */
  earlierPlaced: placed,
  /** What this case has, in the words that are printed. */
  values: valuesSchema,
  /** Null until a person has confirmed one. */
  mapping: mappingSchema.nullable(),
});

/** Endpoints of `form.`. */
export const FORM_ENDPOINTS = {
  /** The imported forms of an operator, newest first. */
  'form.list': endpoint(z.strictObject({ operator }), z.array(ownFormSchema)),
  /** Imports a form that was dropped; the one that is there already where the operator has the same file. */
  'form.add': endpoint(
    z.strictObject({
      operator,
      fileName: z.string().min(1).max(255),
      bytes: bytes.refine((value) => value.byteLength <= MAX_FORM_BYTES),
    }),
    ownFormSchema,
  ),
  /** Asks for a form by the native dialog and imports it; null when the user cancelled. */
  'form.choose': endpoint(z.strictObject({ operator }), ownFormSchema.nullable()),
  /** Reads a form for the mapping view of a case. */
  'form.open': endpoint(z.strictObject({ id: cancellationId, formId: rowId }), openedFormSchema),
  /** Remembers what goes into which field of a form. */
  'form.confirm': endpoint(z.strictObject({ formId: rowId, entries, placed }), nothing),
  /** The form as it would be printed now, from a draft; nothing is kept. `form/not-confirmed` without a mapping. */
  'form.preview': endpoint(
    z.strictObject({
      id: cancellationId,
      formId: rowId,
      draft: draftSchema,
      lang: z.enum(LETTER_LANGUAGES),
    }),
    z.object({ bytes, pageCount: z.number().int().positive(), warnings: z.array(problemSchema) }),
  ),
  /** Ends what is being read or filled; those calls then answer `form/cancelled`. */
  'form.cancel': endpoint(nothing, nothing),
  /** Removes a form for good; letters made from it stay. */
  'form.remove': endpoint(z.strictObject({ formId: rowId }), nothing),
} as const;

/** A form as the mapping view shows it. */
export type OpenedForm = z.output<typeof openedFormSchema>;
