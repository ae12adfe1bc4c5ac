/** The digest by which bytes are recognised. */
import { createHash } from 'node:crypto';

/** Sha-256 in lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
