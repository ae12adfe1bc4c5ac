/** The two ways to an open store: create it, or unlock it. What the window and the command line call. */
import type { Outcome } from '../../core/outcome.ts';
import { createKeys } from '../keys/create-keys.ts';
import { confirmKeys } from '../keys/load-keys.ts';
import { unlockKey, type Credentials } from '../keys/unlock-key.ts';
import { openStore, type OpenStoreOptions, type Store } from './open.ts';

/** Where the store lies, what opens it, and the effects that it needs. */
export interface StoreAccess
  extends Credentials, Pick<OpenStoreOptions, 'folder' | 'now' | 'randomBytes' | 'busyTimeoutMs'> {
  /** Shown the key of the store once it is open, for threads that open it as well; the key is wiped afterwards. */
  readonly onKey?: (key: Uint8Array) => void;
}

/**
 * Creates the folder, the key and the store. Problems: `store/already-exists`, `store/passphrase-short`,
 * `store/keyring-unavailable` (neither passphrase nor keyring), `store/not-writable`.
 */
export async function createStore(access: StoreAccess): Promise<Outcome<Store>> {
  const key = await createKeys(access.folder, access);
  if (!key.ok) return key;
  const store = openAndWipe(access, key.value, true);
  if (!store.ok) return store;
  const confirmed = await confirmKeys(access.folder);
  if (confirmed.ok) return store;
  store.value.close();
  return confirmed;
}

/**
 * Opens an existing store by the recovery key or the passphrase if one is given, else by the keyring. Problems:
 * `keys/recovery-…`, `store/wrong-passphrase`, `store/wait`, `store/key-missing`, `store/keyring-unavailable`, `store/not-found`,
 * `store/damaged`, `store/newer-schema`, `store/not-writable`.
 */
export async function unlockStore(access: StoreAccess): Promise<Outcome<Store>> {
  const key = await unlockKey(access.folder, access, access.now());
  return key.ok ? openAndWipe(access, key.value, false) : key;
}

function openAndWipe(
  { folder, now, randomBytes, busyTimeoutMs, onKey }: StoreAccess,
  key: Uint8Array,
  mayCreate: boolean,
): Outcome<Store> {
  try {
    const store = openStore({
      folder,
      key,
      now,
      randomBytes,
      mayCreate,
      ...(busyTimeoutMs === undefined ? {} : { busyTimeoutMs }),
    });
    if (store.ok) onKey?.(key);
    return store;
  } finally {
    key.fill(0);
  }
}
