/** Starting, creating, unlocking and locking the store, and the settings it keeps. */
import { succeed } from '../../core/outcome.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

type StoreEndpoints =
  'app.start' | `store.${'create' | 'unlock' | 'lock' | 'notices'}` | `settings.${'get' | 'set'}`;

/** Handlers of `app.`, `store.` and `settings.`. */
export function storeHandlers({
  storeSession,
  applyTheme,
  about,
}: Surroundings): Pick<Handlers, StoreEndpoints> {
  // The window is painted by the system's theme until the store can say otherwise.
  const applyStoredTheme = () => {
    const settings = storeSession.use((store) => store.settings.get());
    if (settings.ok) applyTheme(settings.value.theme);
  };
  return {
    'app.start': async () => {
      const status = await storeSession.status();
      applyStoredTheme();
      return succeed({ ...about, ...status });
    },
    'store.create': ({ passphrase }) => storeSession.create(passphrase),
    'store.unlock': async ({ passphrase }) => {
      const outcome = await storeSession.unlock(passphrase);
      applyStoredTheme();
      return outcome;
    },
    'store.lock': () => {
      storeSession.lock();
      return succeed(undefined);
    },
    'store.notices': () =>
      storeSession.use(({ notices }) => {
        const [losses, clock] = [notices.losses(), notices.clock()];
        if (!losses.ok) return losses;
        return clock.ok ? succeed([...losses.value, ...clock.value]) : clock;
      }),
    'settings.get': () => storeSession.use((store) => store.settings.get()),
    'settings.set': (settings) => {
      const outcome = storeSession.use((store) => store.settings.set(settings));
      if (outcome.ok) applyTheme(settings.theme);
      return outcome;
    },
  };
}
