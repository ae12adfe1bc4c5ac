/** Fonts and texts of the shipped forms and aids. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { GLOSSES, LETTER_LANGUAGES } from '../../../src/core/cancellation/schema.ts';
import { PRINT_IDS, type PrintId } from '../../../src/core/form/form-id.ts';
import { formTextSchema, type FormText } from '../../../src/core/form/form-text.ts';
import { boldTypeface, regularTypeface, type FontSet } from '../../../src/core/form/typeface.ts';

const RESOURCES = path.join(import.meta.dirname, '../../../resources');

/** A file of the resources. */
export function readResource(...parts: readonly string[]): Buffer {
  return readFileSync(path.join(RESOURCES, ...parts));
}

/** The shipped fonts. */
export const FONTS: FontSet = {
  regular: readResource('fonts', 'tinos-regular.ttf'),
  bold: readResource('fonts', 'tinos-bold.ttf'),
  han: readResource('fonts', 'noto-serif-sc-regular.ttf'),
  rareHan: readResource('fonts', 'noto-serif-rare-han.ttf'),
};

/** The typefaces made of them. */
export const TYPES = { regular: regularTypeface(FONTS), bold: boldTypeface(FONTS) };

/** The words of every form and aid. */
export const TEXTS = Object.fromEntries(
  PRINT_IDS.map((id) => [
    id,
    formTextSchema.parse(JSON.parse(readResource('texts', `${id}.json`).toString())),
  ]),
) as Readonly<Record<PrintId, FormText>>;

/** Every pair of language and gloss. */
export const VARIANTS = LETTER_LANGUAGES.flatMap((lang) => GLOSSES.map((gloss) => ({ lang, gloss })));

/** Every form and aid in every pair of languages. */
export const PAGES = PRINT_IDS.flatMap((form) => VARIANTS.map((variant) => ({ form, ...variant })));
