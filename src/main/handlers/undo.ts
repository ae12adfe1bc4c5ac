/** Taking back what was deleted. */
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of `undo.`. */
export function undoHandlers({ storeSession }: Surroundings): Pick<Handlers, 'undo.restore'> {
  return { 'undo.restore': () => storeSession.use((store) => store.undo.restore()) };
}
