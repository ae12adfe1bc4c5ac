/** What an event tells beside its note, in fields of its kind: who, which number, how long, how much, until when. */
import { z } from 'zod';

import { FORM_IDS } from '../form/form-id.ts';
import { fail, problem, succeed, type Outcome } from '../outcome.ts';
import { AFTERCARE_CHECKS, CHECK_RESULTS } from './aftercare-check.ts';
import type { RecordedEventKind } from './event.ts';
import { addProblem, dateField, problemsFrom, textField } from './text-field.ts';

/** An amount in tenge: digits with at most two decimals after a point. */
const amountField = z.string().transform((raw, context) => {
  const amount = raw.normalize('NFKC').replace(/\s/gu, '').replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(amount)) addProblem(context, 'input/amount-format');
  return amount;
});

/** Every field that a kind of event may have; the order is that of the stored JSON. */
export const eventDetailsSchema = z.strictObject({
  /** What was filed; a termination request where nothing is said. */
  form: z.enum(FORM_IDS).optional(),
  /** The day on which a posted letter reached the operator, as the post tells. */
  receivedOn: dateField.optional(),
  /** Whom the traveller spoke with. */
  agent: textField(120).optional(),
  /** The operator's own number for it: ticket, incoming or outgoing number. */
  ticket: textField(80).optional(),
  /** Length of a call, in minutes. */
  minutes: z.number().int().min(0).max(1440).optional(),
  /** Sum that was taken or given back, in tenge. */
  amountTenge: amountField.optional(),
  /** The day until which the traveller means to wait, that day included. */
  dueOn: dateField.optional(),
  /** The account whose sign-in was moved to another number. */
  account: textField(120).optional(),
  /** Which check of aftercare was made, or is to be made on `dueOn`. */
  check: z.enum(AFTERCARE_CHECKS).optional(),
  /** What came of the check. */
  result: z.enum(CHECK_RESULTS).optional(),
  /** Who received a passport copy. Only the program writes this and the next. */
  recipient: textField(200).optional(),
  /** Of the passport copy's file, lower-case hex. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** Details of one event; empty where it has none. */
export type EventDetails = z.output<typeof eventDetailsSchema>;
/** Name of a detail. */
export type EventDetail = keyof EventDetails;

/** Which details each kind takes, in the order of the form that asks for them. */
export const DETAILS_OF_KIND: Readonly<Record<RecordedEventKind, readonly EventDetail[]>> = {
  filed: ['form', 'receivedOn', 'ticket', 'agent', 'dueOn'],
  call: ['agent', 'ticket', 'minutes'],
  visit: ['agent', 'ticket'],
  answer: ['agent', 'ticket'],
  confirmation: ['agent', 'ticket'],
  refusal: ['agent', 'ticket'],
  'wait-until': ['dueOn', 'check'],
  charge: ['amountTenge'],
  'charge-settled': ['amountTenge'],
  'sim-destroyed': [],
  'account-rebound': ['account'],
  'aftercare-check': ['check', 'result'],
  note: [],
  closed: [],
  reopened: [],
};

/** The details without which an event of a kind says nothing. */
export const REQUIRED_DETAILS: Readonly<Partial<Record<RecordedEventKind, readonly EventDetail[]>>> = {
  'wait-until': ['dueOn'],
  'aftercare-check': ['check', 'result'],
};

/**
 * Reads the details of an event. Problems carry paths such as `details.amountTenge`: `input/missing`,
 * `event/detail-of-other-kind`, and those of the fields themselves.
 */
export function readEventDetails(kind: RecordedEventKind, typed: unknown): Outcome<EventDetails> {
  const parsed = eventDetailsSchema.safeParse(typed, { reportInput: true });
  if (!parsed.success) {
    const [first, ...rest] = problemsFrom(parsed.error, '').map((found) => ({
      ...found,
      path: pathOf(found.path),
    }));
    if (first !== undefined) return fail(first, ...rest);
  }
  const details = parsed.data ?? {};
  const surplus = given(details).find((name) => !DETAILS_OF_KIND[kind].includes(name));
  if (surplus !== undefined) return fail(problem(pathOf(surplus), 'event/detail-of-other-kind'));
  const missing = REQUIRED_DETAILS[kind]?.find((name) => details[name] === undefined);
  return missing === undefined ? succeed(details) : fail(problem(pathOf(missing), 'input/missing'));
}

function given(details: EventDetails): readonly EventDetail[] {
  return (Object.keys(details) as EventDetail[]).filter((name) => details[name] !== undefined);
}

function pathOf(name: string): string {
  return name === '' ? 'details' : `details.${name}`;
}
