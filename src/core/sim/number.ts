/** Kazakh mobile numbers: reading any usual writing, printing one. Core only, no I/O. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { fail, problem, succeed, type Outcome } from '../outcome.ts';

/** A Kazakh mobile number in E.164: `+7` and ten digits. */
export type MobileNumber = string;

/**
 * Reads a number in any usual writing: `+7 705 123 45 67`, `8 (705) 123-45-67`, `77051234567`,
 * `7051234567`, `007 705…`, full-width digits of a Chinese keyboard.
 *
 * Country and line type come from Google's numbering metadata (libphonenumber, plan of 2026-07-17).
 * Refuses numbers of other countries (Russia shares +7) and landlines, each by its own code.
 */
export function parseMobileNumber(text: string, path: string): Outcome<MobileNumber> {
  const parsed = readPhone(text);
  if (parsed === undefined) return fail(problem(path, 'sim/number-unreadable'));
  if (parsed.countryCallingCode !== '7' || (parsed.country !== undefined && parsed.country !== 'KZ')) {
    return fail(
      problem(path, 'sim/number-other-country', {
        country: parsed.country ?? `+${parsed.countryCallingCode}`,
      }),
    );
  }
  if (!parsed.isValid()) return fail(problem(path, 'sim/number-unreadable'));
  if (parsed.getType() !== 'MOBILE') return fail(problem(path, 'sim/number-not-mobile'));
  return succeed(parsed.number);
}

/** Groups an E.164 number the way a Kazakh clerk types it: `+7 705 123 45 67`. */
export function formatMobileNumber(number: MobileNumber): string {
  const match = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number);
  return match === null ? number : `+7 ${match.slice(1).join(' ')}`;
}

/** Hides the middle of a number for lists and screenshots: `+7 705 ••• 45 67`. */
export function maskMobileNumber(number: MobileNumber): string {
  return formatMobileNumber(number).replace(/^(\+7 \d{3}) \d{3}/, '$1 •••');
}

function readPhone(text: string): ReturnType<typeof parsePhoneNumberFromString> {
  // NFKC turns full-width digits and plus signs into ASCII.
  const plain = text.normalize('NFKC').trim();
  // Anything but digits and the usual punctuation is a typing mistake, not a number with a comment.
  if (!/^[+()\d\s.\-‐‑–—/]+$/u.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, '');
  // A bare country code is written without the plus in Kazakh shops; 00 and 810 dial abroad.
  if (!plain.startsWith('+') && digits.length === 11 && digits.startsWith('7')) {
    return parsePhoneNumberFromString(`+${digits}`);
  }
  if (!plain.startsWith('+') && /^(00|810)\d{9,}$/.test(digits)) {
    return parsePhoneNumberFromString(`+${digits.replace(/^(00|810)/, '')}`);
  }
  return parsePhoneNumberFromString(plain, 'KZ');
}
