/** How a form wants a field to look: size and colour of its text, its border and its ground. */
import { PDFName, PDFString, type PDFDict, type PDFDocument } from 'pdf-lib';

import { dictOf, nameOf, numberOf, numbersOf, textOf } from './entries.ts';
import { inherited, type FieldNode, type Widget } from './field-tree.ts';

/** Look of one place of a field. */
export interface Look {
  /** Size that the form asks for; undefined leaves it to us. */
  readonly sizePt: number | undefined;
  /** Grey of the text, 0 black. */
  readonly grey: number;
  readonly align: 'left' | 'centre' | 'right';
  /** Components of a colour, of 1 (grey), 3 or 4; undefined paints nothing. */
  readonly ground: readonly number[] | undefined;
  readonly border: readonly number[] | undefined;
  readonly borderPt: number;
  readonly isUnderlined: boolean;
}

/** Contrast below which text could not be read. */
const LEAST_CONTRAST = 0.45;

/** Reads the look of a place; whatever is missing is as viewers assume it. */
export function lookOf({ chain }: FieldNode, { dict }: Widget): Look {
  const appearance = textOf(inherited([dict, ...chain], 'DA')) ?? '';
  const size = Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? 0);
  const quadding = Number(inherited([dict, ...chain], 'Q')?.toString() ?? 0);
  const characteristics = dictOf(dict, 'MK');
  const ground = colourOf(characteristics, 'BG');
  const style = dictOf(dict, 'BS');
  const border = colourOf(characteristics, 'BC');
  return {
    sizePt: size > 0 && size < 1000 ? size : undefined,
    grey: readable(greyOf(textColourOf(appearance)), ground === undefined ? 1 : greyOf(ground)),
    align: quadding === 1 ? 'centre' : quadding === 2 ? 'right' : 'left',
    ground,
    border,
    borderPt: Math.min(10, Math.max(0, (style && numberOf(style, 'W')) ?? oldBorderOf(dict) ?? 1)),
    isUnderlined: style !== undefined && nameOf(style, 'S') === 'U',
  };
}

/** Width of a border as older forms write it, `[0 0 1]`. */
function oldBorderOf(dict: PDFDict): number | undefined {
  return numbersOf(dict, 'Border')?.[2];
}

function colourOf(dict: PDFDict | undefined, key: string): readonly number[] | undefined {
  const parts = dict === undefined ? [] : (numbersOf(dict, key) ?? []);
  return [1, 3, 4].includes(parts.length) ? parts : undefined;
}

function textColourOf(appearance: string): readonly number[] {
  const match = /((?:[\d.]+\s+)+)(?:g|rg|k)\b/.exec(appearance);
  return match?.[1]?.trim().split(/\s+/).map(Number) ?? [0];
}

/** Lightness of a colour. */
function greyOf(parts: readonly number[]): number {
  const [a = 0, b = 0, c = 0, k = 0] = parts.map((part) => Math.min(1, Math.max(0, part)));
  if (parts.length < 3) return a;
  const [red, green, blue] =
    parts.length === 3 ? [a, b, c] : [(1 - a) * (1 - k), (1 - b) * (1 - k), (1 - c) * (1 - k)];
  return Math.round((0.3 * red + 0.59 * green + 0.11 * blue) * 100) / 100;
}

/** Text that would vanish in its ground is drawn black or white. */
function readable(text: number, ground: number): number {
  if (Math.abs(text - ground) >= LEAST_CONTRAST) return text;
  return ground > 0.5 ? 0 : 1;
}

/**
 * Lets people go on typing into a form that names no font for its fields. Their viewer needs a
 * default appearance and the font that it names.
 */
export function completeDefaults(document: PDFDocument): void {
  const form = dictOf(document.catalog, 'AcroForm');
  if (form === undefined) return;
  const { context } = document;
  if (!form.has(PDFName.of('DA'))) form.set(PDFName.of('DA'), PDFString.of('/Helv 0 Tf 0 g'));
  const resources = dictOf(form, 'DR') ?? context.obj({});
  form.set(PDFName.of('DR'), resources);
  const fonts = dictOf(resources, 'Font') ?? context.obj({});
  resources.set(PDFName.of('Font'), fonts);
  if (!fonts.has(PDFName.of('Helv'))) {
    const helvetica = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };
    fonts.set(PDFName.of('Helv'), context.register(context.obj(helvetica)));
  }
}
