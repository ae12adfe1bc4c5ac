/** A field that a person placed on a page of a form, because the form has none there. */
import { z } from 'zod';

import type { ForeignField } from './field-model.ts';

/** Kinds of placed fields. */
export const PLACED_KINDS = ['text', 'multiline', 'tick'] as const;
/** Smallest side of a placed field, in pt; less could not be pointed at again. */
export const LEAST_SIDE_PT = 4;
/** Smallest and largest size of a placed text, in pt. */
export const PLACED_SIZES_PT = { least: 7, most: 24 } as const;
/** Most placed fields of one form. */
export const MAX_PLACED = 500;

/** Longest side of a page, in pt: PDF 1.7, appendix C. */
const MAX_SIDE_PT = 14_400;
const side = z.number().min(-MAX_SIDE_PT).max(MAX_SIDE_PT);
const length = z.number().min(LEAST_SIDE_PT).max(MAX_SIDE_PT);

/** A placed field as it is kept. */
export const placedFieldSchema = z.strictObject({
  /** Unlike every field of the form; without dots, which PDF uses for hierarchy. */
  name: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^.]+$/),
  /** What people call it; may be blank. */
  label: z.string().max(200),
  kind: z.enum(PLACED_KINDS),
  /** From 1. */
  page: z.number().int().positive(),
  /** In pt, as displayed: x and y of the lower left corner from the lower left corner of the turned page. */
  rectangle: z.strictObject({ x: side, y: side, width: length, height: length }),
  /** Size of its text in pt; smaller when the text would not fit. */
  sizePt: z.number().min(PLACED_SIZES_PT.least).max(PLACED_SIZES_PT.most),
});

/** A placed field. */
export type PlacedField = z.output<typeof placedFieldSchema>;

/** A placed field as it is told to people and programs beside those of the form. */
export function describePlaced({ name, label, kind, page, rectangle }: PlacedField): ForeignField {
  const isTick = kind === 'tick';
  return {
    name,
    type: isTick ? 'check' : kind,
    tooltip: label.trim() === '' ? null : label,
    page,
    rectangle,
    places: [{ page, rectangle }],
    options: [],
    maxLength: null,
    ...{ required: false, readOnly: false, hidden: false, editable: false, multiple: false },
    value: isTick ? false : '',
  };
}
