/** The cases and what happens to them: straight through to the store. */
import { MOST_LISTED } from '../../contract/endpoints/cancellation.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

type CancellationEndpoints =
  `cancellation.${'list' | 'page' | 'outlook' | 'create' | 'get' | 'save' | 'remove'}` | 'event.add';

/** Handlers of `cancellation.` and `event.`. */
export function cancellationHandlers({ storeSession }: Surroundings): Pick<Handlers, CancellationEndpoints> {
  return {
    'cancellation.list': ({ words }) =>
      storeSession.use((store) => store.cancellations.list(words, {}, MOST_LISTED)),
    'cancellation.page': (wish) => storeSession.use((store) => store.cancellations.page(wish)),
    'cancellation.outlook': () => storeSession.use((store) => store.cancellations.outlook()),
    'cancellation.create': ({ draft }) => storeSession.use((store) => store.cancellations.create(draft)),
    'cancellation.get': ({ id }) => storeSession.use((store) => store.cancellations.get(id)),
    'cancellation.save': ({ id, revision, draft }) =>
      storeSession.use((store) => store.cancellations.save(id, revision, draft)),
    'cancellation.remove': ({ id }) =>
      storeSession.use((store) =>
        store.undo.keeping({ what: 'case', id }, () => store.cancellations.remove(id)),
      ),
    'event.add': (event) =>
      storeSession.use((store) => {
        const outcome = store.events.add(event);
        return outcome.ok ? { ok: true, value: undefined } : outcome;
      }),
  };
}
