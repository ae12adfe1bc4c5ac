/** How a document's streams are compressed. */
import { PDFContentStream, PDFName, PDFRawStream, type PDFDocument } from 'pdf-lib';

/** Compresses into the zlib format that a PDF's FlateDecode reads. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** A shorter stream would be a few dozen bytes shorter still, for the time that it takes to set a compressor up. */
const WORTH_COMPRESSING_BYTES = 200;

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

/** Compresses what was drawn; the little in a field stays as it is. Nothing may be drawn afterwards. */
export function compressContents({ context }: PDFDocument, deflate: Deflate): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFContentStream)) continue;
    const contents = object.getUnencodedContents();
    if (contents.length >= WORTH_COMPRESSING_BYTES) object.updateContents(deflate(contents));
    else {
      object.dict.delete(PDFName.of('Filter'));
      context.assign(ref, PDFRawStream.of(object.dict, contents));
    }
  }
}
