/** What a thread that makes letters and its host tell each other. */
import type { Outcome } from '../../core/outcome.ts';
import type { IdentifiedLetter, LetterOptions } from './make-letter.ts';

/** A letter to make; the number is that of its answer. */
export interface LetterTask {
  readonly number: number;
  readonly options: LetterOptions;
}

/** The letter or its problems; `broken` is a bug or a damaged program. */
export type LetterAnswer =
  | { readonly number: number; readonly kind: 'made'; readonly letter: Outcome<IdentifiedLetter> }
  | { readonly number: number; readonly kind: 'broken'; readonly message: string };
