/** What the characters of a zone's fields mean: names unfolded, dates with their century, countries by their codes. */
import { addDays, faultOfDate, type IsoDate } from '../calendar.ts';
import { parseNationality } from './nationality.ts';

/** A document is valid for ten years in most countries, for more in few: this far ahead a date is still to come. */
const VALID_DAYS_AHEAD = 365 * 25;

/** Codes of passports that are not those of ISO 3166-1. Source: ICAO Doc 9303-3, section 5, read 2026-11-25. */
const CODES_OF_PASSPORTS: Readonly<Record<string, string>> = {
  D: 'DEU',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
  RKS: 'XKX',
};

/** Names as written in a zone: `MARTINEZ<DE<LA<CRUZ` is four words. Hyphens and apostrophes are lost there. */
export function unfoldedName(folded: string): string {
  return folded.replace(/<+/g, ' ').trim();
}

/** Primary and secondary identifier of a name field; the second is empty for people with one name. */
export function namesIn(field: string): { readonly surname: string; readonly givenNames: string } {
  const [surname = '', ...given] = field.replace(/<+$/, '').split('<<');
  return { surname: unfoldedName(surname), givenNames: unfoldedName(given.join(' ')) };
}

/** A country's ISO code; undefined for a code that names none, such as that of the stateless. */
export function countryIn(field: string): string | undefined {
  const code = field.replace(/</g, '');
  return CODES_OF_PASSPORTS[code] ?? (code.length === 3 ? parseNationality(code) : undefined);
}

/** Somebody's birthday: the latest such day that is not to come. Undefined when it is not known, or no day. */
export function birthDateIn(field: string, today: IsoDate): IsoDate | undefined {
  return inCentury(field, today);
}

/** The last day of validity: the latest such day within 25 years. Undefined when there is none. */
export function expiryDateIn(field: string, today: IsoDate): IsoDate | undefined {
  return inCentury(field, addDays(today, VALID_DAYS_AHEAD));
}

function inCentury(field: string, latest: IsoDate): IsoDate | undefined {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(field) ?? [];
  if (year === undefined) return undefined;
  const dates = [latest.slice(0, 2), String(Number(latest.slice(0, 2)) - 1)]
    .map((century) => `${century}${year}-${month ?? ''}-${day ?? ''}`)
    .filter((date) => date <= latest && faultOfDate(date) === undefined);
  return dates[0];
}
