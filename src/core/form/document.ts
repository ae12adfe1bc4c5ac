/** Opening and saving documents so that the same content gives the same bytes. */
import { PDFArray, PDFDict, PDFDocument, PDFRef, PDFStream, type PDFObject } from 'pdf-lib';

import type { IsoDate } from '../calendar.ts';
import type { LetterLanguage } from '../cancellation/schema.ts';
import { compressContents, type Deflate } from './compression.ts';

/** What a document says about itself; nothing personal. */
export interface DocumentFacts {
  readonly title: string;
  readonly lang: LetterLanguage;
  /** Stands for the time of creation, which would make every file different. */
  readonly date: IsoDate;
}

/** Starts an empty document. */
export async function openNewDocument(facts: DocumentFacts): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setLanguage(`${facts.lang}-KZ`);
  stamp(document, facts.date);
  return document;
}

/** Sets who made the document and when; the date, not the clock, decides. */
export function stamp(document: PDFDocument, date: IsoDate): void {
  const midnight = new Date(`${date}T00:00:00Z`);
  document.setProducer('SimClose');
  document.setCreator('SimClose');
  document.setCreationDate(midnight);
  document.setModificationDate(midnight);
}

/** How a document is written. */
export interface SaveOptions {
  /** False gives each object a stretch of the file to itself; true unless told. */
  readonly hasObjectStreams?: boolean;
  /** Compresses what was drawn; without it the library does. */
  readonly deflate?: Deflate | undefined;
}

/** Writes a document. Nothing may be drawn afterwards: pdf-lib would lose it without a word. */
export async function saveDocument(
  document: PDFDocument,
  { hasObjectStreams = true, deflate }: SaveOptions = {},
): Promise<Uint8Array> {
  await document.flush();
  dropUnreachable(document);
  if (deflate !== undefined) compressContents(document, deflate);
  return document.save({
    updateFieldAppearances: false,
    addDefaultPage: false,
    useObjectStreams: hasObjectStreams,
    objectsPerTick: Infinity,
  });
}

/** Deletes objects that nothing leads to: what was removed from a form must not stay in the file. */
function dropUnreachable(document: PDFDocument): void {
  const { context } = document;
  const reached = new Set<PDFRef>();
  const { Root, Info, Encrypt, ID } = context.trailerInfo;
  const waiting: (PDFObject | undefined)[] = [Root, Info, Encrypt, ID];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}
