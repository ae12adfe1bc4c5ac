/** Which days an event can have: nothing has happened that is still to come. Days are those of Kazakhstan. */
import { addDays, kazakhDateOf } from '../calendar.ts';
import { problem, type Problem } from '../outcome.ts';
import type { StateEvent } from './event.ts';

/**
 * What is wrong with an event's days, or undefined: `event/in-future` at `atMs` from the day after tomorrow on (a
 * clock may be ahead), `event/due-before`, `event/received-unposted` and `event/received-outside` at the details.
 */
export function faultOfDays(event: Omit<StateEvent, 'id' | 'kind'>, nowMs: number): Problem | undefined {
  const { atMs, via, details } = event;
  const { dueOn, receivedOn } = details;
  const on = kazakhDateOf(atMs);
  const tomorrow = addDays(kazakhDateOf(nowMs), 1);
  if (on > tomorrow) return problem('atMs', 'event/in-future');
  if (dueOn !== undefined && dueOn < on) {
    return problem('details.dueOn', 'event/due-before', { date: dueOn });
  }
  if (receivedOn === undefined) return undefined;
  if (via !== 'post') return problem('details.receivedOn', 'event/received-unposted');
  const isOutside = receivedOn < on || receivedOn > tomorrow;
  return isOutside ? problem('details.receivedOn', 'event/received-outside') : undefined;
}
