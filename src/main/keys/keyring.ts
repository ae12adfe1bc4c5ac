/** The operating system's store for keys, as far as we need it. The adapter to a real one lives elsewhere. */
export interface Keyring {
  /** Whether keys can be kept there now; false where only a fixed, known password would protect them. */
  isAvailable(): Promise<boolean>;
  /** Encrypts the key so that only this user on this computer can decrypt it. Rejects when it cannot. */
  wrap(key: Uint8Array): Promise<Uint8Array>;
  /** The opposite of {@link wrap}. Rejects when it cannot. */
  unwrap(wrapped: Uint8Array): Promise<UnwrappedKey>;
}

/** What a keyring gives back. */
export interface UnwrappedKey {
  readonly key: Uint8Array;
  /** Whether the system asks to wrap the key again, because its own key has changed. */
  readonly isOutdated: boolean;
}
