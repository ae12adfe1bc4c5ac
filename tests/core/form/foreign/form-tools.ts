/** Forms of other producers, values for them, and tools that read filled forms back. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { fillForeignForm, listForeignFields } from '../../../../src/core/form/foreign/fill-foreign-form.ts';
import type { ForeignField } from '../../../../src/core/form/foreign/field-model.ts';
import type { PdfRectangle } from '../../../../src/core/form/geometry.ts';
import { readGreyImage, type GreyImage } from '../../../main/letters/grey-image.ts';
import { FONTS } from '../form-fixtures.ts';

const FORMS = path.join(import.meta.dirname, '../../../fixtures/forms');

/** Name under which forms are opened. */
export const PATH = 'form.pdf';

/** A committed form. */
export function readForm(name: string): Buffer {
  return readFileSync(path.join(FORMS, name));
}

/** Fields of a form that opens. */
export async function fieldsOf(bytes: Uint8Array): Promise<readonly ForeignField[]> {
  const listed = await listForeignFields(bytes, PATH);
  if (!listed.ok) throw new Error(JSON.stringify(listed.problems));
  return listed.value;
}

/** Fills a form. */
export function fill(bytes: Uint8Array, values: unknown, isFillable = false) {
  return fillForeignForm(bytes, values, { fonts: FONTS, isFillable, path: PATH });
}

/** Fills a form with values that are right. */
export async function filled(bytes: Uint8Array, values: unknown, isFillable = false) {
  const outcome = await fill(bytes, values, isFillable);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** A value for each kind of field: Kazakh, Chinese and Latin letters where text is taken. */
export function sampleValue({ type, options, maxLength, multiple }: ForeignField): unknown {
  const values = options.map(({ value }) => value);
  if (type === 'signature' || type === 'button') return undefined;
  if (type === 'check') return values.length > 1 ? values.at(-1) : true;
  if (type === 'radio' || type === 'choice') return values.at(-1);
  if (type === 'listbox') return multiple ? values.slice(0, 2) : values.slice(0, 1);
  return [...'Әңғү李伟Müller'].slice(0, maxLength ?? Infinity).join('');
}

/** A value for every field that takes one. */
export function sampleValues(fields: readonly ForeignField[]): Readonly<Record<string, unknown>> {
  const values = fields.map((field) => [field.name, sampleValue(field)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A field as qpdf reads it. */
export interface QpdfField {
  readonly name: string;
  readonly value: string;
  readonly state: string;
  readonly flags: number;
  readonly appearance: unknown;
}

/** A PDF that other programs read. */
export class ReadBack {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'simclose-form-'));
  readonly #file = path.join(this.#folder, 'form.pdf');

  constructor(bytes: Uint8Array) {
    writeFileSync(this.#file, bytes);
  }

  /** Throws when qpdf finds anything wrong. */
  check(): void {
    run('qpdf', ['--check', this.#file]);
  }

  /** The fields, one for each place. */
  fields(): readonly QpdfField[] {
    const read = JSON.parse(run('qpdf', ['--json=2', this.#file])) as QpdfJson;
    const objects = read.qpdf[1];
    return read.acroform.fields.map((field) => ({
      name: field.fullname,
      value: typeof field.value === 'string' ? field.value.replace(/^u:/, '') : '',
      state: field.annotation.appearancestate,
      flags: field.annotation.annotationflags,
      appearance: objects[`obj:${field.annotation.object}`]?.value?.['/AP'],
    }));
  }

  /** The document's structure without what its streams hold, as qpdf writes it, whatever it thinks of it. */
  structure(): string {
    const quietly = ['--no-warn', '--warning-exit-0'];
    return run('qpdf', [...quietly, '--json=2', '--json-stream-data=none', this.#file]);
  }

  /** All of the text, or what stands in a rectangle of a page; without white space. */
  text(page?: number, within?: PdfRectangle): string {
    const range = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
    const area = within === undefined || page === undefined ? [] : this.#area(page, within);
    return run('pdftotext', ['-raw', ...range, ...area, this.#file, '-']).replace(/\s+/gu, '');
  }

  /** Dark pixels of a rectangle of a page, as poppler and as mupdf draw it. */
  ink(page: number, within: PdfRectangle): readonly number[] {
    return [this.#poppler(page), this.#mupdf(page)].map((image) => inkWithin(image, within));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #area(page: number, { x, y, width, height }: PdfRectangle): readonly string[] {
    const top = this.#poppler(page).height - y - height;
    const sides = { '-x': x, '-y': top, '-W': width, '-H': height };
    return ['-r', '72', ...Object.entries(sides).flatMap(([name, side]) => [name, String(Math.round(side))])];
  }

  #poppler(page: number): GreyImage {
    const base = path.join(this.#folder, `poppler-${page}`);
    const range = ['-f', String(page), '-l', String(page), '-singlefile'];
    run('pdftoppm', ['-r', '72', '-gray', ...range, this.#file, base]);
    return readGreyImage(readFileSync(`${base}.pgm`));
  }

  #mupdf(page: number): GreyImage {
    const target = path.join(this.#folder, `mupdf-${page}.pgm`);
    run('mutool', ['draw', '-q', '-r', '72', '-c', 'gray', '-o', target, this.#file, String(page)]);
    return readGreyImage(readFileSync(target));
  }
}

interface QpdfJson {
  readonly qpdf: readonly [unknown, Readonly<Record<string, { value?: Record<string, unknown> }>>];
  readonly acroform: {
    readonly fields: readonly {
      readonly fullname: string;
      readonly value: unknown;
      readonly annotation: { appearancestate: string; annotationflags: number; object: string };
    }[];
  };
}

/** Makes another version of a form with qpdf. */
export function withQpdf(bytes: Uint8Array, ...args: readonly string[]): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'simclose-qpdf-'));
  try {
    const [from, to] = [path.join(folder, 'from.pdf'), path.join(folder, 'to.pdf')];
    writeFileSync(from, bytes);
    run('qpdf', [from, ...args, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inkWithin(image: GreyImage, { x, y, width, height }: PdfRectangle): number {
  let ink = 0;
  const [left, right] = [Math.max(0, Math.floor(x)), Math.min(image.width, Math.ceil(x + width))];
  const top = Math.max(0, Math.floor(image.height - y - height));
  for (let row = top; row < Math.min(image.height, Math.ceil(image.height - y)); row += 1) {
    for (let column = left; column < right; column += 1) {
      ink += 255 - (image.pixels[row * image.width + column] ?? 255);
    }
  }
  return ink / 255;
}

/** Runs a tool and returns what it prints; throws when it fails or complains. */
function run(tool: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  const complaints = stderr.replace(/^warning: ICC support is not available\s*/gm, '').trim();
  if (status !== 0 || complaints !== '')
    throw new Error(`${tool} ended with ${String(status)}: ${complaints}`);
  return stdout;
}
