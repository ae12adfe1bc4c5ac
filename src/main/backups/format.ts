/**
 * The backup file: a head that tells how it is opened, the encrypted database as it lies in a store, and a code over
 * everything. Written down in docs/backup.md. For this folder only.
 */
import { createHash, createHmac, hkdfSync } from 'node:crypto';

import { z } from 'zod';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { keyCopiesSchema } from '../keys/keys-file.ts';

/** The version that is written. */
export const BACKUP_VERSION = 1;
/** Length of the code at the end: HMAC-SHA-256 over all that comes before it. */
export const CODE_BYTES = 32;

const MAGIC = Buffer.from('SimClose backup\n', 'latin1');
const LENGTH_BYTES = 4;
const DIGEST_BYTES = 32;
/** Magic and the length of the head. */
export const PREFIX_BYTES = MAGIC.byteLength + LENGTH_BYTES;
/** Keys and numbers take a few kilobytes. */
const MAX_HEAD_BYTES = 64 * 1024;

const headSchema = z.strictObject({
  version: z.literal(BACKUP_VERSION),
  /** The database's schema. */
  schemaVersion: z.int().positive(),
  /** Epoch milliseconds. */
  madeAtMs: z.int().nonnegative(),
  /** Length of the database. */
  databaseBytes: z.int().positive(),
  /** From which, with the store's key, the key of the code at the end is derived; base 64. */
  salt: z.base64().length(24),
  /** The wrapped copies of the store's key, as in its keys file. */
  keys: keyCopiesSchema,
});

/** What the head says. Not yet authenticated: the code at the end is checked with the key that the head leads to. */
export type BackupHead = z.output<typeof headSchema>;

/** The head as it stands in the file: magic, length, JSON, and the digest of all three. */
export function headToBytes(head: BackupHead): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.byteLength);
  const written = Buffer.concat([MAGIC, length, json]);
  return Buffer.concat([written, createHash('sha256').update(written).digest()]);
}

/**
 * How many bytes the head takes, from the first {@link PREFIX_BYTES} of a file. `backup/not-a-backup` when it is
 * another kind of file, `backup/damaged`.
 */
export function headLengthFrom(prefix: Buffer, path: string): Outcome<number> {
  if (!prefix.subarray(0, MAGIC.byteLength).equals(MAGIC)) return fail(problem(path, 'backup/not-a-backup'));
  if (prefix.byteLength < PREFIX_BYTES) return fail(problem(path, 'backup/damaged'));
  const length = prefix.readUInt32BE(MAGIC.byteLength);
  if (length > MAX_HEAD_BYTES) return fail(problem(path, 'backup/damaged'));
  return succeed(PREFIX_BYTES + length + DIGEST_BYTES);
}

/** Reads a whole head. `backup/newer` when a newer program wrote it, `backup/damaged`. */
export function headFromBytes(bytes: Buffer, path: string): Outcome<BackupHead> {
  const written = bytes.subarray(0, -DIGEST_BYTES);
  const digest = createHash('sha256').update(written).digest();
  if (!digest.equals(bytes.subarray(-DIGEST_BYTES))) return fail(problem(path, 'backup/damaged'));
  try {
    const document: unknown = JSON.parse(written.subarray(PREFIX_BYTES).toString('utf8'));
    const version = z.looseObject({ version: z.int() }).parse(document).version;
    if (version > BACKUP_VERSION) return fail(problem(path, 'backup/newer'));
    return succeed(headSchema.parse(document));
  } catch {
    return fail(problem(path, 'backup/damaged'));
  }
}

/** Starts the code over a file, keyed by the store's key. */
export function startCode(key: Uint8Array, head: Pick<BackupHead, 'salt'>): ReturnType<typeof createHmac> {
  const codeKey = new Uint8Array(
    hkdfSync('sha256', key, Buffer.from(head.salt, 'base64'), 'simclose backup 1', 32),
  );
  const code = createHmac('sha256', codeKey);
  codeKey.fill(0);
  return code;
}
