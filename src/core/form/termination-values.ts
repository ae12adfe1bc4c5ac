/** The values of the application to terminate the contract. */
import { formatLetterDate } from '../calendar.ts';
import { putHead } from './head-values.ts';
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/** Prints the draft as it is; everything in `clerk.` stays blank. */
export function terminationValues(facts: LetterFacts): FormValues {
  const sheet = new ValueSheet(facts);
  putHead(sheet);
  sheet.shareAll('grid.number', 'grid.iccid', 'grid.account', 'grid.balance', 'grid.nativeName');
  sheet.shareAll(
    'grid.birthDate',
    'grid.nationality',
    'grid.iin',
    'grid.phone',
    'grid.email',
    'grid.address',
  );
  const { requests, attachments = [] } = facts.draft;
  sheet.put('grid.terminateOn', 'requests.terminateOn', requests?.terminateOn, formatLetterDate);
  sheet.shareAll('grid.reason', 'grid.reasonNote', 'ask.refundBalance.to', 'sign.date');
  sheet.tickRequests('terminate', 'stopPaidServices', 'refundBalance', 'withdrawConsent');
  sheet.tickRequests('writtenConfirmation');
  sheet.tickAttachments(...attachments);
  return sheet;
}
