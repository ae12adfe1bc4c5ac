/** The tools that letters are checked with from outside: qpdf, poppler, mupdf. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readGreyImage, type GreyImage } from './grey-image.ts';

/** A line of `pdffonts`. */
export interface ListedFont {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  readonly hasUnicode: boolean;
}

/** Dots per inch of the compared renders: hairlines still show, pages stay small. */
const DPI = 72;

/** A PDF on disk, for as long as a test runs. */
export class PdfFile {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'simclose-pdf-'));
  readonly #file = path.join(this.#folder, 'letter.pdf');

  constructor(bytes: Uint8Array) {
    writeFileSync(this.#file, bytes);
  }

  /** Throws when qpdf finds anything wrong or odd. */
  check(): void {
    run('qpdf', ['--check', this.#file]);
  }

  /**
   * The text of one page, or of all, white space as single blanks; in the order of drawing, or in
   * the order of reading, where pdftotext drops hyphens at the ends of lines.
   */
  text(page?: number, order: 'drawing' | 'reading' = 'drawing'): string {
    const range = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
    const mode = order === 'drawing' ? ['-raw'] : [];
    const text = run('pdftotext', [...mode, ...range, this.#file, '-']);
    return collapse(text);
  }

  pageCount(): number {
    return Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', [this.#file]))?.[1]);
  }

  fonts(): readonly ListedFont[] {
    const table = run('pdffonts', [this.#file]);
    return table
      .split('\n')
      .slice(2)
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const match = /^(\S+)\s+.*?\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line);
        if (match === null) throw new Error(`pdffonts wrote ${line}`);
        const [, name = '', embedded, subset, unicode] = match;
        return {
          name,
          isEmbedded: embedded === 'yes',
          isSubset: subset === 'yes',
          hasUnicode: unicode === 'yes',
        };
      });
  }

  /** A page as poppler draws it; pages count from 1. Throws when poppler complains. */
  poppler(page: number): GreyImage {
    const at = String(page);
    const base = path.join(this.#folder, `poppler-${at}`);
    const args = ['-r', String(DPI), '-gray', '-f', at, '-l', at, '-singlefile', this.#file, base];
    run('pdftoppm', args);
    return readGreyImage(readFileSync(`${base}.pgm`));
  }

  /** A page as mupdf draws it. */
  mupdf(page: number): GreyImage {
    const target = path.join(this.#folder, `mupdf-${String(page)}.pgm`);
    const args = ['draw', '-q', '-r', String(DPI), '-c', 'gray', '-o', target, this.#file, String(page)];
    run('mutool', args);
    return readGreyImage(readFileSync(target));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Runs a tool and returns what it prints; throws when it fails or complains. */
function run(tool: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  // Some builds of mupdf say that they have no colour management, which grey pages do not need.
  const complaints = stderr.replace(/^warning: ICC support is not available\s*/gm, '').trim();
  if (status !== 0 || complaints !== '')
    throw new Error(`${tool} ended with ${String(status)}: ${complaints}`);
  return stdout;
}

/** White space as single blanks, for comparing text across line breaks. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Without any white space: a long value may be broken between any two characters. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
