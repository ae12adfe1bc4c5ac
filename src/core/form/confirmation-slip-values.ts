/** The values of the slip that the clerk fills in when the office has no form of its own. */
import { legalNameOf } from '../operator/on-paper.ts';
import { brandOf, ValueSheet, type LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

/** Only operator, name, passport, number, ICCID and account; all else is the clerk's. */
export function confirmationSlipValues(facts: LetterFacts): FormValues {
  const { draft, lang, directory } = facts;
  const sheet = new ValueSheet(facts);
  const brand = brandOf(draft);
  const name = brand === undefined ? draft.operator : legalNameOf(directory, brand, lang);
  sheet.put('from.operator', 'operator', name);
  sheet.share('from.name', 'to.name');
  sheet.share('from.passport', 'to.passport');
  sheet.shareAll('grid.number', 'grid.iccid', 'grid.account');
  return sheet;
}
