/** The values of the aids: the number that is closed, where it is shown or read aloud, and nothing else. */
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/** The card for the clerk shows the number; all other blanks are for the clerk's answers. */
export function clerkCardValues(facts: LetterFacts): FormValues {
  const sheet = new ValueSheet(facts);
  sheet.share('grid.number', 'say.close');
  return sheet;
}

/** The call script has the number to read aloud; the number to call is never taken from anywhere. */
export function callScriptValues(facts: LetterFacts): FormValues {
  const sheet = new ValueSheet(facts);
  sheet.share('grid.number', 'say.number');
  return sheet;
}

/** A checklist is the same for everyone. */
export function checklistValues(facts: LetterFacts): FormValues {
  return new ValueSheet(facts);
}
