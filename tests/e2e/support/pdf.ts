/** Independent judges of a PDF: qpdf for its structure, poppler for its text and ink. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Throws when qpdf finds anything wrong. */
export async function checkStructure(path: string): Promise<void> {
  await run('qpdf', ['--check', path]);
}

/** The text as poppler reads it, on one line. */
export async function textOf(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', path, '-']);
  return stdout.replace(/\s+/g, ' ');
}

/** Share of dark pixels of the first page at 60 dpi, 0 to 1. */
export async function inkOf(path: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'simclose-ink-'));
  try {
    await run('pdftoppm', [
      '-gray',
      '-r',
      '60',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      path,
      join(folder, 'page'),
    ]);
    const image = await readFile(join(folder, 'page.pgm'));
    // A binary PGM: header of three numbers, then one byte for each pixel.
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
    if (header === null) throw new Error('poppler wrote no grey image');
    const pixels = image.subarray(header[0].length);
    return pixels.filter((value) => value < 128).length / pixels.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
