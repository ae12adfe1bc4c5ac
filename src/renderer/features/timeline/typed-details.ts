/** What the fields of an event hold, as the call takes it. */
import type { RecordedEventKind } from '../../../core/cancellation/event.ts';
import { DETAILS_OF_KIND, type EventDetail } from '../../../core/cancellation/event-details.ts';

/** Kinds that come or go by some way. */
export const KINDS_WITH_WAY: readonly RecordedEventKind[] = ['filed', 'answer', 'confirmation', 'refusal'];

/** The filled fields of a kind; minutes are a number, or stay a text that core refuses. */
export function typedDetails(
  kind: RecordedEventKind,
  values: Partial<Record<EventDetail, string>>,
): Partial<Record<EventDetail, string | number>> {
  const filled = DETAILS_OF_KIND[kind].flatMap((name): [EventDetail, string | number][] => {
    const value = values[name]?.trim() ?? '';
    if (value === '') return [];
    return [[name, name === 'minutes' && /^\d+$/.test(value) ? Number(value) : value]];
  });
  return Object.fromEntries(filled);
}
