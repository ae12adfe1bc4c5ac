/** The tokens under which texts are found. Stored, so a change of what they are needs a new version. */
import { fold } from './fold.ts';
import { partsOf, type Part } from './words.ts';

/** Raise it whenever the same text gives other tokens; stores are then indexed anew. */
export const TOKENS_VERSION = 1;

/** Digits of a number that one token holds: a longer number has one for each place. */
export const DIGITS_PER_TOKEN = 6;

/** Longer words are found by their beginning. */
const MAX_TOKEN_LENGTH = 64;

/** Beginnings up to this length are tokens of their own: very many words begin so. */
const MAX_PREFIX_LENGTH = 3;

// From the private use area: no text gives a token that begins so.
const PREFIX = '\uE001';

/** A word or a group of digits as a token. */
export function wholeToken(text: string): string {
  return headOf(text, MAX_TOKEN_LENGTH);
}

/** The token that everything which begins so has; undefined for longer beginnings. */
export function prefixToken(beginning: string): string | undefined {
  return beginning.length <= MAX_PREFIX_LENGTH ? PREFIX + beginning : undefined;
}

/** The tokens of texts, each once; no space is in them, so that spaces can part them. */
export function tokensOf(texts: readonly string[]): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const text of texts) {
    for (const part of partsOf(fold(text).text)) addTokens(tokens, part);
  }
  return tokens;
}

function addTokens(tokens: Set<string>, part: Part): void {
  if (part.kind === 'letters') {
    addWhole(tokens, wholeToken(part.text));
    // EA1234567 is also found as EA 1234567.
    if (/\d/.test(part.text)) {
      for (const letters of part.text.split(/\d+/)) {
        if (letters !== '') addWhole(tokens, wholeToken(letters));
      }
    }
  } else if (part.kind === 'characters') {
    let previous = '';
    for (const character of part.text) {
      tokens.add(character);
      if (previous !== '') tokens.add(previous + character);
      previous = character;
    }
  } else {
    for (let at = 0; at < part.text.length; at += 1) {
      addWhole(tokens, part.text.slice(at, at + DIGITS_PER_TOKEN));
    }
  }
}

function addWhole(tokens: Set<string>, token: string): void {
  if (tokens.has(token)) return;
  tokens.add(token);
  for (let length = 1; length <= MAX_PREFIX_LENGTH; length += 1) tokens.add(PREFIX + headOf(token, length));
}

/** The first code units, without half a surrogate pair. */
function headOf(text: string, length: number): string {
  const head = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(head) ? text.slice(0, length + 1) : head;
}
