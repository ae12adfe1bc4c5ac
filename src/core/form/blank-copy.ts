/** Documents to fill, copied from a blank that is parsed once: parsing takes twenty times as long as copying. */
import {
  PDFArray,
  PDFCatalog,
  PDFDict,
  PDFDocument,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  type PDFContext,
  type PDFName,
  type PDFObject,
} from 'pdf-lib';

const parsedBlanks = new WeakMap<Uint8Array, Promise<PDFDocument>>();

/** A document of its own with everything that a blank has; the same buffer is parsed only once. */
export async function copyOfBlank(blank: Uint8Array): Promise<PDFDocument> {
  const parsed = parsedBlanks.get(blank) ?? PDFDocument.load(blank, { updateMetadata: false });
  parsedBlanks.set(blank, parsed);
  return copyOf(await parsed);
}

/** Keeps the numbers of all objects, so that the copy is written as the original would be. */
async function copyOf({ context: source }: PDFDocument): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  for (const [ref, object] of source.enumerateIndirectObjects()) {
    // The document holds on to the catalog that it was created with.
    if (object instanceof PDFCatalog) {
      for (const [key, value] of object.entries()) catalog.set(key, copyObject(value, context));
      context.assign(ref, catalog);
    } else context.assign(ref, copyObject(object, context));
  }
  context.header = source.header;
  context.largestObjectNumber = source.largestObjectNumber;
  context.trailerInfo = { ...source.trailerInfo };
  return document;
}

/** Copies what can be changed in place; names, numbers, strings, references and streams' contents cannot. */
function copyObject(object: PDFObject, context: PDFContext): PDFObject {
  if (object instanceof PDFDict) return copyDict(object, context);
  if (object instanceof PDFRawStream) return PDFRawStream.of(copyDict(object.dict, context), object.contents);
  if (!(object instanceof PDFArray)) return object;
  const copy = PDFArray.withContext(context);
  for (const element of object.asArray()) copy.push(copyObject(element, context));
  return copy;
}

function copyDict(dict: PDFDict, context: PDFContext): PDFDict {
  const entries = new Map<PDFName, PDFObject>();
  for (const [key, value] of dict.entries()) entries.set(key, copyObject(value, context));
  if (dict instanceof PDFPageLeaf) return PDFPageLeaf.fromMapWithContext(entries, context);
  if (dict instanceof PDFPageTree) return PDFPageTree.fromMapWithContext(entries, context);
  return PDFDict.fromMapWithContext(entries, context);
}
