/**
 * Makes a foreign PDF harmless: fields become part of the pages, and of every page only what is drawn
 * is taken over, upright. Whatever acts, leads elsewhere or is attached stays behind.
 */
import { PDFDocument, PDFName } from 'pdf-lib';

import { fail, problem, succeed, type Outcome } from '../../outcome.ts';
import { saveDocument } from '../document.ts';
import { fillForeignForm } from '../foreign/fill-foreign-form.ts';
import { openForm } from '../foreign/open-form.ts';
import type { FormPage } from '../foreign/pages.ts';
import { roundPt } from '../geometry.ts';
import { Ink, placeOnPage } from '../ink.ts';
import type { FontSet } from '../typeface.ts';
import { DocumentFonts } from '../document-fonts.ts';
import { MAX_EXHIBIT_PAGES } from './limits.ts';
import { placeXObject, type Placement } from '../place-x-object.ts';

/** A foreign document as far as it can be seen. */
export interface ForeignPages {
  /** A PDF whose pages have the size at which they are displayed. */
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/**
 * Reads a document. Problems at `path`: those of opening a form, and `exhibit/too-many-pages`.
 */
export async function readForeignPages(
  bytes: Uint8Array,
  path: string,
  readFonts: () => Promise<FontSet>,
): Promise<Outcome<ForeignPages>> {
  const opened = await openForm(bytes, path);
  if (!opened.ok) return opened;
  const { pages, fields } = opened.value;
  if (pages.length > MAX_EXHIBIT_PAGES)
    return fail(problem(path, 'exhibit/too-many-pages', { maxPages: MAX_EXHIBIT_PAGES }));
  if (fields.length === 0) return copyWhatIsSeen(opened.value.document, pages, path);
  const flat = await fillForeignForm(bytes, {}, { fonts: await readFonts(), isFillable: false, path });
  if (!flat.ok) return flat;
  const reopened = await openForm(flat.value.bytes, path);
  return reopened.ok ? copyWhatIsSeen(reopened.value.document, reopened.value.pages, path) : reopened;
}

async function copyWhatIsSeen(
  source: PDFDocument,
  pages: readonly FormPage[],
  path: string,
): Promise<Outcome<ForeignPages>> {
  try {
    const target = await PDFDocument.create({ updateMetadata: false });
    const fonts = new DocumentFonts(target, 'PAGES', true);
    const sources = source.getPages();
    // Links and notes lead to other pages, which would come along.
    for (const { node } of sources) node.delete(PDFName.of('Annots'));
    // A blank page has nothing to take over and stays blank.
    const drawn = pages.flatMap((page, index) => {
      const found = sources[index];
      return found?.node.has(PDFName.of('Contents')) ? [{ page, found }] : [];
    });
    const embedded = await target.embedPages(
      drawn.map(({ found }) => found),
      drawn.map(({ page }) => boxOf(page)),
      drawn.map(({ page }) => [...uprightMatrixOf(page)]),
    );
    for (const page of pages) {
      const added = target.addPage(sizeOf(page));
      const seen = embedded[drawn.findIndex((candidate) => candidate.page === page)];
      if (seen === undefined) continue;
      await seen.embed();
      const ink = new Ink(fonts);
      placeXObject(ink, added, seen.ref, [1, 0, 0, 1, 0, 0]);
      placeOnPage(ink, added);
    }
    return succeed({ bytes: await saveDocument(target), pageCount: pages.length });
  } catch {
    // The library meets structures it cannot follow; the file, not the program, is at fault.
    return fail(problem(path, 'form/damaged'));
  }
}

function sizeOf({ view: { width, height }, turn }: FormPage): [number, number] {
  const isSideways = turn === 90 || turn === 270;
  return isSideways ? [roundPt(height), roundPt(width)] : [roundPt(width), roundPt(height)];
}

function boxOf({ view: { x, y, width, height } }: FormPage) {
  return { left: x, bottom: y, right: x + width, top: y + height };
}

/** Turns a page as its display does and brings its lower left corner to the origin. */
function uprightMatrixOf({ view: { x, y, width, height }, turn }: FormPage): Placement {
  const matrices: Readonly<Record<FormPage['turn'], Placement>> = {
    0: [1, 0, 0, 1, -x, -y],
    90: [0, -1, 1, 0, -y, x + width],
    180: [-1, 0, 0, -1, x + width, y + height],
    270: [0, 1, -1, 0, y + height, -x],
  };
  return matrices[turn];
}
