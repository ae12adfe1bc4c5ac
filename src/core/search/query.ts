/** What is looked for, from what is typed. */
import { fold } from './fold.ts';
import { DIGITS_PER_TOKEN, prefixToken, wholeToken } from './tokens.ts';
import { partsOf, type DigitRun, type Part } from './words.ts';

/** One word that a case must have. */
export interface SearchWord {
  readonly kind: Part['kind'];
  /** Folded. */
  readonly text: string;
  /** Whether it may be the beginning of a longer word; only the last one may. */
  readonly isPrefix: boolean;
}

/** Words that must all occur. */
export type SearchQuery = readonly SearchWord[];

/** A token to look up. */
export interface SearchTerm {
  readonly token: string;
  readonly isPrefix: boolean;
}

/**
 * The ways to read what was typed, to be tried in turn until one finds something: groups of digits beside each
 * other are one number first, and then numbers of their own. None: there is nothing to look for.
 */
export function queriesOf(typed: string): readonly SearchQuery[] {
  const folded = fold(typed).text;
  const parts = [...partsOf(folded)].sort((a, b) => placeOf(a) - placeOf(b));
  const words = parts.filter((part) => part.kind !== 'digits' || !isInWord(part, parts));
  if (words.length === 0) return [];
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(folded);
  const asOne = words.map((part, index) => wordOf(part, isOpen && index === words.length - 1));
  const apart = words.flatMap((part, index) =>
    part.kind === 'digits' ? groupsOf(part).map(numberWord) : [asOne[index] ?? []].flat(),
  );
  return apart.length === asOne.length ? [asOne] : [asOne, apart];
}

/** The tokens that a word needs, all of them. */
export function termsOf({ kind, text, isPrefix }: SearchWord): readonly SearchTerm[] {
  if (kind === 'letters')
    return [isPrefix ? beginningTerm(wholeToken(text)) : { token: wholeToken(text), isPrefix }];
  if (kind === 'characters') return pairsOf(text).map((token) => ({ token, isPrefix: false }));
  if (text.length <= DIGITS_PER_TOKEN) return [beginningTerm(text)];
  const last = text.length - DIGITS_PER_TOKEN;
  return Array.from({ length: last + 1 }, (_, at) => ({
    token: text.slice(at, at + DIGITS_PER_TOKEN),
    isPrefix: false,
  }));
}

function beginningTerm(text: string): SearchTerm {
  const token = prefixToken(text);
  return token === undefined ? { token: text, isPrefix: true } : { token, isPrefix: false };
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

function wordOf(part: Part, isLast: boolean): SearchWord {
  if (part.kind === 'digits') return numberWord(withoutCountry(part));
  return { kind: part.kind, text: part.text, isPrefix: isLast };
}

/** Any run of digits is found inside a number. */
function numberWord(text: string): SearchWord {
  return { kind: 'digits', text, isPrefix: true };
}

/** A Kazakh number begins with +7, with 8 or with neither: what follows is in all of these writings. */
function withoutCountry({ text, hasPlus }: DigitRun): string {
  const hasCountry =
    (hasPlus && /^7\d{3}/.test(text)) || /^87\d/.test(text) || (text.length === 11 && text.startsWith('77'));
  return hasCountry ? text.slice(1) : text;
}

function groupsOf({ text, groups }: DigitRun): readonly string[] {
  return groups.map((from, index) => text.slice(from, groups[index + 1]));
}

function placeOf(part: Part): number {
  return part.kind === 'digits' ? (part.places[0] ?? 0) : part.start;
}

/** Whether digits belong to a mixed word, which is looked up whole. */
function isInWord(run: DigitRun, parts: readonly Part[]): boolean {
  return parts.some(
    (part) =>
      part.kind === 'letters' &&
      run.places.every((place) => place >= part.start && place < part.start + part.text.length),
  );
}
