/** Letters: previewed from what is typed, saved where the user says, and kept as handed over. */
import type { EndpointInput } from '../../contract/endpoints.ts';
import { localDateOf } from '../../core/calendar.ts';
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { succeed } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

/** The one form so far. */
const FORM = 'termination';

/** Handlers of `letter.`. */
export function letterHandlers(
  surroundings: Surroundings,
): Pick<Handlers, `letter.${'preview' | 'save' | 'read'}`> {
  const { storeSession, letterMaker, now } = surroundings;

  const make = (
    choice: { id: string } & Pick<EndpointInput<'letter.save'>, 'lang' | 'gloss'>,
    draft: Draft,
    letterNumber: number,
  ) =>
    letterMaker.make({
      form: FORM,
      lang: choice.lang,
      gloss: choice.gloss,
      draft,
      date: localDateOf(new Date(now())),
      isComplete: readDraft(draft).problems.length === 0,
      cancellationId: choice.id,
      letterNumber,
    });

  return {
    'letter.preview': async ({ draft, ...choice }) => {
      const number = storeSession.use((store) => store.letters.nextNumber(choice.id));
      if (!number.ok) return number;
      const letter = await make(choice, draft, number.value);
      if (!letter.ok) return letter;
      return succeed({ bytes: new Uint8Array(letter.value.bytes), pageCount: letter.value.pageCount });
    },

    'letter.save': async (choice) => {
      const found = storeSession.use((store) => store.cancellations.get(choice.id));
      if (!found.ok) return found;
      const number = storeSession.use((store) => store.letters.nextNumber(choice.id));
      if (!number.ok) return number;
      const letter = await make(choice, found.value.draft, number.value);
      if (!letter.ok) return letter;
      const path = await surroundings.dialogs.choosePdfTarget(`${referenceOf(choice.id)} ${choice.lang}.pdf`);
      if (path === null) return succeed({ path: null, letterId: null });
      const written = await writeFileAtomically(path, letter.value.bytes);
      if (!written.ok) return written;
      const kept = storeSession.use((store) =>
        store.letters.keep({
          cancellationId: choice.id,
          number: number.value,
          form: FORM,
          lang: choice.lang,
          gloss: choice.gloss,
          isComplete: found.value.problems.length === 0,
          pageCount: letter.value.pageCount,
          contentDigest: letter.value.contentDigest,
          bytes: letter.value.bytes,
        }),
      );
      return kept.ok ? succeed({ path, letterId: kept.value.id }) : kept;
    },

    'letter.read': ({ letterId }) => storeSession.use((store) => store.letters.read(letterId)),
  };
}
