/** Puts right what only proves that nothing was changed, as whoever made a file on purpose would. */
import { createHash } from 'node:crypto';

import {
  CODE_BYTES,
  headFromBytes,
  headLengthFrom,
  PREFIX_BYTES,
  startCode,
} from '../../../src/main/backups/format.ts';

const DIGEST_BYTES = 32;

/** A backup gets the digest of its head and, where the head can still be read, its code anew; every second one. */
export function resealed(
  bytes: Uint8Array<ArrayBuffer>,
  kind: string,
  seed: number,
  backupKey: Uint8Array,
): Uint8Array<ArrayBuffer> {
  if (kind !== 'backup' || seed % 2 === 0) return bytes;
  const file = Buffer.from(bytes);
  const length = headLengthFrom(file.subarray(0, PREFIX_BYTES), kind);
  if (!length.ok || file.length < length.value + CODE_BYTES) return bytes;
  const written = file.subarray(0, length.value - DIGEST_BYTES);
  createHash('sha256').update(written).digest().copy(file, written.length);
  const head = headFromBytes(file.subarray(0, length.value), kind);
  if (!head.ok) return new Uint8Array(file);
  const code = startCode(backupKey, head.value).update(file.subarray(0, -CODE_BYTES)).digest();
  code.copy(file, file.length - CODE_BYTES);
  return new Uint8Array(file);
}
