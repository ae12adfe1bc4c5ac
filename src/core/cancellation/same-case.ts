/** Tells whether a document can be about a case: the same number of the same person. */
import { passportKeyOf } from '../applicant/passport.ts';
import { fail, problem, succeed, type Outcome } from '../outcome.ts';
import { parseMobileNumber } from '../sim/number.ts';
import type { Draft } from './draft.ts';
import { referenceOf, type CancellationId } from './reference.ts';

/**
 * Refuses a document with another SIM or passport number than the case has, with `cancellation/other-case` at
 * `sim.number` or `applicant.passport.number`. What is blank on either side is not compared, nor is a spelling.
 */
export function checkSameCase(id: CancellationId, kept: Draft, given: Draft): Outcome<undefined> {
  const differs = (path: string) =>
    fail(problem(path, 'cancellation/other-case', { reference: referenceOf(id) }));
  if (areDifferent(numberKeyOf(kept), numberKeyOf(given))) return differs('sim.number');
  if (areDifferent(passportOf(kept), passportOf(given))) return differs('applicant.passport.number');
  return succeed(undefined);
}

function areDifferent(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

/** In E.164; what is no number yet, as it was typed. */
function numberKeyOf({ sim }: Draft): string {
  const typed = (sim?.number ?? '').trim();
  const number = parseMobileNumber(typed, 'sim.number');
  return number.ok ? number.value : typed;
}

function passportOf({ applicant }: Draft): string {
  return passportKeyOf(applicant?.passport?.number ?? '');
}
