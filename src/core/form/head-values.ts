/** The head of a letter: to whom, from whom. */
import { addresseeOf, postalAddressOf } from '../operator/on-paper.ts';
import { brandOf, type ValueSheet } from './value-sheet.ts';

/** Puts addressee, address, name and passport; what of the operator is not certain stays blank for the hand. */
export function putHead(sheet: ValueSheet): void {
  const { draft, lang, directory } = sheet.facts;
  const brand = brandOf(draft);
  if (brand === undefined) sheet.put('to.operator', 'operator', draft.operator);
  else {
    sheet.put('to.operator', 'operator', addresseeOf(directory, brand, lang));
    sheet.put('to.address', 'operator', postalAddressOf(directory, brand, lang));
  }
  sheet.shareAll('from.name', 'from.passport');
}
