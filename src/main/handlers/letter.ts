/** Letters: previewed from what is typed, saved where the user says, and kept as handed over. */
import { succeed } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { makeCaseLetter, readyLetter } from './case-letter.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of `letter.`. */
export function letterHandlers(
  surroundings: Surroundings,
): Pick<Handlers, `letter.${'preview' | 'save' | 'read'}`> {
  const { storeSession, dialogs } = surroundings;
  return {
    'letter.preview': async ({ draft, ...choice }) => {
      const letter = await makeCaseLetter(surroundings, choice, draft);
      if (!letter.ok) return letter;
      return succeed({ bytes: new Uint8Array(letter.value.bytes), pageCount: letter.value.pageCount });
    },

    'letter.save': async (choice) => {
      const letter = await readyLetter(surroundings, { ...choice, letterId: null });
      if (!letter.ok) return letter;
      const path = await dialogs.choosePdfTarget(`${letter.value.name}.pdf`);
      if (path === null) return succeed({ path: null, letterId: null });
      const written = await writeFileAtomically(path, letter.value.bytes);
      if (!written.ok) return written;
      const kept = letter.value.keep();
      return kept.ok ? succeed({ path, letterId: kept.value }) : kept;
    },

    'letter.read': ({ letterId }) => storeSession.use((store) => store.letters.read(letterId)),
  };
}
