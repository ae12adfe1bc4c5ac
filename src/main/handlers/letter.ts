/** Letters: previewed from what is typed, saved where the user says, and kept as handed over. */
import type { Draft } from '../../core/cancellation/draft.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { IdentifiedLetter } from '../letters/make-letter.ts';
import { makeCaseLetter, readyLetter, type LetterChoice } from './case-letter.ts';
import { contentOf, type SignatureSource } from './signature.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of `letter.`. */
export function letterHandlers(
  surroundings: Surroundings,
): Pick<Handlers, `letter.${'preview' | 'save' | 'read'}`> {
  const { storeSession, dialogs } = surroundings;
  return {
    'letter.preview': async ({ draft, signature, ...choice }) => {
      const letter =
        signature === undefined
          ? await makeCaseLetter(surroundings, choice, draft)
          : await makeSignedLetter(surroundings, choice, draft, signature);
      if (!letter.ok) return letter;
      const { bytes, pageCount, signaturePlace = null } = letter.value;
      return succeed({ bytes: new Uint8Array(bytes), pageCount, signaturePlace });
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

/** A letter as it would be with a signature that is being made. */
async function makeSignedLetter(
  surroundings: Surroundings,
  choice: LetterChoice,
  draft: Draft,
  source: SignatureSource,
): Promise<Outcome<IdentifiedLetter>> {
  const content = await contentOf(surroundings, source);
  if (!content.ok) return content;
  const signed: Draft = { ...draft, letter: { ...draft.letter, signature: 'placed' } };
  // Nothing is kept of it, so it needs no name.
  return makeCaseLetter(surroundings, choice, signed, { content: content.value, digest: '' });
}
