/** `event`: records what happened to a case. */
import { FILING_WAYS, RECORDED_EVENT_KINDS, type RecordedEventKind } from '../../core/cancellation/event.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, readId, STORE_OPTIONS, withStore } from '../open-store.ts';
import { readTime } from '../read-time.ts';
import type { Surroundings } from '../surroundings.ts';
import { EVENT_USAGE } from '../usage.ts';

/** Longest note, in characters; the window allows as many. */
const MAX_NOTE_LENGTH = 4000;

/** The command. */
export const eventCommand: Command = {
  usage: EVENT_USAGE,
  options: {
    ...STORE_OPTIONS,
    kind: { type: 'string' },
    at: { type: 'string' },
    via: { type: 'string' },
    note: { type: 'string' },
  },
  required: ['kind', 'at'],
  choices: { kind: RECORDED_EVENT_KINDS, via: FILING_WAYS },
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
  return withStore(args, surroundings, (store): Outcome<Report> => {
    const added = store.events.add({ id: id.value, kind, atMs: at.value, via, note });
    if (!added.ok) return aboutCase(onOption(added), written);
    const found = store.cancellations.get(id.value);
    if (!found.ok) return found;
    const { state, reference } = found.value;
    const json = { id: id.value, event: added.value.id, hash: added.value.hash, state };
    return succeed({ json, text: `${reference}: ${state}` });
  });
}

/** The store's `kind` is the option's name here. */
function onOption<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  return {
    ok: false,
    problems: outcome.problems.map((found) => (found.path === 'kind' ? { ...found, path: '--kind' } : found)),
  };
}
