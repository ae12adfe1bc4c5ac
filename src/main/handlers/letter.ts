/** Letters: previewed from what is typed, saved where the user says, and kept as handed over. */
import type { EndpointInput } from '../../contract/endpoints.ts';
import { localDateOf } from '../../core/calendar.ts';
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { succeed } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { caseFactsOf } from '../letters/case-facts.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of `letter.`. */
export function letterHandlers(
  surroundings: Surroundings,
): Pick<Handlers, `letter.${'preview' | 'save' | 'read'}`> {
  const { storeSession, letterMaker, now } = surroundings;

  type Choice = Pick<EndpointInput<'letter.save'>, 'id' | 'form' | 'lang' | 'gloss'>;

  /** Makes a case's next letter from a draft; with the facts it was made from. */
  const make = async ({ id, form, lang, gloss }: Choice, draft: Draft) => {
    const facts = storeSession.use((store) => caseFactsOf(store, id));
    if (!facts.ok) return facts;
    const letter = await letterMaker.make({
      ...facts.value,
      form,
      lang,
      gloss,
      draft,
      date: localDateOf(new Date(now())),
      isComplete: readDraft(draft).problems.length === 0,
    });
    return letter.ok ? succeed({ ...letter.value, number: facts.value.letterNumber }) : letter;
  };

  return {
    'letter.preview': async ({ draft, ...choice }) => {
      const letter = await make(choice, draft);
      if (!letter.ok) return letter;
      return succeed({ bytes: new Uint8Array(letter.value.bytes), pageCount: letter.value.pageCount });
    },

    'letter.save': async (choice) => {
      const found = storeSession.use((store) => store.cancellations.get(choice.id));
      if (!found.ok) return found;
      const letter = await make(choice, found.value.draft);
      if (!letter.ok) return letter;
      const { bytes, number, pageCount, contentDigest } = letter.value;
      const { id, form, lang, gloss } = choice;
      const name = form === 'termination' ? lang : `${form} ${lang}`;
      const path = await surroundings.dialogs.choosePdfTarget(`${referenceOf(id)} ${name}.pdf`);
      if (path === null) return succeed({ path: null, letterId: null });
      const written = await writeFileAtomically(path, bytes);
      if (!written.ok) return written;
      const isComplete = found.value.problems.length === 0;
      const content = { form, lang, gloss, isComplete, pageCount, contentDigest, bytes };
      const kept = storeSession.use((store) =>
        store.letters.keep({ cancellationId: id, number, ...content }),
      );
      return kept.ok ? succeed({ path, letterId: kept.value.id }) : kept;
    },

    'letter.read': ({ letterId }) => storeSession.use((store) => store.letters.read(letterId)),
  };
}
