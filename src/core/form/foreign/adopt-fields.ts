/** Enters into the form's list the fields that its producer forgot there: editors would not find them. */
import { PDFArray, PDFDict, PDFName, type PDFDocument } from 'pdf-lib';

import { dictOf, entryOf, membersOf } from './entries.ts';
import { parentOf, type FieldNode } from './field-tree.ts';

const MAX_DEPTH = 32;

/** Makes every place of every field reachable from the document's form. */
export function adoptFields(document: PDFDocument, fields: readonly FieldNode[]): void {
  const { catalog, context } = document;
  const form = dictOf(catalog, 'AcroForm') ?? context.obj({});
  if (dictOf(catalog, 'AcroForm') === undefined) catalog.set(PDFName.of('AcroForm'), context.register(form));
  const known = new Set<PDFDict>();
  for (const root of membersOf(form, 'Fields')) collect(root, known);
  for (const { dict } of fields.flatMap(({ widgets }) => widgets)) {
    if (known.has(dict)) continue;
    const parent = parentOf(dict);
    if (parent !== undefined && known.has(parent)) append(parent, 'Kids', dict);
    else append(form, 'Fields', topOf(dict));
    collect(topOf(dict), known);
    known.add(dict);
  }
}

function collect(root: unknown, known: Set<PDFDict>): void {
  const waiting = [root];
  while (waiting.length > 0) {
    const dict = waiting.pop();
    if (!(dict instanceof PDFDict) || known.has(dict)) continue;
    known.add(dict);
    waiting.push(...membersOf(dict, 'Kids'));
  }
}

function topOf(dict: PDFDict): PDFDict {
  let top = dict;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const parent = parentOf(top);
    if (parent === undefined) break;
    top = parent;
  }
  return top;
}

function append(owner: PDFDict, key: string, dict: PDFDict): void {
  const { context } = owner;
  const list = entryOf(owner, key);
  const entry = context.getObjectRef(dict) ?? dict;
  if (list instanceof PDFArray) list.push(entry);
  else owner.set(PDFName.of(key), context.obj([entry]));
}
