/**
 * The seal at the end of a dossier: a signed statement of what lies where in the file, with digests.
 * It stands in comment lines after the document's end, which readers of PDF pass over, and ends as a PDF ends.
 */
import { z } from 'zod';

import { lastIndexOf } from './find-bytes.ts';
import { partPlaceSchema } from './place.ts';
import { utf8Bytes, utf8Text } from './utf8.ts';

/** What the signature is made over and with; the only one of this version. */
export const SEAL_ALGORITHM = 'Ed25519';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** The statement that is signed. Bytes are counted from the beginning of the file. */
export const statementSchema = z.strictObject({
  format: z.literal('simclose-dossier'),
  version: z.literal(1),
  /** Reference of the case, as printed. */
  reference: z.string(),
  /** When it was made, epoch milliseconds, by the clock of the computer that made it. */
  madeAtMs: count,
  /** Name and version of the program that made it. */
  program: z.string(),
  algorithm: z.literal(SEAL_ALGORITHM),
  /** Public key: DER of its SubjectPublicKeyInfo (RFC 8410), 44 bytes in hex. */
  publicKey: z.string().regex(/^[0-9a-f]{88}$/),
  /** How many bytes the document before the seal has. */
  byteCount: count,
  /** Sha-256 of these bytes, hex. */
  sha256: digest,
  /** The number after `startxref`, which the last lines repeat. */
  startXref: count,
  /** Stretches that cover these bytes without gap, each with what lies in it. */
  parts: z.array(z.strictObject({ place: partPlaceSchema, from: count, byteCount: count, sha256: digest })),
  /** The embedded files, each as it is, unpacked, in one stretch. */
  files: z.array(
    z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      from: count,
      byteCount: count,
      sha256: digest,
    }),
  ),
});

/** The statement that is signed. */
export type Statement = z.output<typeof statementSchema>;

const SEAL_MARK = '\n%SimClose-Seal-1 ';
const SIGNATURE_MARK = '\n%SimClose-Signature ';
/** A statement of ten thousand parts has two megabytes. */
const MAX_STATEMENT_BYTES = 32 * 1024 * 1024;

/** The one line of JSON that is signed, as UTF-8. */
export function statementBytes(statement: Statement): Uint8Array {
  return utf8Bytes(JSON.stringify(statement));
}

/** The bytes that follow the document; `signature` in hex. */
export function sealBytes(statement: Uint8Array, signature: string, startXref: number): Uint8Array {
  const before = utf8Bytes(SEAL_MARK);
  const after = utf8Bytes(`${SIGNATURE_MARK}${signature}\nstartxref\n${String(startXref)}\n%%EOF\n`);
  const seal = new Uint8Array(before.byteLength + statement.byteLength + after.byteLength);
  seal.set(before);
  seal.set(statement, before.byteLength);
  seal.set(after, before.byteLength + statement.byteLength);
  return seal;
}

/** A seal that was found at the end of a file. */
export interface FoundSeal {
  /** Where the document ends and the seal begins. */
  readonly from: number;
  readonly statement: Statement;
  /** What was signed, as it stands in the file. */
  readonly signedBytes: Uint8Array;
  /** 64 bytes, hex. */
  readonly signature: string;
}

/** A readable seal; `broken` when there is one that was altered; `none` when nothing tells of one. */
export type SealReading =
  | { readonly kind: 'found'; readonly seal: FoundSeal }
  | { readonly kind: 'broken' }
  | { readonly kind: 'none' };

/** Looks for the seal. Every byte from its beginning to the end of the file must be as it was written. */
export function readSeal(file: Uint8Array): SealReading {
  const sealFrom = lastIndexOf(file, utf8Bytes(SEAL_MARK));
  const signatureFrom = lastIndexOf(file, utf8Bytes(SIGNATURE_MARK));
  if (sealFrom === -1 && signatureFrom === -1) return { kind: 'none' };
  const statementFrom = sealFrom + SEAL_MARK.length;
  const isWhole = sealFrom !== -1 && signatureFrom > sealFrom;
  if (!isWhole || signatureFrom - statementFrom > MAX_STATEMENT_BYTES) return { kind: 'broken' };
  const signedBytes = file.subarray(statementFrom, signatureFrom);
  const signature = hexAfter(file, signatureFrom + SIGNATURE_MARK.length);
  const statement = parseStatement(signedBytes);
  if (statement === undefined || signature === undefined) return { kind: 'broken' };
  const expected = sealBytes(signedBytes, signature, statement.startXref);
  if (!areEqual(file.subarray(sealFrom), expected)) return { kind: 'broken' };
  return { kind: 'found', seal: { from: sealFrom, statement, signedBytes, signature } };
}

function hexAfter(file: Uint8Array, from: number): string | undefined {
  const text = String.fromCharCode(...file.subarray(from, from + 128));
  return /^[0-9a-f]{128}$/.test(text) ? text : undefined;
}

function parseStatement(bytes: Uint8Array): Statement | undefined {
  try {
    const read = statementSchema.safeParse(JSON.parse(utf8Text(bytes) ?? ''));
    return read.success && isGapless(read.data) ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the parts cover the document without gap, so that no byte of it is nowhere. */
function isGapless({ parts, byteCount }: Statement): boolean {
  let next = 0;
  for (const part of parts) {
    if (part.from !== next) return false;
    next += part.byteCount;
  }
  return next === byteCount;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
