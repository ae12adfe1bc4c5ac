/** The letters of a case as the handlers hand them over: previewed, saved, printed, put into a mail. */
import type { EndpointInput } from '../../contract/endpoints.ts';
import { kazakhDateOf } from '../../core/calendar.ts';
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import type { Gloss, LetterLanguage } from '../../core/cancellation/schema.ts';
import { nameOfOwnForm, ownFormKind, PACKET_FORM } from '../../core/form/titles.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { Signature } from '../../core/signature/signature.ts';
import { caseFactsOf } from '../letters/case-facts.ts';
import type { IdentifiedLetter } from '../letters/make-letter.ts';
import { makeCasePacket } from './made-packet.ts';
import { fillOwnForm } from './own-form.ts';
import type { Surroundings } from './surroundings.ts';

/** Which form of which case, in which languages; an operator's own one takes the place of ours. */
export type LetterChoice = Pick<EndpointInput<'letter.save'>, 'id' | 'form' | 'lang' | 'gloss' | 'ownFormId'>;

/** A letter that can be handed over. */
export interface ReadyLetter {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly draft: Draft;
  /** How its file is named, without an ending. */
  readonly name: string;
  /** Keeps the bytes in the store, unless they came from there; returns the letter's id. */
  keep(): Outcome<number>;
}

/** Makes a case's next letter from a draft, with the kept signature unless another is given; nothing is kept. */
export async function makeCaseLetter(
  { storeSession, letterMaker, now }: Surroundings,
  { id, form, lang, gloss }: LetterChoice,
  draft: Draft,
  signature?: Signature,
): Promise<Outcome<IdentifiedLetter & { readonly number: number }>> {
  const date = kazakhDateOf(now());
  const facts = storeSession.use((store) => caseFactsOf(store, id, date));
  if (!facts.ok) return facts;
  const letter = await letterMaker.make({
    ...facts.value,
    signature: signature ?? facts.value.signature,
    form,
    lang,
    gloss,
    draft,
    date,
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
  choice: LetterChoice & Pick<EndpointInput<'print.viewer'>, 'letterId' | 'packet'>,
): Promise<Outcome<ReadyLetter>> {
  const { storeSession } = surroundings;
  const { id, lang, letterId } = choice;
  const found = storeSession.use((store) => store.cancellations.get(id));
  if (!found.ok) return found;
  const { draft, problems, letters } = found.value;

  if (letterId !== null) {
    const kept = letters.find((letter) => letter.id === letterId);
    if (kept === undefined) return fail(problem('letterId', 'letter/not-found'));
    const read = storeSession.use((store) => store.letters.read(letterId));
    if (!read.ok) return read;
    const { pageCount } = kept;
    const name = letterName(id, kept.form, kept.lang);
    return succeed({ bytes: read.value.bytes, pageCount, draft, name, keep: () => succeed(letterId) });
  }

  const made = await makeEither(surroundings, choice, draft);
  if (!made.ok) return made;
  const { bytes, number, pageCount, contentDigest, kind } = made.value;
  const isComplete = problems.length === 0;
  const content = { form: kind.form, gloss: kind.gloss, lang, isComplete, pageCount, contentDigest, bytes };
  const keep = () => {
    const kept = storeSession.use((store) => store.letters.keep({ cancellationId: id, number, ...content }));
    return kept.ok ? succeed(kept.value.id) : kept;
  };
  return succeed({ bytes, pageCount, draft, name: letterName(id, kind.form, lang), keep });
}

/** What all kinds of letters have in common, with the names under which they are kept. */
interface MadeLetter extends Pick<IdentifiedLetter, 'bytes' | 'pageCount' | 'contentDigest'> {
  readonly number: number;
  readonly kind: { readonly form: string; readonly gloss: Gloss };
}

/** Makes our own letter, alone or in its packet, or fills the operator's own form. */
async function makeEither(
  surroundings: Surroundings,
  choice: LetterChoice & Pick<EndpointInput<'print.viewer'>, 'packet'>,
  draft: Draft,
): Promise<Outcome<MadeLetter>> {
  const { id, form, lang, gloss, ownFormId: formId, packet } = choice;
  if (packet !== undefined) {
    const made = await makeCasePacket(surroundings, { id, form, lang, gloss, ...packet }, draft);
    return made.ok ? succeed({ ...made.value, kind: { form: PACKET_FORM, gloss } }) : made;
  }
  if (formId === undefined) {
    const made = await makeCaseLetter(surroundings, choice, draft);
    return made.ok ? succeed({ ...made.value, kind: { form, gloss } }) : made;
  }
  const filled = await fillOwnForm(surroundings, { id, formId, lang }, draft);
  if (!filled.ok) return filled;
  return succeed({ ...filled.value, kind: { form: ownFormKind(filled.value.fileName), gloss: 'none' } });
}

/** How a letter's file is named, without an ending. */
function letterName(id: string, form: string, lang: LetterLanguage): string {
  const name = nameOfOwnForm(form) ?? (form === 'termination' ? lang : `${form} ${lang}`);
  return `${referenceOf(id)} ${name}`;
}
