/** Mobile numbers of Kazakhstan in a text, in any usual writing. */
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

import { parseMobileNumber } from '../../sim/number.ts';
import type { FoundValue } from './finding.ts';

/**
 * Candidates, by the numbering plan of libphonenumber: `+7 705 …`, `8 (705) …`, `7 705 …`, `705 123 45 67`. A number of
 * Russia shares +7 and is none of ours.
 */
export function numbersIn(text: string): readonly FoundValue[] {
  return findPhoneNumbersInText(text, 'KZ').flatMap(({ startsAt, endsAt }) => {
    const written = text.slice(startsAt, endsAt);
    const number = parseMobileNumber(written, 'text');
    return number.ok ? [{ value: number.value, text: written, start: startsAt }] : [];
  });
}
