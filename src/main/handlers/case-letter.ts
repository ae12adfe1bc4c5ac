/** The letters of a case as the handlers hand them over: previewed, saved, printed, put into a mail. */
import type { EndpointInput } from '../../contract/endpoints.ts';
import { localDateOf } from '../../core/calendar.ts';
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { caseFactsOf } from '../letters/case-facts.ts';
import type { IdentifiedLetter } from '../letters/make-letter.ts';
import type { Surroundings } from './surroundings.ts';

/** Which form of which case, in which languages. */
export type LetterChoice = Pick<EndpointInput<'letter.save'>, 'id' | 'form' | 'lang' | 'gloss'>;

/** A letter that can be handed over. */
export interface ReadyLetter {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly draft: Draft;
  /** Keeps the bytes in the store, unless they came from there; returns the letter's id. */
  keep(): Outcome<number>;
}

/** Makes a case's next letter from a draft; nothing is kept. */
export async function makeCaseLetter(
  { storeSession, letterMaker, now }: Surroundings,
  { id, form, lang, gloss }: LetterChoice,
  draft: Draft,
): Promise<Outcome<IdentifiedLetter & { readonly number: number }>> {
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
}

/**
 * The letter to hand over: made from the stored draft, or, where `letterId` names a kept one, exactly that.
 * Problems: those of the letter, `cancellation/not-found`, `letter/not-found` for a letter of another case.
 */
export async function readyLetter(
  surroundings: Surroundings,
  choice: LetterChoice & { readonly letterId: number | null },
): Promise<Outcome<ReadyLetter>> {
  const { storeSession } = surroundings;
  const { id, form, lang, gloss, letterId } = choice;
  const found = storeSession.use((store) => store.cancellations.get(id));
  if (!found.ok) return found;
  const { draft, problems, letters } = found.value;

  if (letterId !== null) {
    const kept = letters.find((letter) => letter.id === letterId);
    if (kept === undefined) return fail(problem('letterId', 'letter/not-found'));
    const read = storeSession.use((store) => store.letters.read(letterId));
    if (!read.ok) return read;
    const { pageCount } = kept;
    return succeed({ bytes: read.value.bytes, pageCount, draft, keep: () => succeed(letterId) });
  }

  const made = await makeCaseLetter(surroundings, choice, draft);
  if (!made.ok) return made;
  const { bytes, number, pageCount, contentDigest } = made.value;
  const content = { form, lang, gloss, isComplete: problems.length === 0, pageCount, contentDigest, bytes };
  const keep = () => {
    const kept = storeSession.use((store) => store.letters.keep({ cancellationId: id, number, ...content }));
    return kept.ok ? succeed(kept.value.id) : kept;
  };
  return succeed({ bytes, pageCount, draft, keep });
}
