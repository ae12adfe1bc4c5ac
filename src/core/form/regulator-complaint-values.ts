/** The values of the complaint to the regulator. */
import { legalNameOf } from '../operator/on-paper.ts';
import type { Filing } from './filing-history.ts';
import type { FormId } from './form-id.ts';
import { OUTCOME_KEYS } from './outcome-keys.ts';
import { printedCharges } from './printed-charges.ts';
import { printedFilings } from './printed-filing.ts';
import { brandOf, ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/**
 * Tells what was filed, when, how and under which number, and what came of it, as far as the case shows. The
 * addressee stays blank: names and addresses of authorities change and none is verified.
 */
export function regulatorComplaintValues(facts: LetterFacts): FormValues {
  const { draft, lang, history, directory } = facts;
  const sheet = new ValueSheet(facts);
  sheet.shareAll('from.name', 'from.passport');
  const brand = brandOf(draft);
  sheet.shareAll('grid.number', 'grid.phone', 'grid.email', 'grid.address');
  sheet.put(
    'grid.operator',
    'operator',
    brand === undefined ? draft.operator : legalNameOf(directory, brand, lang),
  );
  const putFilings = (key: string, isMeant: (form: FormId) => boolean) => {
    const filings = history.filings.filter(({ form }: Filing) => isMeant(form));
    const detail = { form: 'regulator-complaint', withWay: true } as const;
    sheet.put(key, 'history.filed', printedFilings(facts, filings, detail));
  };
  putFilings('filed.application', (form) => form === 'termination');
  putFilings('filed.reminder', (form) => form === 'reminder');
  putFilings('filed.claim', (form) => form === 'claim');
  sheet.tick(...OUTCOME_KEYS[history.outcome]);
  const isCharged = history.charges.length > 0;
  if (isCharged) sheet.tick('outcome.charged');
  sheet.put('outcome.note', 'history.charges', printedCharges(history.charges, lang));
  sheet.tick('ask.examine');
  if (history.outcome === 'no-answer' || history.outcome === 'refused-orally') sheet.tick('ask.obligeReply');
  if (!history.hasConfirmation) sheet.tickRequests('terminate');
  // It asks for charges as well as the balance, so a balance alone does not make it true.
  if (isCharged) sheet.tick('ask.refund');
  sheet.tick('ask.forward', 'ask.writtenReply');
  sheet.tickPapers('regulator-complaint');
  sheet.tickAttachments('passport-copy');
  sheet.share('sign.date');
  return sheet;
}
