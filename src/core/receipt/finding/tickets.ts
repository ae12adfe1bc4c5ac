/** The operator's numbers in a text: of a request, a ticket, a registered letter. */
import { referenceIn } from '../../form/noted-reference.ts';
import type { FoundValue } from './finding.ts';

/** A line or sentence of a text; a dot of «no. 12» or «вх. № 12» ends none. */
const SENTENCE = /[^\n;!?。；]+?(?=\.\s+\p{Lu}|[\n;!?。；]|$)/gu;

/** Candidates, by the same rules by which a number is read out of a note; at most one in each sentence. */
export function ticketsIn(text: string): readonly FoundValue[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    // A line that is nothing but digits may be anything here; in a note it is what was asked for.
    if (!/\p{L}|№|#/u.test(sentence)) return [];
    const value = referenceIn(sentence);
    if (value === undefined) return [];
    const at = sentence.normalize('NFC').indexOf(value);
    return at === -1 ? [] : [{ value, text: value, start: index + at }];
  });
}
