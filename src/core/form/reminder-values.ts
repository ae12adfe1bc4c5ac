/** The values of the repeated application: no answer, refused or half done. */
import { formatLetterDate } from '../calendar.ts';
import { firstApplicationOf } from './filing-history.ts';
import { putHead } from './head-values.ts';
import { OUTCOME_KEYS } from './outcome-keys.ts';
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/** Refers to the first application of the case; what the case does not tell is left to the hand. */
export function reminderValues(facts: LetterFacts): FormValues {
  const first = firstApplicationOf(facts.history);
  const sheet = new ValueSheet(facts);
  putHead(sheet);
  sheet.shareAll('grid.number', 'grid.account', 'grid.phone', 'grid.email', 'grid.address');
  sheet.put('grid.firstFiledOn', 'history.filed', first?.date, formatLetterDate);
  sheet.put('grid.firstRef', 'history.filed', first?.reference);
  if (first?.via !== undefined) sheet.tick(`how.${first.via}`);
  if (first !== undefined) sheet.tick(...OUTCOME_KEYS[facts.history.outcome]);
  sheet.tickRequests('terminate', 'refundBalance', 'writtenConfirmation');
  sheet.tick('ask.stateObstacle', 'ask.stateContact');
  sheet.tickPapers('reminder');
  sheet.tickAttachments('passport-copy');
  sheet.share('sign.date');
  return sheet;
}
