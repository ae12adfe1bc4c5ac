/** Travellers: listed with their cases, and read to be filled in elsewhere. */
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of `applicant.`. */
export function applicantHandlers({
  storeSession,
}: Surroundings): Pick<Handlers, `applicant.${'list' | 'read'}`> {
  return {
    'applicant.list': () => storeSession.use((store) => store.travellers.list()),
    'applicant.read': ({ applicantId }) => storeSession.use((store) => store.travellers.read(applicantId)),
  };
}
