/** What should be looked at in a valid cancellation: warnings that never block. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { checkIin } from '../applicant/iin.ts';
import { problem, type Problem } from '../outcome.ts';
import { checkIccid } from '../sim/iccid.ts';
import { brandsHintedBy } from '../sim/operator-hint.ts';
import { BRAND_NAMES, ENTITY_OF_BRAND } from '../operator/brand.ts';
import type { Cancellation } from './schema.ts';

/** Warnings about a cancellation, in the order of the form; empty when nothing stands out. */
export function checkCancellation({
  operator,
  sim,
  applicant,
  reason,
  requests,
}: Cancellation): readonly Problem[] {
  const warnings: Problem[] = [];
  const hinted = brandsHintedBy(sim.number);
  const [likeliest] = hinted;
  // Brands of one entity answer the same letter, so only another entity is worth a word.
  if (likeliest !== undefined && ENTITY_OF_BRAND[likeliest] !== ENTITY_OF_BRAND[operator]) {
    warnings.push(problem('sim.number', 'sim/operator-differs', { brand: BRAND_NAMES[likeliest] }));
  }
  if (sim.iccid !== undefined) warnings.push(...checkIccid(sim.iccid, 'sim.iccid'));
  if (applicant.nationality === 'CHN' && !looksLikeChinesePassport(applicant.passport.number)) {
    warnings.push(problem('applicant.passport.number', 'applicant/passport-format'));
  }
  if (applicant.phone !== undefined) warnings.push(...checkContactPhone(applicant.phone, sim.number));
  if (applicant.iin !== undefined) warnings.push(...checkIin(applicant.iin, 'applicant.iin'));
  if (reason.code === 'other' && reason.note === undefined)
    warnings.push(problem('reason.note', 'reason/note-missing'));
  if (!requests.terminate) warnings.push(problem('requests.terminate', 'requests/terminate-missing'));
  return warnings;
}

function checkContactPhone(phone: string, closing: string): readonly Problem[] {
  const parsed = parsePhoneNumberFromString(phone.normalize('NFKC'), 'KZ');
  if (!parsed?.isPossible()) return [problem('applicant.phone', 'applicant/phone-unreadable')];
  return parsed.number === closing ? [problem('applicant.phone', 'applicant/phone-is-closing')] : [];
}

/**
 * Patterns of passports issued by China, Hong Kong, Macao and Taiwan.
 * Source: a consular guide, weak, read 2026-11-22; hence a warning only.
 */
function looksLikeChinesePassport(number: string): boolean {
  return /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|1[45]\d{7}|[PSD]E\d{7}|K\d{8}|MA\d{7}|\d{9})$/.test(
    number.replace(/\s/gu, '').toUpperCase(),
  );
}
