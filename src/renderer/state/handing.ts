/** Handing a letter over: to a printer, to the system's viewer, into an e-mail draft. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Case } from './case.svelte.ts';
import type { Session } from './session.svelte.ts';

type HandingEndpoint = 'print.start' | 'print.viewer' | 'mail.draft';

/** Which letter is handed over: the kept one that `letterId` names, or the current one, which is then kept. */
export type HandedLetter = Omit<EndpointInput<'print.viewer'>, 'id'>;

/**
 * Saves what was typed, hands the letter over and reads the case again: its timeline has a new line even
 * after a failure. Undefined when what was typed could not be saved, which the editor says itself.
 */
export async function handOver<N extends HandingEndpoint>(
  session: Session,
  openCase: Case,
  name: N,
  input: Omit<EndpointInput<N>, 'id'>,
): Promise<Outcome<EndpointOutput<N>> | undefined> {
  const { editor, id } = openCase;
  if (editor !== undefined && !(await editor.flushForPaper())) return undefined;
  // The rest of the input is the endpoint's own; TypeScript cannot put an omitted key back.
  const outcome = await session.call(name, { ...input, id } as unknown as EndpointInput<N>);
  await openCase.load();
  return outcome;
}
