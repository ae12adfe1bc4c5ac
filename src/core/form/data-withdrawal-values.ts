/** The values of the withdrawal of consent and deletion request, after termination. */
import { formatLetterDate } from '../calendar.ts';
import { putHead } from './head-values.ts';
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/**
 * States that nothing is owed only with a confirmation in the archive and no charge open. When the contract ended is
 * written on that paper, which the program does not read, so the day is left to the hand.
 */
export function dataWithdrawalValues(facts: LetterFacts): FormValues {
  const { hasConfirmation, confirmation, charges } = facts.history;
  const sheet = new ValueSheet(facts);
  putHead(sheet);
  sheet.share('grid.number');
  if (hasConfirmation) {
    const { date, reference } = confirmation;
    const parts = [date && formatLetterDate(date), reference && `№ ${reference}`];
    sheet.put('grid.confirmationRef', 'history.confirmation', parts.filter(Boolean).join(', '));
    if (charges.length === 0) sheet.tick('state.noObligation');
  }
  sheet.shareAll('grid.nativeName', 'grid.birthDate', 'grid.nationality', 'grid.iin');
  sheet.shareAll('grid.phone', 'grid.email', 'grid.address', 'sign.date');
  sheet.tick('ask.withdrawConsent', 'ask.deleteData', 'ask.stopSharing', 'ask.stateRetained');
  sheet.tick('ask.writtenConfirmation');
  sheet.tickPapers('data-withdrawal');
  sheet.tickAttachments('passport-copy');
  return sheet;
}
