/** The values of the consumer's claim. */
import { printedFilings } from './printed-filing.ts';
import { putHead } from './head-values.ts';
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/**
 * Names every earlier application, and as infringed only what the case itself shows: an application
 * without a confirmation. Charges, refunds and the facts are the traveller's to tell by hand.
 */
export function claimValues(facts: LetterFacts): FormValues {
  const { draft, history } = facts;
  const sheet = new ValueSheet(facts);
  putHead(sheet);
  sheet.shareAll('grid.number', 'grid.account', 'grid.phone', 'grid.email', 'grid.address');
  sheet.put(
    'grid.earlier',
    'history.filed',
    printedFilings(facts, history.filings, { form: 'claim', withWay: false }),
  );
  const isUnconfirmed = history.filings.length > 0 && !history.hasConfirmation;
  if (isUnconfirmed) sheet.tick('fault.notTerminated');
  if (isUnconfirmed && history.outcome === 'no-answer') sheet.tick('fault.noConfirmation');
  if (!history.hasConfirmation) sheet.tickRequests('terminate');
  sheet.tickRequests('stopPaidServices', 'refundBalance');
  // The sum is the traveller's to state; the account serves every refund.
  sheet.put('ask.amount', 'requests.refundBalance.to', draft.requests?.refundBalance?.to);
  sheet.tick('ask.reply');
  sheet.tickPapers('claim');
  sheet.tickAttachments('passport-copy');
  sheet.share('sign.date');
  return sheet;
}
