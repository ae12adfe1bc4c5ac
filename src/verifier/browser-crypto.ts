/** A browser's cryptography for dossiers. Ed25519 of its own where it has it (Chromium 137, Firefox 129, Safari 17), else in JavaScript. */
import { verifyAsync } from '@noble/ed25519';

import type { SealCrypto } from '../core/dossier/verify.ts';

/** Before the 32 bytes of the key in the DER of an Ed25519 key (RFC 8410, 4). */
const DER_HEAD = '302a300506032b6570032100';

/** The browser's. */
export const browserCrypto: SealCrypto = {
  async sha256(bytes) {
    return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
  },
  async isSigned(publicKey, message, signature) {
    const head = hexOf(publicKey.subarray(0, DER_HEAD.length / 2));
    if (head !== DER_HEAD) return false;
    const raw = new Uint8Array(publicKey.subarray(DER_HEAD.length / 2));
    const key = await crypto.subtle
      .importKey('raw', raw, 'Ed25519', false, ['verify'])
      .catch(() => undefined);
    const [signed, text] = [new Uint8Array(signature), new Uint8Array(message)];
    return key === undefined
      ? verifyAsync(signed, text, raw).catch(() => false)
      : crypto.subtle.verify('Ed25519', key, signed, text);
  },
};

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
