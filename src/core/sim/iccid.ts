/** The serial number of a SIM card. Everything here warns and nothing blocks: printed serials vary. */
import { problem, type Problem } from '../outcome.ts';

/** The digits of a serial as typed, without spaces and dashes; other characters stay. */
export function normaliseIccid(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐‑–]/gu, '')
    .toUpperCase();
}

/**
 * Warnings about a serial number, in the order to show them; empty when it looks right.
 * Length 18 to 20 with the leading 89: ITU-T E.118 allows 19, GSM cards exist with 20, and some
 * prints leave the check digit out. The check digit is Luhn's (ISO/IEC 7812).
 */
export function checkIccid(text: string, path: string): readonly Problem[] {
  const digits = normaliseIccid(text).replace(/F$/, '');
  if (!/^89\d{16,18}$/.test(digits)) return [problem(path, 'sim/iccid-length')];
  // With 18 digits the check digit was left out, so there is nothing to compare.
  if (digits.length > 18 && !passesLuhn(digits)) return [problem(path, 'sim/iccid-check-digit')];
  return [];
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}
