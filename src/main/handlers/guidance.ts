/** The guide's ticks: straight through to the store. */
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

type GuidanceEndpoints = `guidance.${'ticks' | 'tick'}`;

/** Handlers of `guidance.`. */
export function guidanceHandlers({ storeSession }: Surroundings): Pick<Handlers, GuidanceEndpoints> {
  return {
    'guidance.ticks': ({ id }) => storeSession.use((store) => store.guideTicks.list(id)),
    'guidance.tick': ({ id, step, isDone }) =>
      storeSession.use((store) => store.guideTicks.set(id, step, isDone)),
  };
}
