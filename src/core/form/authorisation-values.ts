/** The values of the authorisation for a representative. */
import { putHead } from './head-values.ts';
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/**
 * The date is an essential part of this paper, so it is always there. The representative, the place
 * and the term are left to the hand, and so is the power to receive money.
 */
export function authorisationValues(facts: LetterFacts): FormValues {
  const sheet = new ValueSheet(facts);
  putHead(sheet);
  sheet.share('sign.date', 'grid.issuedOn');
  sheet.shareAll('grid.number', 'grid.iccid', 'grid.nativeName', 'grid.birthDate', 'grid.nationality');
  sheet.shareAll('grid.address', 'grid.phone');
  sheet.tick('ask.file', 'ask.info', 'ask.stopPaidServices', 'ask.receiveConfirmation');
  sheet.tickAttachments('passport-copy');
  return sheet;
}
