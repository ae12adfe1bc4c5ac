/** The list that a dossier carries of itself: its attachments with their digests, and the whole chain of events. */
import { z } from 'zod';

import { utf8Bytes } from './utf8.ts';

/** Name of the attachment that holds the manifest. */
export const MANIFEST_NAME = 'manifest.json';
/** Name of the attachment that holds the verifier. */
export const VERIFIER_NAME = 'verify.html';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const epochMs = z.number().int();

/** One event of the case, with everything that its hash covers. */
const eventSchema = z.strictObject({
  /** From 1, without gaps. */
  position: z.number().int().positive(),
  kind: z.string(),
  /** When it happened. */
  atMs: epochMs,
  /** When it was written down. */
  recordedAtMs: epochMs,
  via: z.string().nullable(),
  note: z.string(),
  /** Sha-256 of the letter or receipt that it is about. */
  letterSha256: digest.nullable(),
  receiptSha256: digest.nullable(),
  /** JSON text, hashed as it stands; null where there is none. */
  details: z.string().nullable(),
  previousHash: digest,
  hash: digest,
});

/** One embedded file. */
const attachmentSchema = z.strictObject({
  name: z.string(),
  /** What it is in the case; `verifier` is the program's own page that checks dossiers. */
  role: z.enum(['letter', 'receipt', 'verifier']),
  /** Number of the exhibit that shows it; null where none does. */
  exhibit: z.number().int().positive().nullable(),
  /** Kind of proof, or form of the letter; null for the verifier. */
  kind: z.string().nullable(),
  mediaType: z.string(),
  byteCount: z.number().int().nonnegative(),
  /** Of the bytes in this dossier. */
  sha256: digest,
  /** When it was made or archived; null for the verifier. */
  addedAtMs: epochMs.nullable(),
  /** Sha-256 taken when it was made or archived, where it is another: the original was damaged since. */
  recordedSha256: digest.optional(),
});

/** The manifest. */
export const manifestSchema = z.strictObject({
  format: z.literal('simclose-dossier-manifest'),
  version: z.literal(1),
  program: z.string(),
  /** By the clock of the computer that made it. */
  madeAtMs: epochMs,
  case: z.strictObject({
    id: z.string(),
    reference: z.string(),
    /** Computed from events and receipts, as of the making. */
    state: z.string(),
    /** Masked where the maker chose so. */
    number: z.string().nullable(),
    operator: z.string().nullable(),
  }),
  /** DER of the SubjectPublicKeyInfo, and its sha-256, both in hex. */
  publicKey: z.string(),
  fingerprint: digest,
  /** Sorted by `position`. */
  events: z.array(eventSchema),
  attachments: z.array(attachmentSchema),
  /** Originals that the events name and the case does not have any more. */
  missing: z.array(
    z.strictObject({ role: z.enum(['letter', 'receipt']), sha256: digest, eventPosition: z.number().int() }),
  ),
});

/** The manifest. */
export type Manifest = z.output<typeof manifestSchema>;
/** One embedded file. */
export type ManifestAttachment = Manifest['attachments'][number];
/** One event of the chain. */
export type ManifestEvent = Manifest['events'][number];

/** The manifest as it is embedded: readable, UTF-8. */
export function manifestBytes(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return utf8Bytes(`${JSON.stringify(manifest, null, 1)}\n`);
}
