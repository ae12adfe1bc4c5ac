/** Paints the texts and lists of all fields, and adds pages for what does not fit its field. */
import { PDFStream } from 'pdf-lib';

import { problem, type Problem } from '../../outcome.ts';
import { paginate } from '../addendum.ts';
import { continuationMark } from '../letter-words.ts';
import {
  boldTypeface,
  missingCharacters,
  regularTypeface,
  type FontSet,
  type Typeface,
} from '../typeface.ts';
import { drawAddedPage, type AddedPageFacts } from './added-page.ts';
import { dictOf, entryOf } from './entries.ts';
import { textsOf, type ForeignField } from './field-model.ts';
import type { FieldNode } from './field-tree.ts';
import type { FilledField } from './field-values.ts';
import { isListShownWhole, paintList, type ShownList } from './paint-list.ts';
import { isShownWhole, paintText, type ShownText } from './paint-text.ts';
import type { Painter } from './paint.ts';

/** A field to paint. */
export interface Entry {
  readonly node: FieldNode;
  readonly field: ForeignField;
  readonly shown:
    { readonly kind: 'text'; readonly text: ShownText } | { readonly kind: 'list'; readonly list: ShownList };
}

/** What a filled field shows; nothing for a button, which is switched instead. */
export function entryOfFilled({ node, field, content }: FilledField): readonly Entry[] {
  if (content.kind === 'state') return [];
  if (content.kind === 'options' && field.type === 'listbox') {
    // The same objects as in the list, so that the chosen ones are found there.
    const chosen = field.options.filter(({ value }) =>
      content.chosen.some((option) => option.value === value),
    );
    return [{ node, field, shown: { kind: 'list', list: { options: field.options, chosen } } }];
  }
  const text = content.kind === 'text' ? content.text : (content.chosen[0]?.label ?? '');
  return [
    { node, field, shown: { kind: 'text', text: { text, type: field.type, maxLength: field.maxLength } } },
  ];
}

/** A field that nobody filled but that already has a value, if the form leaves it to the viewer to draw it. */
export function entryOfPresent(
  node: FieldNode,
  field: ForeignField,
  doesNeedAppearances: boolean,
  typeface: Typeface,
): readonly Entry[] {
  const texts = textsOf(node);
  const isText = ['text', 'multiline', 'comb', 'choice', 'listbox'].includes(field.type);
  // An empty field has a border and a ground to show, an empty list its options.
  const isEmpty = texts.join('') === '';
  if (!isText || !needsPainting(node, doesNeedAppearances && (!isEmpty || field.type === 'listbox')))
    return [];
  const chosen = texts.map(
    (text) => field.options.find(({ value }) => value === text) ?? { value: text, label: text },
  );
  const labels =
    field.type === 'listbox' ? field.options.map(({ label }) => label) : chosen.map(({ label }) => label);
  // What we cannot draw stays as the form has it.
  if (missingCharacters(labels.join('\n'), typeface).length > 0) return [];
  const content = { kind: 'options', chosen } as const;
  return entryOfFilled({ node, field, content });
}

/** Paints all fields; pages for what does not fit are drawn when the fields are done. */
export async function paintEntries(
  painter: Painter,
  entries: readonly Entry[],
  pageCount: number,
  fontSet: FontSet,
  facts: AddedPageFacts,
): Promise<{ warnings: readonly Problem[]; pageCount: number; draw: () => Promise<void> }> {
  const continued = entries.filter((entry) => !entry.field.hidden && !isWhole(entry, painter.typeface));
  const types =
    continued.length === 0
      ? { regular: painter.typeface, bold: painter.typeface }
      : { regular: regularTypeface(fontSet), bold: boldTypeface(fontSet) };
  const labelled = continued.map((entry) => ({
    label: labelOf(entry, types.bold),
    text: wholeTextOf(entry),
  }));
  const pages = paginate(labelled, types);
  const warnings: Problem[] = [];
  for (const entry of entries) {
    const index = continued.indexOf(entry);
    const page = pageCount + 1 + pages.findIndex(({ begins }) => begins.includes(index));
    if (index >= 0) warnings.push(problem(entry.field.name, 'form/value-continued', { page }));
    const mark = index < 0 ? '' : continuationMark(facts.lang, 'none', page);
    const withMark = index < 0 ? painter : { ...painter, typeface: types.regular };
    if (entry.shown.kind === 'list') await paintList(withMark, entry.node, entry.shown.list);
    else await paintText(withMark, entry.node, entry.shown.text, mark);
  }
  const draw = async () => {
    for (const page of pages) await drawAddedPage(painter, page, pageCount + pages.length, types, facts);
  };
  return { warnings, pageCount: pages.length, draw };
}

function isWhole({ node, shown }: Entry, typeface: Typeface): boolean {
  if (shown.kind === 'list') return isListShownWhole(node, shown.list, typeface);
  return isShownWhole(node, shown.text, typeface);
}

function wholeTextOf({ shown }: Entry): string {
  return shown.kind === 'text' ? shown.text.text : shown.list.chosen.map(({ label }) => label).join('\n');
}

/** What people call the field, without characters that no font has. */
function labelOf({ field }: Entry, typeface: Typeface): string {
  const missing = new Set(missingCharacters(field.tooltip ?? field.name, typeface));
  return [...(field.tooltip ?? field.name)].filter((character) => !missing.has(character)).join('');
}

/** Whether a place has nothing drawn, or the form asks for everything to be drawn anew. */
function needsPainting({ widgets }: FieldNode, doesNeedAppearances: boolean): boolean {
  return doesNeedAppearances || widgets.some(({ dict }) => !isDrawn(dictOf(dict, 'AP')));
}

function isDrawn(appearances: ReturnType<typeof dictOf>): boolean {
  return appearances !== undefined && entryOf(appearances, 'N') instanceof PDFStream;
}
