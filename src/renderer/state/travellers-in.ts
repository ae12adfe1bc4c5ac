/** The travellers behind a list of cases. */
import type { CancellationSummary } from '../../contract/views.ts';

/** A traveller to choose by. */
export interface TravellerChoice {
  readonly id: number;
  /** As in the case that comes first; blank while unknown. */
  readonly name: string;
}

/** Everybody to whom a case belongs, in the order of the cases. */
export function travellersIn(rows: readonly CancellationSummary[]): readonly TravellerChoice[] {
  const names = new Map<number, string>();
  for (const { applicantId, applicantName } of rows) {
    if (applicantId !== null && !names.has(applicantId)) names.set(applicantId, applicantName);
  }
  return [...names].map(([id, name]) => ({ id, name }));
}
