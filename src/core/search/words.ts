/** Folded texts taken apart into words, runs of Chinese, Japanese or Korean, and numbers. */

/** A word of an alphabet, with digits in it or without. */
export interface LetterWord {
  readonly kind: 'letters';
  readonly text: string;
  /** Place in the folded text; so are all below. */
  readonly start: number;
}

/** Characters that are written without spaces between words. */
export interface CharacterRun {
  readonly kind: 'characters';
  readonly text: string;
  readonly start: number;
}

/** Groups of digits beside each other, such as a telephone number: `8 (701) 555-12-34`. */
export interface DigitRun {
  readonly kind: 'digits';
  /** The digits alone. */
  readonly text: string;
  /** Place of each digit. */
  readonly places: readonly number[];
  /** Whether a plus stands before it, as before the code of a country. */
  readonly hasPlus: boolean;
  /** Where in `text` each group begins; the first is 0. */
  readonly groups: readonly number[];
}

/** One part of a text. */
export type Part = LetterWord | CharacterRun | DigitRun;

// The long-vowel mark and the repetition mark belong to no script of their own.
// Radicals and strokes, which are symbols, belong to one and are no letters; the index would part words at them.
const CHARACTER = String.raw`(?=\p{L}|\p{M}|\p{N})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]`;
const PART = new RegExp(String.raw`(?:${CHARACTER})+|(?:(?!${CHARACTER})[\p{L}\p{M}\p{N}])+`, 'gu');
const STARTS_WITH_CHARACTER = new RegExp(`^${CHARACTER}`, 'u');
const DIGITS = /\d+/g;
/** What may stand between the groups of one number. */
const WITHIN_NUMBER = /^[^\S\n]?[().,/+‐-―-]{0,2}[^\S\n]?[().,/+‐-―-]?[^\S\n]?$/u;

/** The parts of a folded text: words and runs in their order, then the numbers; digits of a mixed word are in both. */
export function partsOf(folded: string): readonly Part[] {
  const parts: Part[] = [];
  for (const { 0: text, index } of folded.matchAll(PART)) {
    if (STARTS_WITH_CHARACTER.test(text)) parts.push({ kind: 'characters', text, start: index });
    else if (!/^\d+$/.test(text)) parts.push({ kind: 'letters', text, start: index });
  }
  return [...parts, ...numbersOf(folded)];
}

function numbersOf(folded: string): readonly DigitRun[] {
  const runs: (DigitRun & { text: string; places: number[]; groups: number[] })[] = [];
  let end = -1;
  for (const { 0: digits, index } of folded.matchAll(DIGITS)) {
    let run = runs.at(-1);
    if (run === undefined || !WITHIN_NUMBER.test(folded.slice(end, index))) {
      run = { kind: 'digits', text: '', places: [], groups: [], hasPlus: folded[index - 1] === '+' };
      runs.push(run);
    }
    run.groups.push(run.text.length);
    run.text += digits;
    for (let at = 0; at < digits.length; at += 1) run.places.push(index + at);
    end = index + digits.length;
  }
  return runs;
}
