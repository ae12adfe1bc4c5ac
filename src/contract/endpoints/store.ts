/** Calls about the start, the store and the settings. */
import { z } from 'zod';

import { problemSchema, settingsSchema, UI_LANGUAGES } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

/** Endpoints of `app.`, `store.`, `settings.`. */
export const STORE_ENDPOINTS = {
  /** What the window must know before it can show anything; needs no open store. */
  'app.start': endpoint(
    nothing,
    z.object({
      version: z.string(),
      /** The language the operating system asks for, as far as the window speaks it. */
      systemLanguage: z.enum(UI_LANGUAGES),
      platform: z.string(),
      /** `new`: no store yet; `locked`: a passphrase is needed; `open`. */
      store: z.enum(['new', 'locked', 'open']),
      /** Whether the operating system keeps keys for us; if not, a passphrase must be chosen. */
      hasKeyring: z.boolean(),
      /** Whether this store can be unlocked with a passphrase; if not, only with the keyring. */
      hasPassphrase: z.boolean(),
      /** Whether this store has a recovery key. */
      hasRecoveryKey: z.boolean(),
      /** Seconds until a passphrase may be tried again after wrong ones. */
      waitSeconds: z.int().nonnegative(),
      /** Where the store lies, to show in the settings. */
      dataFolder: z.string(),
    }),
  ),
  /** Creates the store. Without a keyring a passphrase of at least 8 characters is required. */
  'store.create': endpoint(z.strictObject({ passphrase: z.string().max(1000).optional() }), nothing),
  /** Opens the store with the passphrase, or without one by the keyring; a wrong one changes nothing. */
  'store.unlock': endpoint(z.strictObject({ passphrase: z.string().max(1000).optional() }), nothing),
  /** Closes the store and forgets its key. */
  'store.lock': endpoint(nothing, nothing),
  /** What somebody must know who opens the store: changes that are missing, a clock that is behind. */
  'store.notices': endpoint(nothing, z.array(problemSchema)),
  'settings.get': endpoint(nothing, settingsSchema),
  'settings.set': endpoint(settingsSchema, nothing),
} as const;
