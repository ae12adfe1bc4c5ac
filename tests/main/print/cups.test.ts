/** Printing on a real CUPS: what arrives is the letter, and what goes wrong is said clearly. */
import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createCupsPrinting } from '../../../src/main/print/cups.ts';
import type { PrintJob } from '../../../src/main/print/printing.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { canRunCups, COPIER, CupsServer, OFFICE } from '../../support/cups-server.ts';
import { minimalInput } from '../../support/inputs.ts';
import type { GreyImage } from '../letters/grey-image.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { PdfFile } from '../letters/pdf-tools.ts';

const printing = createCupsPrinting({ pollMs: 50 });
const files: PdfFile[] = [];

function open(bytes: Uint8Array): PdfFile {
  const file = new PdfFile(bytes);
  files.push(file);
  return file;
}

/** Side of the squares in which pages are compared, in pixels: a printer shifts edges, not lines of text. */
const SQUARE = 6;

/** How alike two pages are, 1 for equal: the correlation of the ink in their squares, whatever its blackness. */
function likeness(a: GreyImage, b: GreyImage): number {
  // The paper is A4 in whole points, a fraction narrower than our pages.
  const across = Math.floor(Math.min(a.width, b.width) / SQUARE);
  const down = Math.floor(Math.min(a.height, b.height) / SQUARE);
  const inkOfSquares = ({ width, pixels }: GreyImage) =>
    Array.from({ length: across * down }, (_, square) => {
      const start = Math.floor(square / across) * SQUARE * width + (square % across) * SQUARE;
      let ink = 0;
      for (let row = 0; row < SQUARE; row += 1) {
        const at = start + row * width;
        for (const value of pixels.subarray(at, at + SQUARE)) ink += 255 - value;
      }
      return ink;
    });
  const centred = (page: GreyImage) => {
    const inks = inkOfSquares(page);
    const mean = inks.reduce((sum, ink) => sum + ink, 0) / inks.length;
    return inks.map((ink) => ink - mean);
  };
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  const [x, y] = [centred(a), centred(b)];
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

describe.skipIf(!canRunCups())('printing through CUPS', () => {
  let cups: CupsServer;
  let letter: Uint8Array;
  const outside = process.env['CUPS_SERVER'];

  beforeAll(async () => {
    const made = await createLetterMaker(RESOURCES).make({
      draft: minimalInput(),
      form: 'termination',
      lang: 'ru',
      gloss: 'zh-Hans',
      date: '2026-11-23',
      isComplete: true,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    letter = made.value.bytes;
    cups = await CupsServer.start();
    process.env['CUPS_SERVER'] = cups.environment.CUPS_SERVER;
  }, 60_000);
  afterAll(async () => {
    if (outside === undefined) delete process.env['CUPS_SERVER'];
    else process.env['CUPS_SERVER'] = outside;
    for (const file of files) file.remove();
    await cups.stop();
  });

  const print = (job: Partial<PrintJob>, signal = new AbortController().signal) =>
    printing.print(
      { bytes: letter, printer: OFFICE, copies: 1, pages: 'all', isTwoSided: false, ...job },
      signal,
    );

  it('finds no printer where there is none, and names one that is not there', async () => {
    expect(await printing.printers()).toEqual({ ok: true, value: [] });
    expect(await print({ printer: 'Gone' })).toMatchObject({
      problems: [{ code: 'print/printer-unknown', params: { printer: 'Gone' } }],
    });
    await cups.addPrinters();
  });

  it('lists the printers, the default one first, with what they can', async () => {
    expect(await printing.printers()).toEqual({
      ok: true,
      value: [
        { name: OFFICE, description: 'Приёмная 前台', isDefault: true, hasDuplex: false, hasColour: true },
        { name: COPIER, description: COPIER, isDefault: false, hasDuplex: true, hasColour: true },
      ],
    });
  });

  it('prints a letter on the PDF printer as it looks', async () => {
    expect(await print({})).toEqual({ ok: true, value: 'printed' });
    const [path, ...more] = await cups.officeFiles();
    expect(more).toEqual([]);
    const [printed, made] = [open(await readFile(path!)), open(letter)];
    expect(printed.pageCount()).toBe(made.pageCount());
    // The printer redraws the page through PostScript, which keeps no text: ink is compared instead.
    expect(likeness(printed.mupdf(1), made.mupdf(1))).toBeGreaterThan(0.95);
  }, 30_000);

  it('prints two copies with the letter’s text, unscaled', async () => {
    expect(await print({ printer: COPIER, copies: 2 })).toEqual({ ok: true, value: 'printed' });
    const [printed, made] = [open(await readFile(cups.copierFile)), open(letter)];
    expect(printed.pageCount()).toBe(2 * made.pageCount());
    for (const page of [1, 2]) expect(printed.text(page)).toBe(made.text(1));
    expect(likeness(printed.mupdf(1), made.mupdf(1))).toBeGreaterThan(0.98);
  }, 30_000);

  it('prints chosen pages, and starts every copy on a sheet of its own', async () => {
    expect(await print({ printer: COPIER, copies: 2, pages: '1-1', isTwoSided: true })).toMatchObject({
      value: 'printed',
    });
    const printed = open(await readFile(cups.copierFile));
    expect([1, 2, 3, 4].map((page) => printed.text(page) !== '')).toEqual([true, false, true, false]);
  }, 30_000);

  it('says that a printer takes no jobs, or is stopped and why', async () => {
    cups.run('cupsreject', OFFICE);
    expect(await print({})).toMatchObject({
      problems: [{ code: 'print/refused', params: { printer: OFFICE } }],
    });
    cups.run('cupsaccept', OFFICE);
    cups.run('cupsdisable', OFFICE);
    expect(await print({})).toMatchObject({ problems: [{ code: 'print/stopped' }] });
    cups.run('cupsenable', OFFICE);
  });

  it('takes a job back when it is cancelled or takes too long', async () => {
    // A held queue takes the job and does not print it.
    cups.run('lpadmin', '-p', COPIER, '-o', 'job-hold-until-default=indefinite');
    const controller = new AbortController();
    const ended = print({ printer: COPIER }, controller.signal);
    await expect.poll(() => cups.run('lpstat', '-o', COPIER), { timeout: 10_000 }).toContain(`${COPIER}-`);
    controller.abort();
    expect(await ended).toEqual({ ok: true, value: 'cancelled' });
    expect(cups.run('lpstat', '-o', COPIER)).toBe('');

    const hasty = createCupsPrinting({ pollMs: 50, patienceMs: 300 });
    const job = { bytes: letter, printer: COPIER, copies: 1, pages: 'all', isTwoSided: false };
    expect(await hasty.print(job, new AbortController().signal)).toMatchObject({
      problems: [{ code: 'print/took-too-long' }],
    });
    expect(cups.run('lpstat', '-o', COPIER)).toBe('');
    cups.run('lpadmin', '-p', COPIER, '-o', 'job-hold-until-default=no-hold');
  }, 30_000);

  it('says why a job failed', async () => {
    expect(await print({ bytes: new TextEncoder().encode('not a PDF') })).toMatchObject({
      problems: [{ code: 'print/job-failed', params: { printer: OFFICE } }],
    });
  }, 30_000);

  it('says that the service does not answer', async () => {
    process.env['CUPS_SERVER'] = '/nowhere/cups.sock';
    const problems = [{ code: 'print/not-reachable' }];
    expect(await printing.printers()).toMatchObject({ ok: false, problems });
    expect(await print({})).toMatchObject({ ok: false, problems });
    process.env['CUPS_SERVER'] = cups.environment.CUPS_SERVER;
  });
});
