/** `calendar`: what lies ahead, as a calendar file. */
import { LANGUAGE_NAMES, type WindowLanguage } from '../../core/i18n/catalogue.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../../main/files/atomic-write.ts';
import { makeCalendar } from '../../main/reminders/make-calendar.ts';
import { checkOutput, storeFilesFor } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, readId, STORE_OPTIONS, withStore } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { CALENDAR_USAGE } from '../usage/cases.ts';

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as WindowLanguage[];

/** The command. */
export const calendarCommand: Command = {
  usage: CALENDAR_USAGE,
  options: { ...STORE_OPTIONS, out: { type: 'string' }, lang: { type: 'string' } },
  required: ['out'],
  choices: { lang: LANGUAGES },
  positionals: { min: 0, max: 1 },
  run: runCalendar,
};

async function runCalendar(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const [written] = args.positionals;
  const id = written === undefined ? succeed(null) : readId(written);
  if (!id.ok) return id;
  const language = LANGUAGES.find((known) => known === args.text('lang')) ?? 'en';
  const out = args.text('out') ?? '';
  const isFree = await checkOutput(out, storeFilesFor(args, surroundings));
  if (!isFree.ok) return isFree;
  return withStore(args, surroundings, async (store): Promise<Outcome<Report>> => {
    const made = makeCalendar(store, { id: id.value, language, nowMs: surroundings.now() });
    if (!made.ok) return aboutCase(made, written ?? '');
    const { text, entryCount, entries } = made.value;
    const saved = await writeFileAtomically(out, Buffer.from(text, 'utf8'));
    if (!saved.ok) return saved;
    const kept = store.calendar.keep(entries);
    if (!kept.ok) return kept;
    const count = `${String(entryCount)} ${entryCount === 1 ? 'entry' : 'entries'}`;
    return succeed({ json: { file: out, entryCount }, text: `${out}: ${count}` });
  });
}
