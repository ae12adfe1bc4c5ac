/** What a foreign form's field is: its kind, options, flags and present value. */
import { PDFArray, PDFName, PDFString, type PDFObject } from 'pdf-lib';

import type { PdfRectangle } from '../geometry.ts';
import { dictOf, entryOf, nameOf, textOf } from './entries.ts';
import { inherited, type FieldNode, type Widget } from './field-tree.ts';
import { asDisplayed, type FormPage } from './pages.ts';

/** Kinds of field. */
export type ForeignFieldType =
  'text' | 'multiline' | 'comb' | 'check' | 'radio' | 'choice' | 'listbox' | 'signature' | 'button';

/** A choice: what is written down, and what people read. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** One place of a field on paper. */
export interface FieldPlace {
  /** From 1. */
  readonly page: number;
  /** In pt, as displayed: x and y of the lower left corner from the lower left corner of the turned page. */
  readonly rectangle: PdfRectangle;
}

/** A field as told to people and programs; plain data. */
export interface ForeignField {
  /** Fully qualified name, unique within the form. */
  readonly name: string;
  readonly type: ForeignFieldType;
  /** Text for people, which the form's author wrote. */
  readonly tooltip: string | null;
  /** Page of the first place. */
  readonly page: number | null;
  readonly rectangle: PdfRectangle | null;
  /** All places, in the order of the form; empty for a field that stands on no page. */
  readonly places: readonly FieldPlace[];
  /** For check boxes with one option, radio buttons and choices; empty for others. */
  readonly options: readonly FieldOption[];
  /** Most characters that fit in; null when not limited. */
  readonly maxLength: number | null;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Whether no place of it is seen. */
  readonly hidden: boolean;
  /** Whether any text is taken beside the options. */
  readonly editable: boolean;
  /** Whether several options may be chosen. */
  readonly multiple: boolean;
  /** A text, a tick, the chosen options; null for signatures and buttons. */
  readonly value: string | boolean | readonly string[] | null;
}

/** A state of a check box or radio button, with its name in the file. */
export interface ButtonState extends FieldOption {
  readonly state: PDFName;
}

// Flags of fields: PDF 1.7, tables 221, 226, 228 and 230; bits count from 0 here.
const READ_ONLY = 1 << 0;
const REQUIRED = 1 << 1;
const MULTILINE = 1 << 12;
const PASSWORD = 1 << 13;
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
const COMBO = 1 << 17;
const EDITABLE = 1 << 18;
const FILE = 1 << 20;
const MULTIPLE = 1 << 21;
const COMB = 1 << 24;

/** Tells what a field is. */
export function describeField(node: FieldNode, pages: readonly FormPage[]): ForeignField {
  const type = typeOf(node);
  const flags = flagsOf(node);
  const places = node.widgets.flatMap(({ pageIndex, rectangle }) => {
    const page = pageIndex === undefined ? undefined : pages[pageIndex];
    if (page === undefined || pageIndex === undefined) return [];
    return [{ page: pageIndex + 1, rectangle: asDisplayed(rectangle, page) }];
  });
  const isChoice = type === 'choice' || type === 'listbox';
  const options = isChoice ? choicesOf(node) : statesOf(node).map(({ value, label }) => ({ value, label }));
  return {
    name: node.name,
    type,
    tooltip: tooltipOf(node),
    page: places[0]?.page ?? null,
    rectangle: places[0]?.rectangle ?? null,
    places,
    options,
    maxLength: maxLengthOf(node) ?? null,
    required: (flags & REQUIRED) !== 0,
    readOnly: (flags & READ_ONLY) !== 0,
    hidden: node.widgets.every(({ isHidden }) => isHidden),
    editable: type === 'choice' && (flags & EDITABLE) !== 0,
    multiple: type === 'listbox' && (flags & MULTIPLE) !== 0,
    value: valueOf(node, type),
  };
}

/** The kind of a field; an unknown kind counts as a button, which nobody fills. */
export function typeOf(node: FieldNode): ForeignFieldType {
  const flags = flagsOf(node);
  if (node.fieldType === 'Tx') {
    const isComb = (flags & COMB) !== 0 && (flags & (MULTILINE | PASSWORD | FILE)) === 0;
    if (isComb && maxLengthOf(node) !== undefined) return 'comb';
    return (flags & MULTILINE) === 0 ? 'text' : 'multiline';
  }
  if (node.fieldType === 'Ch') return (flags & COMBO) === 0 ? 'listbox' : 'choice';
  if (node.fieldType === 'Sig') return 'signature';
  if (node.fieldType !== 'Btn' || (flags & PUSH_BUTTON) !== 0) return 'button';
  return (flags & RADIO) === 0 ? 'check' : 'radio';
}

function flagsOf({ chain }: FieldNode): number {
  const found = inherited(chain, 'Ff');
  return Math.trunc(Number(found?.toString() ?? 0)) || 0;
}

/** Most characters of a text. */
export function maxLengthOf({ fieldType, chain }: FieldNode): number | undefined {
  const found = Number(inherited(chain, 'MaxLen')?.toString() ?? NaN);
  return fieldType === 'Tx' && Number.isInteger(found) && found > 0 ? found : undefined;
}

function tooltipOf({ chain }: FieldNode): string | null {
  const text = chain.map((dict) => textOf(entryOf(dict, 'TU'))).find((found) => found !== undefined);
  return text === undefined || text.trim() === '' ? null : text;
}

/** The state in which a button's place is on: whatever its appearances are called, beside `Off`. */
export function onStateOf({ dict }: Widget): PDFName | undefined {
  const normal = dictOf(dictOf(dict, 'AP'), 'N');
  const isStates = normal !== undefined && !normal.has(PDFName.of('BBox'));
  const named = isStates ? normal.keys().find((key) => key !== PDFName.of('Off')) : undefined;
  if (named !== undefined) return named;
  const present = dict.get(PDFName.of('AS'));
  return present instanceof PDFName && present !== PDFName.of('Off') ? present : undefined;
}

/** The state that turns a place on, made up where the form names none. */
export function stateOf(node: FieldNode, widget: Widget): PDFName {
  const index = node.widgets.indexOf(widget);
  return onStateOf(widget) ?? PDFName.of(node.widgets.length === 1 ? 'Yes' : String(index));
}

/** The states of check boxes and radio buttons, each once. */
export function statesOf(node: FieldNode): readonly ButtonState[] {
  const type = typeOf(node);
  if (type !== 'check' && type !== 'radio') return [];
  const exported = optionsOf(node).map((option) => textOf(option));
  const states = new Map<PDFName, ButtonState>();
  node.widgets.forEach((widget, index) => {
    const state = stateOf(node, widget);
    const value = exported[index] ?? readableState(state);
    if (!states.has(state)) states.set(state, { state, value, label: value });
  });
  return [...states.values()];
}

/**
 * A state's name for people: its bytes as UTF-8 where they are, and hyperref's names, into which it
 * writes the escapes of a UTF-16 string, as that string.
 */
function readableState(state: PDFName): string {
  const name = state.decodeText();
  if (name.startsWith('\\376\\377')) return PDFString.of(name).decodeText();
  if (!/^[\0-\xff]*[\x80-\xff][\0-\xff]*$/.test(name)) return name;
  const bytes = [...name].map((byte) => `%${(byte.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(bytes.join(''));
  } catch {
    return name;
  }
}

/** The options of a choice field. */
export function choicesOf(node: FieldNode): readonly FieldOption[] {
  return optionsOf(node).flatMap((option) => {
    const [value, label] = option instanceof PDFArray ? option.asArray() : [option, option];
    const context = node.chain[0]?.context;
    const texts = [value, label].map((text) => textOf(context?.lookup(text)));
    const [exported, read] = texts;
    if (exported === undefined) return [];
    return [{ value: exported, label: read ?? exported }];
  });
}

function optionsOf({ chain }: FieldNode): readonly (PDFObject | undefined)[] {
  const found = inherited(chain, 'Opt');
  if (!(found instanceof PDFArray)) return [];
  return found.asArray().map((option) => chain[0]?.context.lookup(option));
}

function valueOf(node: FieldNode, type: ForeignFieldType): ForeignField['value'] {
  if (type === 'signature' || type === 'button') return null;
  if (type === 'check' || type === 'radio') {
    const states = statesOf(node);
    const on = states.find(({ state }) => state.decodeText() === currentStateOf(node));
    if (type === 'check' && states.length <= 1) return on !== undefined;
    return on?.value ?? (type === 'check' ? false : '');
  }
  const texts = textsOf(node);
  return type === 'listbox' ? texts : (texts[0] ?? '');
}

/** The value of a text or choice field as the form has it. */
export function textsOf({ chain }: FieldNode): readonly string[] {
  const found = inherited(chain, 'V');
  const values = found instanceof PDFArray ? found.asArray() : [found];
  const context = chain[0]?.context;
  return values.map((value) => textOf(context?.lookup(value), true)).filter((text) => text !== undefined);
}

/** The name of the state that a button field is in, `Off` when it is in none. */
export function currentStateOf(node: FieldNode): string {
  const value = inherited(node.chain, 'V');
  const named = textOf(value, true);
  if (named !== undefined) return named;
  return (
    node.widgets
      .map(({ dict }) => nameOf(dict, 'AS'))
      .find((state) => state !== undefined && state !== 'Off') ?? 'Off'
  );
}
