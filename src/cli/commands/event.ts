/** `event`: records what happened to a case. */
import { AFTERCARE_CHECKS, CHECK_RESULTS } from '../../core/cancellation/aftercare-check.ts';
import { FILING_WAYS, RECORDED_EVENT_KINDS, type RecordedEventKind } from '../../core/cancellation/event.ts';
import type { EventDetail } from '../../core/cancellation/event-details.ts';
import { FORM_IDS } from '../../core/form/form-id.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, noticesOf, readId, STORE_OPTIONS, withStore } from '../open-store.ts';
import { readTime } from '../read-time.ts';
import type { Surroundings } from '../surroundings.ts';
import { EVENT_USAGE } from '../usage/cases.ts';

/** Longest note, in characters; the window allows as many. */
const MAX_NOTE_LENGTH = 4000;

/** Which option gives which detail. */
const DETAIL_OPTIONS = {
  form: 'form',
  received: 'receivedOn',
  agent: 'agent',
  ticket: 'ticket',
  minutes: 'minutes',
  amount: 'amountTenge',
  due: 'dueOn',
  account: 'account',
  check: 'check',
  result: 'result',
} as const satisfies Readonly<Record<string, EventDetail>>;

/** The command. */
export const eventCommand: Command = {
  usage: EVENT_USAGE,
  options: {
    ...STORE_OPTIONS,
    kind: { type: 'string' },
    at: { type: 'string' },
    via: { type: 'string' },
    note: { type: 'string' },
    receipt: { type: 'string' },
    ...Object.fromEntries(Object.keys(DETAIL_OPTIONS).map((name) => [name, { type: 'string' as const }])),
  },
  required: ['kind', 'at'],
  choices: {
    kind: RECORDED_EVENT_KINDS,
    via: FILING_WAYS,
    form: FORM_IDS,
    check: AFTERCARE_CHECKS,
    result: CHECK_RESULTS,
  },
  positionals: { min: 1, max: 1 },
  run: runEvent,
};

async function runEvent(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const written = args.positionals[0] ?? '';
  const id = readId(written);
  if (!id.ok) return id;
  const at = readTime(args.text('at') ?? '', '--at', surroundings.now());
  if (!at.ok) return at;
  const note = args.text('note') ?? '';
  if (note.length > MAX_NOTE_LENGTH) {
    return fail(problem('--note', 'input/too-long', { max: MAX_NOTE_LENGTH, actual: note.length }));
  }
  // Wrong words were refused with the arguments.
  const kind = args.text('kind') as RecordedEventKind;
  const via = FILING_WAYS.find((way) => way === args.text('via')) ?? null;
  const receiptId = readReceipt(args.text('receipt'));
  if (!receiptId.ok) return receiptId;
  const event = { id: id.value, kind, atMs: at.value, via, note, details: detailsIn(args) };
  return withStore(args, surroundings, (store): Outcome<Report> => {
    // Before the new event becomes the last one.
    const warnings = noticesOf(store);
    const added = store.events.add({ ...event, receiptId: receiptId.value });
    if (!added.ok) return aboutCase(onOption(added), written);
    const found = store.cancellations.get(id.value);
    if (!found.ok) return found;
    const { state, standing, reference } = found.value;
    const json = { id: id.value, event: added.value.id, hash: added.value.hash, state, standing };
    return succeed({ json, text: `${reference}: ${state}`, warnings });
  });
}

/** The details that options give, as typed; core reads them. */
function detailsIn(args: Arguments): Readonly<Record<string, string | number>> {
  const given = Object.entries(DETAIL_OPTIONS).flatMap(([option, detail]) => {
    const text = args.text(option);
    if (text === undefined) return [];
    // What is no number stays a text, which core refuses.
    return [[detail, detail === 'minutes' && /^\d+$/.test(text) ? Number(text) : text] as const];
  });
  return Object.fromEntries(given);
}

function readReceipt(text: string | undefined): Outcome<number | null> {
  if (text === undefined) return succeed(null);
  return /^[1-9]\d{0,14}$/.test(text)
    ? succeed(Number(text))
    : fail(problem('--receipt', 'input/wrong-type', { expected: 'number' }));
}

/** The store's paths are the options' names here. */
function onOption<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  return {
    ok: false,
    problems: outcome.problems.map((found) => ({
      ...found,
      path: OPTION_OF_PATH.get(found.path) ?? found.path,
    })),
  };
}

const OPTION_OF_PATH: ReadonlyMap<string, string> = new Map([
  ['kind', '--kind'],
  ['atMs', '--at'],
  ['receiptId', '--receipt'],
  ...Object.entries(DETAIL_OPTIONS).map(([option, detail]) => [`details.${detail}`, `--${option}`] as const),
]);
