/** Calendar files where the user wants them, and the choices about reminders. */
import { referenceOf } from '../../core/cancellation/reference.ts';
import { succeed } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { makeCalendar } from '../reminders/make-calendar.ts';
import type { Surroundings } from './surroundings.ts';

type ReminderEndpoints = 'calendar.save' | `reminder.${'get' | 'set'}`;

/** Handlers of `calendar.` and `reminder.`. */
export function reminderHandlers({
  storeSession,
  dialogs,
  now,
  about,
}: Surroundings): Pick<Handlers, ReminderEndpoints> {
  return {
    'calendar.save': async ({ id }) => {
      const made = storeSession.use((store) => {
        const settings = store.settings.get();
        if (!settings.ok) return settings;
        const chosen = settings.value.language;
        const language = chosen === 'system' ? about.systemLanguage : chosen;
        return makeCalendar(store, { id, language, nowMs: now() });
      });
      if (!made.ok) return made;
      const { text, entryCount, entries } = made.value;
      const name = id === null ? 'SimClose.ics' : `${referenceOf(id)}.ics`;
      const path = await dialogs.chooseCalendarTarget(name);
      if (path === null) return succeed({ path, entryCount });
      const written = await writeFileAtomically(path, Buffer.from(text, 'utf8'));
      if (!written.ok) return written;
      // The records may have been locked while the dialog was open.
      const kept = storeSession.use((store) => store.calendar.keep(entries));
      return kept.ok ? succeed({ path, entryCount }) : kept;
    },
    'reminder.get': () => storeSession.use((store) => store.reminders.choices()),
    'reminder.set': (choices) => storeSession.use((store) => store.reminders.choose(choices)),
  };
}
