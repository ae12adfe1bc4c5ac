/** What the window says about secrets that were typed. */
import type { Problem } from '../../core/outcome.ts';
import type { Session } from './session.svelte.ts';

/** Least length of a passphrase, in characters. */
export const SHORTEST_PASSPHRASE = 8;

/** What is wrong with a new passphrase and its repetition; undefined when nothing is. */
export function faultOfNewPassphrase(session: Session, first: string, second: string): string | undefined {
  const texts = session.texts.unlock;
  if ([...first].length < SHORTEST_PASSPHRASE) return texts.tooShort;
  return first === second ? undefined : texts.differs;
}

/** A refusal as a sentence; a wrong passphrase also tells how long to wait. */
export function describeRefusal(session: Session, found: Problem): string {
  if (found.code !== 'store/wrong-passphrase') return session.describe(found);
  const seconds = Number(found.params?.['seconds'] ?? 0);
  const texts = session.texts.unlock;
  return seconds > 0 ? `${texts.wrong} ${texts.retryIn(seconds)}.` : texts.wrong;
}
