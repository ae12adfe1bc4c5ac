/** Opens a PDF that somebody else made, as far as it is a form that can be filled. */
import { PDFDocument } from 'pdf-lib';

import { fail, problem, succeed, type Outcome, type ProblemCode } from '../../outcome.ts';
import { dictOf, entryOf } from './entries.ts';
import { listFields, type FieldNode } from './field-tree.ts';
import { MAX_FIELDS, MAX_FORM_BYTES, MAX_PAGES } from './limits.ts';
import { listPages, type FormPage } from './pages.ts';

/** How far from the beginning readers look for the mark of a PDF. */
const HEADER_BYTES = 1024;
/** How far from the end they look for its last mark. */
const TRAILER_BYTES = 1024;

/** An opened form. */
export interface OpenedForm {
  readonly document: PDFDocument;
  readonly pages: readonly FormPage[];
  /** Fields in the order of the form; may be none. */
  readonly fields: readonly FieldNode[];
}

/**
 * Opens a form. Problems at `path`: `form/not-a-pdf`, `form/damaged`, `form/needs-password`,
 * `form/dynamic-xfa`, `form/too-complex`, `file/too-large`. A form that anybody can open, because its
 * password is empty, is opened.
 */
export async function openForm(bytes: Uint8Array, path: string): Promise<Outcome<OpenedForm>> {
  const refuse = (code: ProblemCode) => fail(problem(path, code));
  if (bytes.byteLength > MAX_FORM_BYTES)
    return fail(problem(path, 'file/too-large', { maxMegabytes: MAX_FORM_BYTES / 1024 / 1024 }));
  if (!hasMark(bytes)) return refuse('form/not-a-pdf');
  try {
    const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    const pages = listPages(document, MAX_PAGES);
    if (pages === undefined) return fail(tooComplex(path));
    if (pages.length === 0) return refuse('form/damaged');
    const fields = listFields(document, pages, MAX_FIELDS);
    if (fields === undefined) return fail(tooComplex(path));
    if (fields.length === 0 && isDynamic(document)) return refuse('form/dynamic-xfa');
    // What was found of a file that is cut short may lack its form.
    if (fields.length === 0 && !hasEnd(bytes)) return refuse('form/damaged');
    return succeed({ document, pages, fields });
  } catch (error) {
    return refuse(isAboutPassword(error) ? 'form/needs-password' : 'form/damaged');
  }
}

function hasMark(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, HEADER_BYTES)).includes('%PDF-');
}

function hasEnd(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(-TRAILER_BYTES)).includes('%%EOF');
}

function tooComplex(path: string) {
  return problem(path, 'form/too-complex', { maxPages: MAX_PAGES, maxFields: MAX_FIELDS });
}

/** A form that lives in its XFA alone. */
function isDynamic(document: PDFDocument): boolean {
  const form = dictOf(document.catalog, 'AcroForm');
  return form !== undefined && entryOf(form, 'XFA') !== undefined;
}

/** The library tells only by its words; a way of encryption that it does not know counts too. */
function isAboutPassword(error: unknown): boolean {
  return error instanceof Error && /password|encrypt|crypt|crypto/i.test(error.message);
}
