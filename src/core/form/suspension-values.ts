/** The values of the application to suspend service for a time. */
import { putHead } from './head-values.ts';
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/**
 * Asks for the suspension and all that is not known about it: price, longest period, number, balance.
 * The period is not part of a draft, so its days are left to the hand.
 */
export function suspensionValues(facts: LetterFacts): FormValues {
  const sheet = new ValueSheet(facts);
  putHead(sheet);
  sheet.shareAll('grid.number', 'grid.iccid', 'grid.account', 'grid.nationality', 'grid.birthDate');
  sheet.shareAll('grid.iin', 'grid.phone', 'grid.email', 'grid.reason', 'sign.date');
  sheet.tick('ask.suspend', 'ask.stateTerms', 'ask.stateBalance');
  sheet.tickRequests('stopPaidServices', 'writtenConfirmation');
  sheet.tickAttachments('passport-copy');
  return sheet;
}
