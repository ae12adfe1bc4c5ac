/** Embeds files as they are, unpacked, so that each lies in one stretch of the document. PDF 1.7, 7.11.4. */
import {
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';

/** A file to embed. */
export interface Embedding {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An embedded file and the objects that make it up. */
export interface Embedded extends Embedding {
  /** The stream that holds the bytes. */
  readonly stream: PDFRef;
  /** The description that names it. */
  readonly specification: PDFRef;
}

/** Embeds files and lists them for readers of PDF. Call once for a document. */
export function attachFiles(document: PDFDocument, files: readonly Embedding[]): readonly Embedded[] {
  const { context, catalog } = document;
  const embedded = files.map((file) => {
    const stream = context.register(
      PDFRawStream.of(
        context.obj({
          Type: 'EmbeddedFile',
          Subtype: file.mediaType,
          Length: file.bytes.byteLength,
          Params: { Size: file.bytes.byteLength },
        }),
        file.bytes,
      ),
    );
    const specification = context.register(
      context.obj({
        Type: 'Filespec',
        F: PDFString.of(file.name.replace(/[^\x20-\x7e]|[()\\]/g, '_')),
        UF: PDFHexString.fromText(file.name),
        EF: { F: stream, UF: stream },
        AFRelationship: 'Supplement',
      }),
    );
    return { ...file, stream, specification };
  });
  // A name tree is sorted by the bytes of its keys; hex of UTF-16 sorts as they do.
  const sorted = embedded
    .map((file) => ({ key: PDFHexString.fromText(file.name), specification: file.specification }))
    .sort((a, b) => (a.key.asString() < b.key.asString() ? -1 : 1));
  const names: PDFObject[] = sorted.flatMap(({ key, specification }) => [key, specification]);
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: context.obj(names) } }));
  catalog.set(PDFName.of('AF'), context.obj(sorted.map(({ specification }) => specification)));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseAttachments'));
  return embedded;
}
