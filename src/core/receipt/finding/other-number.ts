/** Whether a receipt speaks of another SIM than its case. */
import type { Finding } from './finding.ts';

/**
 * The numbers of a receipt when the case's own is not among them; none when it is, when the receipt names no number,
 * or when the case has none yet. `number` is in E.164.
 */
export function otherNumbers(findings: readonly Finding[], number: string | undefined): readonly string[] {
  const named = findings.filter(({ kind }) => kind === 'number').map(({ value }) => value);
  return number === undefined || named.includes(number) ? [] : named;
}
