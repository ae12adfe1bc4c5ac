/** Keyrings that tests can look into. */
import type { Keyring } from '../../../../src/main/keys/keyring.ts';

const invert = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);

/** A keyring that turns every bit over. */
export const invertingKeyring: Keyring = {
  isAvailable: () => Promise.resolve(true),
  wrap: (key) => Promise.resolve(invert(key)),
  unwrap: (wrapped) => Promise.resolve({ key: invert(wrapped), isOutdated: false }),
};
