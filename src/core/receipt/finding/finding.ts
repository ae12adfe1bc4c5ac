/** What stands in a receipt's text that a person may want to use: only ever proposed, never taken over. */
import { amountsIn } from './amounts.ts';
import { datesIn } from './dates.ts';
import { numbersIn } from './numbers.ts';
import { ticketsIn } from './tickets.ts';

/** Kinds of what is found, in the order in which they are shown. */
export const FINDING_KINDS = ['number', 'date', 'ticket', 'amount'] as const;

/** Kind of a finding. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One place in a text. */
export interface Place {
  /** As it is written there. */
  readonly text: string;
  /** Where it begins, in UTF-16 code units from the text's beginning. */
  readonly start: number;
}

/** One finding with all its places. */
export interface Finding {
  readonly kind: FindingKind;
  /** Number in E.164, day as `YYYY-MM-DD`, the operator's number as written, or tenge with a dot. */
  readonly value: string;
  /** In the order of the text, never empty. */
  readonly places: readonly Place[];
}

/** A value where it stands. */
export interface FoundValue extends Place {
  readonly value: string;
}

/** Most findings of one kind; a statement of calls holds hundreds, of which none is likelier than another. */
const MOST = 50;

/** Everything that is found in a text, all candidates: by kind, then in the order of the text; equal values once. */
export function findingsIn(text: string): readonly Finding[] {
  const numbers = numbersIn(text);
  const dates = datesIn(text);
  const amounts = amountsIn(text);
  // What is a phone number or a day is no number of a register.
  const taken = [...numbers, ...dates, ...amounts];
  const tickets = ticketsIn(text).filter((ticket) => !taken.some((other) => isOverlapping(ticket, other)));
  return [
    ...grouped('number', numbers),
    ...grouped('date', dates),
    ...grouped('ticket', tickets),
    ...grouped('amount', amounts),
  ];
}

function grouped(kind: FindingKind, found: readonly FoundValue[]): readonly Finding[] {
  const byValue = new Map<string, Place[]>();
  for (const { value, text, start } of found) {
    const places = byValue.get(value);
    if (places === undefined) byValue.set(value, [{ text, start }]);
    else places.push({ text, start });
  }
  return [...byValue].slice(0, MOST).map(([value, places]) => ({ kind, value, places }));
}

function isOverlapping(one: Place, other: Place): boolean {
  return one.start < other.start + other.text.length && other.start < one.start + one.text.length;
}
