/** The open archive of a store: JSON documents beside the originals, for any other program to read. */
import { z } from 'zod';

import { draftSchema } from '../cancellation/draft.ts';
import { EVENT_KINDS, FILING_WAYS } from '../cancellation/event.ts';
import { ATTACHMENT_KINDS, GLOSSES, LETTER_LANGUAGES } from '../cancellation/schema.ts';
import { RECEIPT_KINDS } from '../receipt/kind.ts';
import { visibleText } from '../visible-text.ts';

/** Name of the document that lists what is in an archive. */
export const INDEX_NAME = 'simclose.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const epochMs = z.number().int();
/** Shown in lists, where nothing may turn the rest around. */
const shownName = z.string().min(1).max(300).transform(visibleText);
const caseId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/);

/** A file of the archive: where it lies, and what its bytes must be. */
const fileShape = {
  /** Path within the archive. */
  path: z.string().min(1).max(400),
  sha256: digest,
  byteCount: count,
};

/** A letter or packet, a PDF exactly as it was handed over. */
const letterSchema = z.strictObject({
  ...fileShape,
  /** From 1 within its case. */
  number: z.number().int().positive(),
  form: z.string().max(300),
  lang: z.enum(LETTER_LANGUAGES),
  gloss: z.enum(GLOSSES),
  /** False when it carries the draft's watermark. */
  isComplete: z.boolean(),
  pageCount: z.number().int().positive(),
  /** The digest in its QR code. */
  contentDigest: z.string().max(128),
  madeAtMs: epochMs,
});

/** A file that is enclosed with the letters of a case. */
const enclosureSchema = z.strictObject({
  ...fileShape,
  kind: z.enum(ATTACHMENT_KINDS),
  fileName: shownName,
  mediaType: z.string().max(200),
  addedAtMs: epochMs,
});

/** One event; its hash covers all of it and the hash before. */
const eventSchema = z.strictObject({
  position: z.number().int().positive(),
  kind: z.enum(EVENT_KINDS),
  atMs: epochMs,
  recordedAtMs: epochMs,
  via: z.enum(FILING_WAYS).nullable(),
  note: z.string().max(20_000),
  letterSha256: digest.nullable(),
  receiptSha256: digest.nullable(),
  /** JSON text, hashed as it stands. */
  details: z.string().max(20_000).nullable(),
  previousHash: digest,
  hash: digest,
});

/** The document of one case. */
export const archivedCaseSchema = z.strictObject({
  format: z.literal('simclose-case'),
  version: z.literal(1),
  id: caseId,
  /** As typed: the SIM, the traveller, the wishes; the names are those of INPUT.json. */
  draft: draftSchema,
  revision: count,
  createdAtMs: epochMs,
  updatedAtMs: epochMs,
  /** By position. */
  events: z.array(eventSchema).min(1).max(100_000),
  letters: z.array(letterSchema).max(10_000),
  enclosures: z.array(enclosureSchema).max(ATTACHMENT_KINDS.length),
  /** Ticked steps of the guide. */
  ticks: z.array(z.strictObject({ step: z.string().max(80), tickedAtMs: epochMs })).max(1000),
});

/** An archived proof, its original bytes. */
const receiptSchema = z.strictObject({
  ...fileShape,
  /** Null while it lies in the inbox. */
  cancellationId: caseId.nullable(),
  kind: z.enum(RECEIPT_KINDS),
  fileName: shownName,
  mediaType: z.string().max(200),
  note: z.string().max(20_000).transform(visibleText),
  addedAtMs: epochMs,
});

/** The user's correction of a datum about an operator. */
const correctionSchema = z.strictObject({
  item: z.string().min(1).max(200),
  value: z.string().min(1).max(4000),
  source: z.string().min(1).max(4000),
  checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  correctedAtMs: epochMs,
});

/** The index of an archive. */
export const archiveIndexSchema = z.strictObject({
  format: z.literal('simclose-archive'),
  version: z.literal(1),
  program: z.string().max(200),
  exportedAtMs: epochMs,
  /** Paths of the cases' documents. */
  cases: z.array(z.strictObject({ id: caseId, path: z.string().min(1).max(400) })).max(1_000_000),
  receipts: z.array(receiptSchema).max(1_000_000),
  corrections: z.array(correctionSchema).max(10_000),
});

/** The document of one case. */
export type ArchivedCase = z.output<typeof archivedCaseSchema>;
/** An archived proof. */
export type ArchivedReceipt = z.output<typeof receiptSchema>;
/** The user's correction of a datum. */
export type ArchivedCorrection = z.output<typeof correctionSchema>;
/** The index of an archive. */
export type ArchiveIndex = z.output<typeof archiveIndexSchema>;
