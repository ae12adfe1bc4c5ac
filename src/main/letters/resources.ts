/** Reads what letters are made from: the fonts and the blank forms. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { FontSet } from '../../core/form/typeface.ts';

const FONT_FILES = {
  regular: 'tinos-regular.ttf',
  bold: 'tinos-bold.ttf',
  han: 'noto-serif-sc-regular.ttf',
  rareHan: 'noto-serif-rare-han.ttf',
} as const;

/** Reads the letters' fonts, 16 MB, from a resources folder. */
export async function readFonts(resourcesFolder: string): Promise<FontSet> {
  const read = (file: string) => readFile(path.join(resourcesFolder, 'fonts', file));
  const [regular, bold, han, rareHan] = await Promise.all([
    read(FONT_FILES.regular),
    read(FONT_FILES.bold),
    read(FONT_FILES.han),
    read(FONT_FILES.rareHan),
  ]);
  return { regular, bold, han, rareHan };
}

/** Reads a blank form by its form, language and gloss. */
export async function readBlank(
  resourcesFolder: string,
  form: string,
  lang: string,
  gloss: string,
): Promise<Uint8Array> {
  return readFile(path.join(resourcesFolder, 'forms', `${form}.${lang}.${gloss}.pdf`));
}
