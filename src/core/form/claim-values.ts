/** The values of the consumer's claim. */
import { sumOfCharges } from '../cancellation/charge.ts';
import { firstApplicationOf } from './filing-history.ts';
import { putHead } from './head-values.ts';
import { printedAmount } from './printed-amount.ts';
import { printedCharges } from './printed-charges.ts';
import { printedFilings } from './printed-filing.ts';
import { ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/**
 * Names every earlier application, and as infringed only what the case itself shows: an application
 * without a confirmation, and charges that were noted and not settled. All else is the traveller's to tell by hand.
 */
export function claimValues(facts: LetterFacts): FormValues {
  const { draft, lang, history } = facts;
  const sheet = new ValueSheet(facts);
  putHead(sheet);
  sheet.shareAll('grid.number', 'grid.account', 'grid.phone', 'grid.email', 'grid.address');
  const applications = history.filings.filter(({ form }) => form !== 'claim');
  const earlier = printedFilings(facts, applications, { form: 'claim', withWay: false });
  sheet.put('grid.earlier', 'history.filed', earlier);
  const isUnconfirmed = firstApplicationOf(history) !== undefined && !history.hasConfirmation;
  if (isUnconfirmed) sheet.tick('fault.notTerminated');
  if (isUnconfirmed && history.outcome === 'no-answer') sheet.tick('fault.noConfirmation');
  if (!history.hasConfirmation) sheet.tickRequests('terminate');
  sheet.tickRequests('stopPaidServices', 'refundBalance');
  const { charges } = history;
  if (charges.length > 0) {
    sheet.tick('fault.charged', 'ask.refundCharges');
    sheet.put('fault.facts', 'history.charges', printedCharges(charges, lang));
    // The blank belongs to the request above it, so a balance alone leaves it to the hand.
    const account = draft.requests?.refundBalance?.to;
    const sum = printedAmount(sumOfCharges(charges));
    sheet.put('ask.amount', 'history.charges', sum !== undefined && account ? `${sum};` : sum);
    sheet.put('ask.amount', 'requests.refundBalance.to', account);
  }
  sheet.tick('ask.reply');
  sheet.tickPapers('claim');
  sheet.tickAttachments('passport-copy');
  sheet.share('sign.date');
  return sheet;
}
