/** How a document's streams are compressed. */
import { PDFContentStream, type PDFDocument } from 'pdf-lib';

/** Compresses into the zlib format that a PDF's FlateDecode reads. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/**
 * Lets the document compress fonts by another function than the library's own, which is written in JavaScript
 * and takes a third of a letter's time.
 */
export function useDeflate({ context }: PDFDocument, deflate: Deflate): void {
  const flateStream = context.flateStream.bind(context);
  context.flateStream = (contents, dict) =>
    typeof contents === 'string'
      ? flateStream(contents, dict)
      : context.stream(deflate(contents), { ...dict, Filter: 'FlateDecode' });
}

/** Compresses what was drawn. Nothing may be drawn afterwards. */
export function compressContents({ context }: PDFDocument, deflate: Deflate): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFContentStream) object.updateContents(deflate(object.getUnencodedContents()));
  }
}
