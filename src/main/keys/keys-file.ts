/** `keys.json`: wrapped copies of the store's key, nothing secret in the clear. */
import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { errorCodeOf } from '../files/error-code.ts';

/** The version that is written; 1 knew no recovery key and no dates, and is read as well. */
const VERSION = 2;

/** Base 64 of `min` to `max` bytes. */
const base64 = (min: number, max: number) =>
  z.base64().refine((text) => {
    const { length } = Buffer.from(text, 'base64');
    return length >= min && length <= max;
  });

/** Epoch milliseconds. */
const moment = z.int().nonnegative();

/** A key sealed by AES-256-GCM. */
const sealed = {
  nonce: base64(12, 12),
  /** The key's 32 bytes, encrypted, then the tag's 16. */
  wrapped: base64(48, 48),
};

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
  ...sealed,
  /** When the passphrase was chosen; unknown in version 1. */
  chosenAtMs: moment.optional(),
});

/** A copy of the key that the recovery key opens. */
const recoveryEntrySchema = z.strictObject({ salt: base64(16, 64), ...sealed, madeAtMs: moment });

/** The wrapped copies, without the version of their document. */
export const keyCopiesSchema = z
  .strictObject({
    passphrase: passphraseEntrySchema.optional(),
    /** A copy that the operating system's keyring opens. */
    keyring: z.strictObject({ wrapped: base64(1, 4096) }).optional(),
    recovery: recoveryEntrySchema.optional(),
  })
  .refine((copies) => Object.values(copies).some((copy) => copy !== undefined));

const documentSchema = z.looseObject({ version: z.int().positive() });

/** A copy of the key that the passphrase opens. */
export type PassphraseEntry = z.output<typeof passphraseEntrySchema>;
/** A copy of the key that the recovery key opens. */
export type RecoveryEntry = z.output<typeof recoveryEntrySchema>;
/** The wrapped copies; at least one. */
export type Keys = z.output<typeof keyCopiesSchema>;

/** The document as bytes. */
export function keysToBytes(keys: Keys): Uint8Array {
  return Buffer.from(`${JSON.stringify({ version: VERSION, ...keys }, null, 2)}\n`);
}

/**
 * Reads a keys file: undefined when there is none, `store/newer-schema` when a newer program wrote it,
 * `store/damaged` when it is anything else than ours.
 */
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
    const { version, ...copies } = documentSchema.parse(JSON.parse(text));
    if (version > VERSION) return fail(problem(path, 'store/newer-schema'));
    return succeed(keyCopiesSchema.parse(copies));
  } catch {
    return fail(problem(path, 'store/damaged'));
  }
}
