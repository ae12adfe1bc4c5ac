/** Derives a key from a passphrase by scrypt, off the main thread. For this folder only. */
import { scrypt } from 'node:crypto';

/** Parameters of scrypt, as in RFC 7914. */
export interface ScryptCost {
  /** Cost, a power of two. */
  readonly n: number;
  readonly r: 8;
  readonly p: number;
}

/** A key of 32 bytes. NFKC, so that the same passphrase typed on another keyboard gives the same bytes. */
export function scryptKey(passphrase: string, salt: Uint8Array, { n, r, p }: ScryptCost): Promise<Buffer> {
  const options = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
