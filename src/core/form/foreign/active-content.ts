/** Takes out of a form what acts by itself: scripts, actions that send or start something, XFA, broken seals. */
import { PDFArray, PDFDict, PDFName, PDFStream, type PDFDocument, type PDFObject } from 'pdf-lib';

import { dictOf, nameOf } from './entries.ts';

/** Kinds of action that stay: those that only lead somewhere when clicked. */
const HARMLESS = new Set(['GoTo', 'GoToR', 'URI', 'Named']);
/** Kinds of action, to tell one from other dictionaries that have an `S`. */
const ACTIONS = new Set([
  ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'ResetForm', 'Hide', 'Sound', 'Movie', 'Rendition'],
  ...['Trans', 'GoToE', 'GoToDp', 'GoTo3DView', 'Thread', 'SetOCGState', 'RichMediaExecute', 'NOP'],
]);
const FROM_CATALOG = ['OpenAction', 'AA', 'Perms', 'NeedsRendering', 'Requirements'];
const FROM_FORM = ['XFA', 'CO', 'SigFlags', 'NeedAppearances'];

/** Removes everything active from a document. */
export function removeActiveContent(document: PDFDocument): void {
  const { catalog, context } = document;
  remove(catalog, FROM_CATALOG);
  remove(dictOf(catalog, 'AcroForm'), FROM_FORM);
  remove(dictOf(catalog, 'Names'), ['JavaScript']);
  const waiting: PDFObject[] = context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict) {
      for (const [key, value] of dict.entries()) {
        if (isActive(key, context.lookup(value))) dict.delete(key);
        else if (isContainer(value)) waiting.push(value);
      }
    } else if (dict instanceof PDFArray) {
      for (const member of dict.asArray()) if (isContainer(member)) waiting.push(member);
    }
  }
}

function remove(dict: PDFDict | undefined, keys: readonly string[]): void {
  for (const key of keys) dict?.delete(PDFName.of(key));
}

function isContainer(object: PDFObject): boolean {
  return object instanceof PDFDict || object instanceof PDFArray || object instanceof PDFStream;
}

/** An action that does something, a chain of further actions, or the actions of events. */
function isActive(key: PDFName, value: PDFObject | undefined): boolean {
  if (key === PDFName.of('Next')) return value instanceof PDFArray || isAction(value);
  if (isAction(value)) return !HARMLESS.has(nameOf(value, 'S') ?? '');
  if (key !== PDFName.of('AA') || !(value instanceof PDFDict)) return false;
  return value.keys().every((event) => isAction(value.lookup(event)));
}

function isAction(value: PDFObject | undefined): value is PDFDict {
  if (!(value instanceof PDFDict)) return false;
  const kind = nameOf(value, 'S') ?? '';
  return ACTIONS.has(kind) || HARMLESS.has(kind);
}
