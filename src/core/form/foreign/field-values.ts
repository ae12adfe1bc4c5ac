/** Checks the values for a foreign form against its fields, one problem for each wrong value at the field's name. */
import type { PDFName } from 'pdf-lib';

import { problem, type Outcome, type Problem } from '../../outcome.ts';
import { missingCharacters, toDrawable, type Typeface } from '../typeface.ts';
import { describeField, statesOf, type FieldOption, type ForeignField } from './field-model.ts';
import type { FieldNode } from './field-tree.ts';
import type { FormPage } from './pages.ts';
import { similarNames } from './similar-names.ts';

/** What goes into a field. */
export type FieldContent =
  | { readonly kind: 'text'; readonly text: string }
  /** Undefined turns all places off. */
  | { readonly kind: 'state'; readonly state: PDFName | undefined }
  | { readonly kind: 'options'; readonly chosen: readonly FieldOption[] };

/** A field with what goes into it. */
export interface FilledField {
  readonly node: FieldNode;
  readonly field: ForeignField;
  readonly content: FieldContent;
}

/** What was wrong with one value, without its path. */
type Fault = Omit<Problem, 'path'>;
type Read = { readonly content: FieldContent } | { readonly fault: Fault };

/** The values of a form: a text, a tick or options by the field's name. */
type Values = Readonly<Record<string, unknown>>;

/**
 * Reads values. Fails with every problem at once: unknown names (`form/field-unknown`,
 * `form/field-similar`), `form/field-not-fillable`, `input/wrong-type`, `input/too-long`,
 * `input/not-one-of`, `form/glyph-missing`.
 */
export function readValues(
  input: unknown,
  nodes: readonly FieldNode[],
  pages: readonly FormPage[],
  typeface: Typeface,
): Outcome<readonly FilledField[]> {
  if (!isValues(input)) {
    return { ok: false, problems: [problem('values', 'input/wrong-type', { expected: 'object' })] };
  }
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const filled: FilledField[] = [];
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(input)) {
    const node = byName.get(name);
    if (node === undefined) {
      problems.push(unknownName(name, [...byName.keys()]));
      continue;
    }
    const field = describeField(node, pages);
    const read = readValue(value, field, node);
    if ('fault' in read) problems.push({ path: name, ...read.fault });
    else {
      problems.push(...missingGlyphs(name, read.content, typeface));
      filled.push({ node, field, content: read.content });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: filled };
}

function isValues(input: unknown): input is Values {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function unknownName(name: string, names: readonly string[]): Problem {
  const similar = similarNames(name, names);
  return similar.length === 0
    ? problem(name, 'form/field-unknown')
    : problem(name, 'form/field-similar', { similar: similar.join(', ') });
}

function readValue(value: unknown, field: ForeignField, node: FieldNode): Read {
  switch (field.type) {
    case 'text':
    case 'multiline':
    case 'comb':
      return typeof value === 'string' ? readText(value, field) : wrongType('text');
    case 'check':
      if (typeof value === 'boolean') return readTick(value, field, node);
      return typeof value === 'string' ? readState(value, node) : wrongType('true or false');
    case 'radio':
      return typeof value === 'string' ? readState(value, node) : wrongType('text');
    case 'choice':
    case 'listbox':
      return readOptions(value, field);
    case 'signature':
    case 'button':
      return { fault: { code: 'form/field-not-fillable' } };
  }
}

function readText(value: string, { maxLength, type }: ForeignField): Read {
  const text = toDrawable(value);
  const isOneLine = type !== 'multiline';
  const unprintable = isOneLine ? /\p{Cc}/u : /[^\P{Cc}\n]/u;
  const flat = isOneLine ? text.replace(/\s*\n\s*/g, ' ') : text;
  if (unprintable.test(flat)) return { fault: { code: 'input/control-character' } };
  const actual = [...flat].length;
  if (maxLength !== null && actual > maxLength)
    return { fault: { code: 'input/too-long', params: { actual, max: maxLength } } };
  return { content: { kind: 'text', text: flat } };
}

function readTick(value: boolean, { options }: ForeignField, node: FieldNode): Read {
  if (!value) return { content: { kind: 'state', state: undefined } };
  const [first, ...others] = statesOf(node);
  // Several boxes in one field: which of them is meant must be said.
  if (others.length > 0) return { fault: notOneOf(options) };
  if (first === undefined) return { fault: { code: 'form/field-not-fillable' } };
  return { content: { kind: 'state', state: first.state } };
}

function readState(value: string, node: FieldNode): Read {
  const states = statesOf(node);
  const found =
    states.find((candidate) => candidate.value === value) ??
    states.find(({ state }) => state.decodeText() === value);
  return found === undefined
    ? { fault: notOneOf(states) }
    : { content: { kind: 'state', state: found.state } };
}

function readOptions(value: unknown, { options, editable, multiple }: ForeignField): Read {
  const isEmpty = value === '' && !options.some((option) => option.value === '');
  const values: unknown[] = Array.isArray(value) ? value : isEmpty ? [] : [value];
  const texts = values.filter((text) => typeof text === 'string');
  if (texts.length < values.length) return wrongType(multiple ? 'array' : 'text');
  if (texts.length > 1 && !multiple) return wrongType('text');
  // Options that a script would have brought cannot be known.
  const isOpen = editable || options.length === 0;
  const chosen = texts.map((text) => {
    const option =
      options.find((candidate) => candidate.value === text) ?? options.find(({ label }) => label === text);
    const own = toDrawable(text);
    return option ?? (isOpen && !/\p{Cc}/u.test(own) ? { value: own, label: own } : undefined);
  });
  const known = chosen.filter((option) => option !== undefined);
  if (known.length < chosen.length) return { fault: notOneOf(options) };
  return { content: { kind: 'options', chosen: known } };
}

function wrongType(expected: string): Read {
  return { fault: { code: 'input/wrong-type', params: { expected } } };
}

/** Long lists are cut: a line of a message is no place for all countries of the world. */
function notOneOf(options: readonly FieldOption[]): Fault {
  const shown = options.slice(0, 12).map(({ value }) => value);
  const allowed = shown.length < options.length ? [...shown, '…'] : shown;
  return { code: 'input/not-one-of', params: { allowed: allowed.join(', ') } };
}

function missingGlyphs(path: string, content: FieldContent, typeface: Typeface): readonly Problem[] {
  if (content.kind === 'state') return [];
  const texts = content.kind === 'text' ? [content.text] : content.chosen.map(({ label }) => label);
  return missingCharacters(texts.join('\n'), typeface).map((character) => {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return problem(path, 'form/glyph-missing', { character, codePoint: `U+${codePoint}` });
  });
}
