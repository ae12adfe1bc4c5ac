/** Which check box tells what came of the last application, the same on every form that asks. */
import type { FilingOutcome } from './filing-history.ts';

/** Keys by outcome; what the case does not tell is left to the hand. */
export const OUTCOME_KEYS: Readonly<Record<FilingOutcome, readonly string[]>> = {
  'no-answer': ['outcome.noAnswer'],
  'refused-orally': ['outcome.refusedOrally'],
  'refused-in-writing': ['outcome.refusedInWriting'],
  unknown: [],
};
