/** Finds the fields of an AcroForm: walks its tree, however it was written, and joins fields with their places. */
import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject } from 'pdf-lib';

import type { PdfRectangle } from '../geometry.ts';
import { dictOf, entryOf, flagsOf, membersOf, nameOf, numberOf, rectangleOf, textOf } from './entries.ts';
import { annotationsOf, turnOf, type FormPage, type Turn } from './pages.ts';

/** One place where a field shows. */
export interface Widget {
  readonly dict: PDFDict;
  /** Index from 0; undefined when the widget stands on no page and is never seen. */
  readonly pageIndex: number | undefined;
  /** In the page's own coordinates. */
  readonly rectangle: PdfRectangle;
  readonly isHidden: boolean;
  /** Degrees by which the content is turned counter-clockwise on the page. */
  readonly turn: Turn;
}

/** A field that can have a value. */
export interface FieldNode {
  /** Fully qualified name. */
  readonly name: string;
  /** `Tx`, `Btn`, `Ch` or `Sig`. */
  readonly fieldType: string;
  /** The field's dictionaries: several when a form has the same name twice. */
  readonly dicts: readonly PDFDict[];
  /** The first dictionary, then what is above it, up to the form: where an inheritable entry is looked for. */
  readonly chain: readonly PDFDict[];
  readonly widgets: readonly Widget[];
}

interface MutableNode extends FieldNode {
  readonly dicts: PDFDict[];
  readonly widgets: Widget[];
}

const MAX_DEPTH = 32;
/** Annotation flags "hidden" and "no view": PDF 1.7, table 165. */
export const HIDDEN = 2 | 32;
/** Height relative to width from which a box on a turned page is taken for one that stands upright. */
const TALL = 1.5;

/** Lists the fields in the order of the form; undefined when there are more than `maxFields`. */
export function listFields(
  document: PDFDocument,
  pages: readonly FormPage[],
  maxFields: number,
): readonly FieldNode[] | undefined {
  const form = dictOf(document.catalog, 'AcroForm');
  const walk = new FieldWalk(form, pages, maxFields);
  if (form !== undefined) for (const root of membersOf(form, 'Fields')) walk.visit(root, [], '');
  walk.visitForgotten();
  return walk.isTooLarge ? undefined : [...walk.nodes.values()];
}

class FieldWalk {
  readonly nodes = new Map<string, MutableNode>();
  isTooLarge = false;
  readonly #form: PDFDict | undefined;
  readonly #pages: readonly FormPage[];
  readonly #maxFields: number;
  readonly #pageOf = new Map<PDFDict, number>();
  readonly #seen = new Set<PDFDict>();

  constructor(form: PDFDict | undefined, pages: readonly FormPage[], maxFields: number) {
    this.#form = form;
    this.#pages = pages;
    this.#maxFields = maxFields;
    pages.forEach((page, index) => {
      for (const { dict } of annotationsOf(page)) {
        if (nameOf(dict, 'Subtype') === 'Widget') this.#pageOf.set(dict, index);
      }
    });
  }

  visit(found: PDFObject | undefined, above: readonly PDFDict[], prefix: string): void {
    if (!(found instanceof PDFDict) || this.#seen.has(found) || above.length > MAX_DEPTH) return;
    if (this.isTooLarge || isPageNode(found)) return;
    this.#seen.add(found);
    if (this.#seen.size > this.#maxFields * 4) this.isTooLarge = true;
    const own = textOf(entryOf(found, 'T'));
    const name = own === undefined ? prefix : prefix === '' ? own : `${prefix}.${own}`;
    const chain = [found, ...above];
    const kids = entryOf(found, 'Kids') instanceof PDFArray ? membersOf(found, 'Kids') : [];
    const dicts = kids.filter((kid) => kid instanceof PDFDict);
    const widgets = dicts.filter((kid) => !isField(kid));
    for (const kid of dicts) if (isField(kid)) this.visit(kid, chain, name);
    if (dicts.length === 0) this.#add(chain, name, [found]);
    else if (widgets.length > 0) this.#add(chain, name, widgets);
  }

  /** Widgets on pages that the form's list leaves out, which several producers do. */
  visitForgotten(): void {
    for (const dict of this.#pageOf.keys()) {
      if (this.#seen.has(dict)) continue;
      const above: PDFDict[] = [];
      for (let node = parentOf(dict); node !== undefined; node = parentOf(node)) {
        if (above.includes(node) || above.length > MAX_DEPTH) break;
        above.push(node);
      }
      const names = above.map((node) => textOf(entryOf(node, 'T'))).filter((name) => name !== undefined);
      this.visit(dict, above, names.reverse().join('.'));
    }
  }

  #add(chain: readonly PDFDict[], name: string, widgetDicts: readonly PDFDict[]): void {
    const [dict] = chain;
    const fieldType = inherited(chain, 'FT');
    if (dict === undefined || !(fieldType instanceof PDFName)) return;
    const type = fieldType.decodeText();
    const widgets = widgetDicts.flatMap((widget) => {
      this.#seen.add(widget);
      const read = this.#widget(widget);
      return read === undefined ? [] : [read];
    });
    let key = name === '' ? `#${String(this.nodes.size + 1)}` : name;
    const known = this.nodes.get(key);
    if (known?.fieldType === type) {
      // A forgotten widget is visited as a field of its own; its parent is the field that is known.
      if (hasName(dict)) known.dicts.push(dict);
      known.widgets.push(...widgets);
      return;
    }
    if (known !== undefined) key = `${name}#${String(this.nodes.size + 1)}`;
    const owner = chain.find(hasName) ?? dict;
    const withForm = this.#form === undefined ? chain : [...chain, this.#form];
    this.nodes.set(key, { name: key, fieldType: type, dicts: [owner], chain: withForm, widgets });
    if (this.nodes.size > this.#maxFields) this.isTooLarge = true;
  }

  #widget(dict: PDFDict): Widget | undefined {
    const rectangle = rectangleOf(dict, 'Rect');
    if (rectangle === undefined) return undefined;
    const pageIndex = this.#pageOf.get(dict);
    const isSeen = rectangle.width > 0 && rectangle.height > 0 && pageIndex !== undefined;
    const isHidden = !isSeen || (flagsOf(dict, 'F') & HIDDEN) !== 0;
    const page = pageIndex === undefined ? undefined : this.#pages[pageIndex];
    return { dict, pageIndex, rectangle, isHidden, turn: turnOfWidget(dict, rectangle, page) };
  }
}

/** Stated in the widget, or guessed: a box that stands upright on a page that lies on its side. */
function turnOfWidget(dict: PDFDict, { width, height }: PdfRectangle, page: FormPage | undefined): Turn {
  const characteristics = dictOf(dict, 'MK');
  const stated = characteristics === undefined ? undefined : numberOf(characteristics, 'R');
  if (stated !== undefined) return turnOf(stated);
  const isSideways = page?.turn === 90 || page?.turn === 270;
  return isSideways && height > TALL * width ? page.turn : 0;
}

/** A kid with a name, or with kids of its own, is a field; any other is a place of its parent. */
function isField(kid: PDFDict): boolean {
  return hasName(kid) || entryOf(kid, 'Kids') instanceof PDFArray;
}

function hasName(dict: PDFDict): boolean {
  return textOf(entryOf(dict, 'T')) !== undefined;
}

/** The field above; some producers name the page there, which is none. */
export function parentOf(dict: PDFDict): PDFDict | undefined {
  const parent = dictOf(dict, 'Parent');
  return parent === undefined || isPageNode(parent) ? undefined : parent;
}

function isPageNode(dict: PDFDict): boolean {
  return ['Page', 'Pages', 'Catalog'].includes(nameOf(dict, 'Type') ?? '');
}

/** An entry of the first dictionary of a chain that has it. */
export function inherited(chain: readonly PDFDict[], key: string): PDFObject | undefined {
  for (const dict of chain) {
    const found = entryOf(dict, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
