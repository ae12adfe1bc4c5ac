/** `keys.json`: wrapped copies of the store's key, nothing secret in the clear. For this folder only. */
import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { errorCodeOf } from '../files/error-code.ts';

/** Base 64 of `min` to `max` bytes. */
const base64 = (min: number, max: number) =>
  z.base64().refine((text) => {
    const { length } = Buffer.from(text, 'base64');
    return length >= min && length <= max;
  });

/** A copy of the key that the passphrase opens. The bounds keep a hostile file from taking the memory. */
const passphraseEntrySchema = z.strictObject({
  kdf: z.literal('scrypt'),
  /** Cost, a power of two. */
  n: z.union([
    z.literal(2 ** 15),
    z.literal(2 ** 16),
    z.literal(2 ** 17),
    z.literal(2 ** 18),
    z.literal(2 ** 19),
  ]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: base64(16, 64),
  /** Nonce of AES-256-GCM. */
  nonce: base64(12, 12),
  /** The key's 32 bytes, encrypted, then the tag's 16. */
  wrapped: base64(48, 48),
});

const keysSchema = z
  .strictObject({
    version: z.literal(1),
    passphrase: passphraseEntrySchema.optional(),
    /** A copy that the operating system's keyring opens. */
    keyring: z.strictObject({ wrapped: base64(1, 4096) }).optional(),
  })
  .refine(({ passphrase, keyring }) => passphrase !== undefined || keyring !== undefined);

/** A copy of the key that the passphrase opens. */
export type PassphraseEntry = z.output<typeof passphraseEntrySchema>;
/** The document. */
export type Keys = z.output<typeof keysSchema>;

/** The document as bytes. */
export function keysToBytes(keys: Keys): Uint8Array {
  return Buffer.from(`${JSON.stringify(keys, null, 2)}\n`);
}

/** Reads a keys file: undefined when there is none, `store/damaged` when it is anything else than ours. */
export async function readKeys(path: string): Promise<Outcome<Keys | undefined>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? succeed(undefined)
      : fail(problem(path, 'file/not-readable'));
  }
  try {
    return succeed(keysSchema.parse(JSON.parse(text)));
  } catch {
    return fail(problem(path, 'store/damaged'));
  }
}
