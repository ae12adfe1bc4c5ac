/** What the window shows: plain data made from the store, nothing that needs the store to be read. */
import { z } from 'zod';

import { draftSchema } from '../core/cancellation/draft.ts';
import { EVENT_KINDS, FILING_WAYS } from '../core/cancellation/event.ts';
import { COPY_ENDS } from '../core/applicant/passport-copy.ts';
import type { EventDetails } from '../core/cancellation/event-details.ts';
import { ATTACHMENT_KINDS, GLOSSES, LETTER_LANGUAGES } from '../core/cancellation/schema.ts';
import { CANCELLATION_STATES, standingSchema } from '../core/cancellation/state.ts';
import { STEP_IDS } from '../core/guidance/guide.ts';
import { BRAND_IDS } from '../core/operator/brand.ts';
import { tripSchema } from '../core/cancellation/trip.ts';
import type { Problem } from '../core/outcome.ts';
import { EVIDENCE_CLASSES } from '../core/receipt/evidence.ts';
import { RECEIPT_KINDS } from '../core/receipt/kind.ts';
import { PICTURE_STATES } from '../core/receipt/picture-state.ts';
import { FILING_RESULTS, READING_STATES } from '../core/receipt/reading.ts';
import { TEXT_SOURCES } from '../core/receipt/text-source.ts';

/** Languages of the window, each named in itself by the catalogues. */
export const UI_LANGUAGES = ['zh-Hans', 'en', 'ru', 'kk'] as const;
/** Themes of the window. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** An id of a row that is not a cancellation: a letter, receipt or event. */
export const rowId = z.number().int().positive();
/** Milliseconds since 1970-01-01 UTC. */
export const epochMs = z.number().int().nonnegative();
/** Eight base-32 characters. */
export const cancellationId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/);

/** A problem as data; the window translates it by its code. Made by our own core, so only the shape is checked. */
export const problemSchema = z.custom<Problem>(
  (value) => typeof value === 'object' && value !== null && 'path' in value && 'code' in value,
);

/** Details of an event as data; stored by our own core, so only the shape is checked. */
const detailsSchema = z.custom<EventDetails>((value) => typeof value === 'object' && value !== null);

/** What the user chose for the whole program. */
export const settingsSchema = z.strictObject({
  /** `system` follows the operating system's language. */
  language: z.enum(['system', ...UI_LANGUAGES]),
  theme: z.enum(THEMES),
  /** Whether the enclosed passport copy is destroyed when a proof confirms its case. */
  passportCopyAtEnd: z.enum(COPY_ENDS),
});

/** One row of the history list. */
export const summarySchema = z.object({
  id: cancellationId,
  /** As printed: `SC-7K3M-9Q2X`. */
  reference: z.string(),
  state: z.enum(CANCELLATION_STATES),
  /** The same state with its numbers, as of the moment of asking. */
  standing: standingSchema,
  /** As typed; blank while the draft has none. */
  operator: z.string(),
  cardKind: z.string(),
  /** Masked: `+7 705 ••• 45 67`; as typed when it is not a number yet. */
  maskedNumber: z.string(),
  /** Surname and given names, or the name in the own script; blank while unknown. */
  applicantName: z.string(),
  /** The traveller's row; null while no passport number is typed. */
  applicantId: rowId.nullable(),
  /** How many required things the draft lacks; 0 when it is complete. */
  missingCount: z.number().int().nonnegative(),
  receiptCount: z.number().int().nonnegative(),
  /** The strongest proof of the filing and of the end. */
  evidence: z.object({ filed: z.enum(EVIDENCE_CLASSES), ended: z.enum(EVIDENCE_CLASSES) }),
  /** The flight home; null while none is known. */
  trip: tripSchema.nullable(),
  updatedAtMs: epochMs,
});

/** One line of the timeline. */
export const eventSchema = z.object({
  id: rowId,
  kind: z.enum(EVENT_KINDS),
  /** When it happened. */
  atMs: epochMs,
  recordedAtMs: epochMs,
  via: z.enum(FILING_WAYS).nullable(),
  note: z.string(),
  letterId: rowId.nullable(),
  receiptId: rowId.nullable(),
  /** Fields of its kind; empty where it has none. */
  details: detailsSchema,
  /** Sha-256 in hex over this event and the hash before it. */
  hash: z.string(),
});

/** A letter as it was handed over, without its bytes. */
export const letterSchema = z.object({
  id: rowId,
  form: z.string(),
  lang: z.enum(LETTER_LANGUAGES),
  gloss: z.enum(GLOSSES),
  pageCount: z.number().int().positive(),
  sha256: z.string(),
  madeAtMs: epochMs,
});

/** An archived receipt, without its bytes. */
export const receiptSchema = z.object({
  id: rowId,
  /** Null while it lies in the inbox. */
  cancellationId: cancellationId.nullable(),
  kind: z.enum(RECEIPT_KINDS),
  fileName: z.string(),
  /** By content; `application/octet-stream` when it cannot be told. */
  mediaType: z.string(),
  byteCount: z.number().int().nonnegative(),
  /** Sha-256 of the original bytes, hex. */
  sha256: z.string(),
  addedAtMs: epochMs,
  note: z.string(),
  /** Where the paper original lies, as typed; blank where nobody said. */
  paperPlace: z.string(),
  picture: z.enum(PICTURE_STATES),
  /** An older receipt that shows nearly the same picture; only a suggestion. */
  like: z.object({ id: rowId, fileName: z.string(), cancellationId: cancellationId.nullable() }).nullable(),
  /** When the original was compared with its hash last; null: not yet. */
  checkedAtMs: epochMs.nullable(),
  /** What came of that comparison. */
  isIntact: z.boolean().nullable(),
});

/** How far the reading of a receipt is, and what was read. */
export const readingSchema = z.object({
  state: z.enum(READING_STATES),
  /** Why it failed; null otherwise. */
  problem: problemSchema.nullable(),
  /** Blank where nothing was read. */
  text: z.string(),
  source: z.enum(TEXT_SOURCES).nullable(),
  /** How sure the recogniser is, 0 to 100; null where nothing was recognised. */
  confidence: z.number().int().min(0).max(100).nullable(),
  /** True when more was there than is kept. */
  isCut: z.boolean(),
  /** The code of one of our pages, as it was seen. */
  pageCode: z.string().nullable(),
  /** What came of that code. */
  filing: z.enum(FILING_RESULTS).nullable(),
  /** A kind that a person is asked about. */
  proposedKind: z.enum(RECEIPT_KINDS).nullable(),
});

/** A file that is enclosed with the letters of a cancellation, without its bytes. */
export const exhibitSchema = z.object({
  kind: z.enum(ATTACHMENT_KINDS),
  fileName: z.string(),
  /** By content; `application/octet-stream` when it cannot be told. */
  mediaType: z.string(),
  byteCount: z.number().int().nonnegative(),
  /** Sha-256 of the file, hex. */
  sha256: z.string(),
  addedAtMs: epochMs,
});

/** A ticked step of the guide. */
export const guideTickSchema = z.object({ step: z.enum(STEP_IDS), tickedAtMs: epochMs });
/** A form that an operator publishes, without its bytes. */
export const ownFormSchema = z.object({
  id: rowId,
  operator: z.enum(BRAND_IDS),
  fileName: z.string(),
  /** Sha-256 of the file, hex: another version of the form has another one. */
  sha256: z.string(),
  pageCount: z.number().int().positive(),
  byteCount: z.number().int().nonnegative(),
  addedAtMs: epochMs,
  /** Whether a person has said what goes into its fields. */
  isMapped: z.boolean(),
});

/** Everything about one cancellation that a screen needs. */
export const caseSchema = z.object({
  id: cancellationId,
  reference: z.string(),
  state: z.enum(CANCELLATION_STATES),
  /** The same state with its numbers, as of the moment of asking. */
  standing: standingSchema,
  draft: draftSchema,
  problems: z.array(problemSchema),
  warnings: z.array(problemSchema),
  createdAtMs: epochMs,
  updatedAtMs: epochMs,
  /** Counts saves; a save names the revision it was made from. */
  revision: z.number().int().nonnegative(),
  /** Newest first. */
  events: z.array(eventSchema),
  /** Newest first. */
  letters: z.array(letterSchema),
  /** Newest first. */
  receipts: z.array(receiptSchema),
});

/** What came of adding one file: a new receipt, or the one that already holds the same bytes. */
export const addedReceiptSchema = z.object({
  receipt: receiptSchema,
  /** True when the same bytes were archived before, so nothing was stored twice. */
  isDuplicate: z.boolean(),
  /** True when the bytes are those of a letter that this program made; it proves nothing, so its kind is `other`. */
  isOwnLetter: z.boolean(),
});

/** The user's choices. */
export type Settings = z.output<typeof settingsSchema>;
/** A row of the history. */
export type CancellationSummary = z.output<typeof summarySchema>;
/** A line of the timeline. */
export type EventView = z.output<typeof eventSchema>;
/** A kept letter. */
export type LetterView = z.output<typeof letterSchema>;
/** An archived receipt. */
export type ReceiptView = z.output<typeof receiptSchema>;
/** What was read in a receipt. */
export type ReadingView = z.output<typeof readingSchema>;
/** An enclosed file. */
export type ExhibitView = z.output<typeof exhibitSchema>;
/** A ticked step of the guide. */
export type GuideTick = z.output<typeof guideTickSchema>;
/** An operator's own form. */
export type OwnFormView = z.output<typeof ownFormSchema>;
/** One case whole. */
export type CaseView = z.output<typeof caseSchema>;
/** What came of adding a file. */
export type AddedReceipt = z.output<typeof addedReceiptSchema>;
/** A language of the window. */
export type UiLanguage = (typeof UI_LANGUAGES)[number];
