/** Whether the store is new, locked or open, and the way from one to another. Knows no Electron. */
import { secondsLeft } from '../core/keys/unlock-wait.ts';
import { fail, problem, succeed, type Outcome } from '../core/outcome.ts';
import { readFailures } from './keys/failures-file.ts';
import { statusOfKeys, waysInto, type WaysIn } from './keys/load-keys.ts';
import type { KeysAccess } from './keys/change-keys.ts';
import type { Keyring } from './keys/keyring.ts';
import type { RecoveryEntry } from './keys/keys-file.ts';
import { createStore, unlockStore } from './store/access.ts';
import type { Store } from './store/open.ts';

/** A window that waits longer looks frozen; a save that failed can be tried again. */
const PATIENCE = { busyTimeoutMs: 1500 } as const;

/** What the session needs from its surroundings. */
export interface StoreSessionOptions {
  /** The data folder; created with the store. */
  readonly folder: string;
  readonly keyring: Keyring;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Called whenever the store was locked. */
  readonly afterLock?: () => void;
}

/** What somebody shows again to change what opens the store; without any the keyring is asked. */
export interface Proof {
  readonly passphrase?: string | undefined;
  readonly recoveryKey?: string | undefined;
}

/** What the window must know to show the right first screen. */
export interface StoreStatus {
  readonly store: 'new' | 'locked' | 'open';
  readonly hasKeyring: boolean;
  readonly hasPassphrase: boolean;
  readonly hasRecoveryKey: boolean;
  /** Seconds until a passphrase may be tried again after wrong ones. */
  readonly waitSeconds: number;
}

/** A recovery key as it was shown, and the copy that it will open. */
export interface ShownRecoveryKey {
  readonly text: string;
  readonly entry: RecoveryEntry;
}

/** The one store of the program while it is open. */
export class StoreSession {
  readonly #options: StoreSessionOptions;
  #store: Store | undefined;
  /** A copy of the key while the store is open; SQLite keeps its own as well. */
  #key: Uint8Array | undefined;
  readonly #watchers: ((isOpen: boolean) => void)[] = [];
  /** A recovery key that was shown and waits to be typed back. */
  newRecoveryKey: ShownRecoveryKey | undefined;
  /** A store that was open and is nowhere now lies on a disk that was taken away; it is not a first start. */
  #wasOpen = false;
  /** What opened it, for as long as its keys are gone with the disk. */
  #ways: WaysIn = { hasPassphrase: false, hasKeyring: false, hasRecoveryKey: false };

  constructor(options: StoreSessionOptions) {
    this.#options = options;
  }

  /** The data folder. */
  get folder(): string {
    return this.#options.folder;
  }

  /** The system's keyring. */
  get keyring(): Keyring {
    return this.#options.keyring;
  }

  /** Whether the store is open. */
  get isOpen(): boolean {
    return this.#store !== undefined;
  }

  /** What changing the keys needs. */
  access(proof: Proof): KeysAccess {
    const { folder, keyring, now } = this.#options;
    return { folder, keyring, now, ...proof };
  }

  /** Tells whether there is a store and what can open it. */
  async status(): Promise<StoreStatus> {
    const { folder, keyring, now } = this.#options;
    const [found, hasKeyring, ways, failures] = await Promise.all([
      statusOfKeys(folder),
      keyring.isAvailable(),
      waysInto(folder),
      readFailures(folder),
    ]);
    const isGone = this.#wasOpen && found === 'new';
    const { hasPassphrase, hasRecoveryKey } = isGone ? this.#ways : ways;
    const closed = isGone ? 'locked' : found;
    const store = this.#store === undefined ? closed : 'open';
    return { store, hasKeyring, hasPassphrase, hasRecoveryKey, waitSeconds: secondsLeft(failures, now()) };
  }

  /** Creates the store, protected by the keyring where there is one, and by the passphrase if given. */
  async create(passphrase: string | undefined): Promise<Outcome<undefined>> {
    if (this.#wasOpen && (await statusOfKeys(this.folder)) === 'new') return this.#diskGone();
    return this.#keep((onKey) => createStore({ ...this.#options, ...PATIENCE, passphrase, onKey }));
  }

  /** Opens the store with the passphrase, or with the keyring when none is given. */
  async unlock(passphrase: string | undefined): Promise<Outcome<undefined>> {
    if (this.#store !== undefined) return succeed(undefined);
    const opened = await this.#keep((onKey) =>
      unlockStore({ ...this.#options, ...PATIENCE, passphrase, onKey }),
    );
    const isGone = !opened.ok && opened.problems[0]?.code === 'store/not-found' && this.#wasOpen;
    return isGone ? this.#diskGone() : opened;
  }

  /** Opens the store at the program's start if the keyring alone can; otherwise leaves it locked. */
  async openByKeyring(): Promise<void> {
    if ((await statusOfKeys(this.#options.folder)) === 'locked') await this.unlock(undefined);
  }

  /** Closes the store and forgets its key. */
  lock(): void {
    this.newRecoveryKey = undefined;
    if (this.#store === undefined) return;
    for (const watcher of this.#watchers) watcher(false);
    this.#key?.fill(0);
    this.#key = undefined;
    this.#store.close();
    this.#store = undefined;
    this.#options.afterLock?.();
  }

  /** Forgets that there was a store, after it was erased. */
  forget(): void {
    this.#wasOpen = false;
  }

  #diskGone(): Outcome<never> {
    return fail(problem(this.folder, 'store/disk-gone'));
  }

  /** Calls a watcher whenever the store was opened or is about to close. */
  watch(watcher: (isOpen: boolean) => void): void {
    this.#watchers.push(watcher);
  }

  /** What a thread needs to open the store as well; undefined while it is locked. The thread wipes the copy of the key. */
  lend(): { readonly folder: string; readonly key: Uint8Array<ArrayBuffer> } | undefined {
    return this.#key === undefined
      ? undefined
      : { folder: this.#options.folder, key: Uint8Array.from(this.#key) };
  }

  /** Runs work on the open store; `store/locked` when it is not. */
  use<T>(work: (store: Store) => Outcome<T>): Outcome<T>;
  use<T>(work: (store: Store) => Promise<Outcome<T>>): Promise<Outcome<T>> | Outcome<never>;
  use<T>(work: (store: Store) => Outcome<T> | Promise<Outcome<T>>): Outcome<T> | Promise<Outcome<T>> {
    return this.#store === undefined ? fail(problem('store', 'store/locked')) : work(this.#store);
  }

  async #keep(
    open: (onKey: (key: Uint8Array) => void) => Promise<Outcome<Store>>,
  ): Promise<Outcome<undefined>> {
    let copy: Uint8Array | undefined;
    const opened = await open((key) => (copy = Uint8Array.from(key)));
    if (!opened.ok) return opened;
    this.#ways = await waysInto(this.folder);
    // Two calls may both have waited for the key; only the last one's store stays open.
    this.lock();
    this.#store = opened.value;
    this.#wasOpen = true;
    this.#key = copy;
    for (const watcher of this.#watchers) watcher(true);
    return succeed(undefined);
  }
}
