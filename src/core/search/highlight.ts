/** Where a text has what was looked for, and the piece of it to show. */
import { fold, type Folded } from './fold.ts';
import type { SearchQuery, SearchWord } from './query.ts';
import { wholeToken } from './tokens.ts';
import { partsOf, type Part } from './words.ts';

/** From the first character to behind the last, in UTF-16 code units. */
export type TextRange = readonly [from: number, to: number];

/** A piece of a text with its hits. */
export interface Snippet {
  /** One line; cut ends carry an ellipsis. */
  readonly text: string;
  /** In order, without overlap. */
  readonly marks: readonly TextRange[];
}

/** Characters before the first hit that are still shown. */
const LEAD = 32;
/** Characters that a piece has at most. */
const SNIPPET_LENGTH = 160;

/** The places of a text that have a word of the query, in order, without overlap. */
export function rangesIn(text: string, query: SearchQuery): readonly TextRange[] {
  const folded = fold(text);
  const digits = folded.text.replaceAll(/\D+/g, '');
  // Most texts of a case have none of the words: they need not be taken apart.
  const near = query.filter((word) =>
    (word.kind === 'digits' ? digits : folded.text).includes(wholeToken(word.text)),
  );
  if (near.length === 0) return [];
  const parts = partsOf(folded.text);
  const found = near.flatMap((word) => parts.flatMap((part) => hitsIn(part, word)));
  return merge(found.map(([from, to]) => toOriginal(folded, from, to)));
}

/** The piece around the first hit; undefined when the text has none. */
export function snippetOf(text: string, query: SearchQuery): Snippet | undefined {
  const ranges = rangesIn(text, query);
  const first = ranges[0];
  if (first === undefined) return undefined;
  const from = startOf(text, first[0]);
  const to = endOf(text, from);
  const head = from === 0 ? '' : '…';
  const marks = ranges
    .filter(([start]) => start < to)
    .map(([start, end]): TextRange => [start - from + head.length, Math.min(end, to) - from + head.length]);
  const piece = text.slice(from, to).replaceAll(/\s/gu, ' ');
  return { text: `${head}${piece}${to < text.length ? '…' : ''}`, marks };
}

function hitsIn(part: Part, word: SearchWord): readonly TextRange[] {
  if (part.kind === 'letters' && word.kind === 'letters') return hitsInWord(part.text, part.start, word);
  if (part.kind === 'characters' && word.kind === 'characters') {
    return placesOf(part.text, word.text).map((at) => [part.start + at, part.start + at + word.text.length]);
  }
  if (part.kind !== 'digits' || word.kind !== 'digits') return [];
  return placesOf(part.text, word.text).map((at) => [
    part.places[at] ?? 0,
    (part.places[at + word.text.length - 1] ?? 0) + 1,
  ]);
}

/** A mixed word is found whole or by its letters. */
function hitsInWord(text: string, start: number, word: SearchWord): readonly TextRange[] {
  const wanted = wholeToken(word.text);
  const pieces = [{ piece: text, at: 0 }, ...lettersIn(text)];
  const hit = pieces.find(({ piece }) =>
    word.isPrefix ? piece.startsWith(wanted) : wholeToken(piece) === wanted,
  );
  return hit === undefined ? [] : [[start + hit.at, start + hit.at + wanted.length]];
}

function lettersIn(text: string): readonly { readonly piece: string; readonly at: number }[] {
  return [...text.matchAll(/\D+/gu)].map(({ 0: piece, index }) => ({ piece, at: index }));
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    places.push(at);
  return places;
}

/** A folded character that came of a longer one marks the whole of it. */
function toOriginal({ originAt }: Folded, from: number, to: number): TextRange {
  const start = originAt(from);
  let end = to;
  while (originAt(end) === originAt(to - 1)) end += 1;
  return [start, originAt(end)];
}

function merge(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** At a word's beginning where one is near; never inside a character. */
function startOf(text: string, hit: number): number {
  if (hit <= LEAD) return 0;
  const near = text.slice(hit - LEAD, hit);
  const space = near.search(/\s/u);
  return whole(text, hit - LEAD + (space === -1 ? 0 : space + 1));
}

function endOf(text: string, from: number): number {
  const end = from + SNIPPET_LENGTH;
  return end >= text.length ? text.length : whole(text, end);
}

/** A place that does not part a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
