/** How far the checks after a confirmation have come, computed from the events. */
import { AFTERCARE_CHECKS, type AftercareCheck, type CheckResult } from './aftercare-check.ts';
import { inOrder, type StateEvent } from './event.ts';

/** How each check stands; `open` until an event tells. */
export type CheckResults = Readonly<Record<AftercareCheck, CheckResult | 'open'>>;

/** The latest result of every check. A destroyed card passes its check by its own event. */
export function checkResultsOf(events: readonly StateEvent[]): CheckResults {
  const results = Object.fromEntries(AFTERCARE_CHECKS.map((check) => [check, 'open'])) as {
    -readonly [K in AftercareCheck]: CheckResults[K];
  };
  for (const { kind, details } of inOrder(events)) {
    if (kind === 'sim-destroyed') results['sim-destroyed'] = 'passed';
    else if (kind === 'aftercare-check' && details.check !== undefined)
      results[details.check] = details.result ?? 'open';
  }
  return results;
}

/** The checks that are neither passed nor waived, in their order. */
export function openChecksOf(events: readonly StateEvent[]): AftercareCheck[] {
  const results = checkResultsOf(events);
  return AFTERCARE_CHECKS.filter((check) => results[check] === 'open' || results[check] === 'failed');
}

/** Whether aftercare has begun: something of it was done, waived or planned. */
export function hasAftercareBegun(events: readonly StateEvent[]): boolean {
  return events.some(
    ({ kind, details }) =>
      kind === 'sim-destroyed' ||
      kind === 'account-rebound' ||
      kind === 'aftercare-check' ||
      (kind === 'wait-until' && details.check !== undefined),
  );
}
