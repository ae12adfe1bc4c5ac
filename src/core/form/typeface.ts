/** Typefaces: fonts in the order in which they are asked for a character, so that scripts mix in one line. */
import { faceOf, type Face } from './face.ts';

/** The font files of a letter, TrueType. */
export interface FontSet {
  /** Latin, Cyrillic with all Kazakh letters, symbols. */
  readonly regular: Uint8Array;
  /** The same, bold. */
  readonly bold: Uint8Array;
  /** Chinese. */
  readonly han: Uint8Array;
  /** Rare Chinese characters that `han` lacks. */
  readonly rareHan: Uint8Array;
}

/** Fonts in order of preference. */
export type Typeface = readonly Face[];

/** A stretch of text that one font draws. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** The typeface of running text. */
export function regularTypeface(fonts: FontSet): Typeface {
  return [faceOf(fonts.regular), faceOf(fonts.han), faceOf(fonts.rareHan)];
}

/** The typeface of titles and headings; Chinese has no bold and needs none. */
export function boldTypeface(fonts: FontSet): Typeface {
  return [faceOf(fonts.bold), faceOf(fonts.han), faceOf(fonts.rareHan)];
}

/** Punctuation that Chinese and European text share; its shape follows the neighbour. */
const SHARED_PUNCTUATION = new Set('—…‘’“”·');
const HAN = /\p{Script=Han}/u;

/**
 * Prepares text for drawing: Unicode NFC (decomposed accents would be misplaced), every kind of
 * space as a plain one, and characters that are invisible by definition left out.
 */
export function toDrawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u205F]/g, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/** Characters that no font of the typeface has, each once, in order of appearance; never a line break. */
export function missingCharacters(text: string, typeface: Typeface): readonly string[] {
  const missing = new Set<string>();
  for (const character of toDrawable(text)) {
    if (character !== '\n' && faceFor(character, typeface) === undefined) missing.add(character);
  }
  return [...missing];
}

/** Splits one line of drawable text into runs. Throws on a character that no font has: check first. */
export function splitIntoRuns(line: string, typeface: Typeface): readonly Run[] {
  const runs: { face: Face; text: string }[] = [];
  const characters = [...line];
  characters.forEach((character, index) => {
    const face = faceAt(characters, index, typeface);
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  });
  return runs;
}

/** Width of each character of a drawable text, in thousandths of the type size. */
export function advancesOf(characters: readonly string[], typeface: Typeface): readonly number[] {
  return characters.map((character, index) => {
    const face = faceAt(characters, index, typeface);
    return face.glyphOf(codePointOf(character))?.advanceMilliEm ?? 0;
  });
}

/** Width of one line of drawable text. */
export function widthOfLine(line: string, typeface: Typeface, sizePt: number): number {
  const milliEm = advancesOf([...line], typeface).reduce((sum, advance) => sum + advance, 0);
  return (milliEm * sizePt) / 1000;
}

/** The font that draws a character among its neighbours. */
function faceAt(characters: readonly string[], index: number, typeface: Typeface): Face {
  const character = characters[index] ?? '';
  const isChinese =
    SHARED_PUNCTUATION.has(character) &&
    (HAN.test(characters[index - 1] ?? '') || HAN.test(characters[index + 1] ?? ''));
  const face = faceFor(character, isChinese ? [...typeface.slice(1), ...typeface] : typeface);
  if (face === undefined) throw new Error(`No font has U+${codePointOf(character).toString(16)}`);
  return face;
}

function faceFor(character: string, typeface: Typeface): Face | undefined {
  return typeface.find((face) => face.glyphOf(codePointOf(character)) !== undefined);
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
