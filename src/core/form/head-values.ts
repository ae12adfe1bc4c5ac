/** The head of a letter: to whom, from whom. */
import { addresseeOf, postalAddressOf } from '../operator/directory.ts';
import { brandOf, type ValueSheet } from './value-sheet.ts';

/** Puts addressee, verified address, name and passport; an unverified address stays blank for the hand. */
export function putHead(sheet: ValueSheet): void {
  const { draft, lang } = sheet.facts;
  const brand = brandOf(draft);
  if (brand === undefined) sheet.put('to.operator', 'operator', draft.operator);
  else {
    sheet.put('to.operator', 'operator', addresseeOf(brand, lang));
    sheet.put('to.address', 'operator', postalAddressOf(brand, lang));
  }
  sheet.shareAll('from.name', 'from.passport');
}
