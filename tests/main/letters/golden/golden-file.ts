/** The kept grids of every page, one file for each language of letters. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { LetterLanguage } from '../../../../src/core/cancellation/schema.ts';
import type { SamplePage } from './sample-pages.ts';

/** A page as the two renderers draw it. */
export interface Golden {
  readonly poppler: readonly string[];
  readonly mupdf: readonly string[];
}

/** Reads the goldens of a language. */
export function readGoldens(lang: LetterLanguage): Readonly<Record<string, Golden>> {
  return JSON.parse(readFileSync(pathOf(lang), 'utf8')) as Record<string, Golden>;
}

/** Writes them. */
export function writeGoldens(lang: LetterLanguage, goldens: Readonly<Record<string, Golden>>): void {
  writeFileSync(pathOf(lang), `${JSON.stringify(goldens, null, 2)}\n`);
}

/** A page's name in its file. */
export function nameOf({ form, gloss }: SamplePage): string {
  return `${form}.${gloss}`;
}

function pathOf(lang: LetterLanguage): string {
  return path.join(import.meta.dirname, `pages.${lang}.json`);
}
