/**
 * Every call the window can make, as a pair of schemas: what goes in, what comes back.
 * The client and the main process are both derived from this table, so a missing or surplus
 * handler is a compile error. Names are `noun.verb`.
 */
import { z } from 'zod';

import { draftSchema } from '../core/cancellation/draft.ts';
import { FILING_WAYS, RECORDED_EVENT_KINDS } from '../core/cancellation/event.ts';
import { ATTACHMENT_KINDS, GLOSSES, LETTER_LANGUAGES } from '../core/cancellation/schema.ts';
import { AID_IDS, FORM_IDS, PRINT_IDS } from '../core/form/form-id.ts';
import { MAX_EXHIBIT_BYTES } from '../core/form/packet/limits.ts';
import { RECEIPT_KINDS } from '../core/receipt/kind.ts';
import {
  addedReceiptSchema,
  cancellationId,
  caseSchema,
  epochMs,
  problemSchema,
  exhibitSchema,
  receiptSchema,
  rowId,
  settingsSchema,
  summarySchema,
  UI_LANGUAGES,
} from './views.ts';

/** A call as it crosses the channel. */
export const callSchema = z.strictObject({ endpoint: z.string().max(64), input: z.unknown() });

const nothing = z.undefined();
const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** Largest receipt taken from the window, in bytes; a phone photo is a tenth of it. */
export const MAX_RECEIPT_BYTES = 64 * 1024 * 1024;

function endpoint<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output };
}

const letterChoice = { form: z.enum(PRINT_IDS), lang: z.enum(LETTER_LANGUAGES), gloss: z.enum(GLOSSES) };

/** A letter to hand over: made and kept now, or the kept one that `letterId` names. */
const handedLetter = { id: cancellationId, ...letterChoice, letterId: rowId.nullable() };

/** An enclosure of a case: one file of each kind. */
const exhibitKey = { id: cancellationId, kind: z.enum(ATTACHMENT_KINDS) };

/** The table of endpoints. */
export const ENDPOINTS = {
  /** What the window must know before it can show anything; needs no open store. */
  'app.start': endpoint(
    nothing,
    z.object({
      version: z.string(),
      /** The language the operating system asks for, as far as the window speaks it. */
      systemLanguage: z.enum(UI_LANGUAGES),
      platform: z.string(),
      /** `new`: no store yet; `locked`: a passphrase is needed; `open`. */
      store: z.enum(['new', 'locked', 'open']),
      /** Whether the operating system keeps keys for us; if not, a passphrase must be chosen. */
      hasKeyring: z.boolean(),
      /** Whether this store can be unlocked with a passphrase; if not, only with the keyring. */
      hasPassphrase: z.boolean(),
      /** Where the store lies, to show in the settings. */
      dataFolder: z.string(),
    }),
  ),
  /** Creates the store. Without a keyring a passphrase of at least 8 characters is required. */
  'store.create': endpoint(z.strictObject({ passphrase: z.string().max(1000).optional() }), nothing),
  /** Opens the store with the passphrase, or without one by the keyring; a wrong one changes nothing. */
  'store.unlock': endpoint(z.strictObject({ passphrase: z.string().max(1000).optional() }), nothing),
  /** Closes the store and forgets its key. */
  'store.lock': endpoint(nothing, nothing),

  'settings.get': endpoint(nothing, settingsSchema),
  'settings.set': endpoint(settingsSchema, nothing),

  /** The history, most recently changed first; `words` narrows it (names, numbers, notes). */
  'cancellation.list': endpoint(z.strictObject({ words: z.string().max(200) }), z.array(summarySchema)),
  'cancellation.create': endpoint(z.strictObject({ draft: draftSchema }), z.object({ id: cancellationId })),
  'cancellation.get': endpoint(z.strictObject({ id: cancellationId }), caseSchema),
  /**
   * Saves the draft as typed. `revision` is the one the edit was made from;
   * `cancellation/changed-elsewhere` when another save came between.
   */
  'cancellation.save': endpoint(
    z.strictObject({ id: cancellationId, revision: z.number().int(), draft: draftSchema }),
    z.object({ revision: z.number().int(), savedAtMs: epochMs, state: caseSchema.shape.state }),
  ),
  /** Removes a cancellation with its letters and events; its receipts go back to the inbox. */
  'cancellation.remove': endpoint(z.strictObject({ id: cancellationId }), nothing),

  /** The form or aid as it would be made now; nothing is kept. Incomplete drafts carry a watermark. */
  'letter.preview': endpoint(
    z.strictObject({ id: cancellationId, draft: draftSchema, ...letterChoice }),
    z.object({ bytes, pageCount: z.number().int().positive() }),
  ),
  /**
   * Makes the letter, asks where to save it, writes it and keeps the same bytes in the store.
   * `path` is null when the user cancelled; then nothing is kept either.
   */
  'letter.save': endpoint(
    z.strictObject({ id: cancellationId, ...letterChoice }),
    z.object({ path: z.string().nullable(), letterId: rowId.nullable() }),
  ),
  /** The bytes of a kept letter, exactly as handed over. */
  'letter.read': endpoint(z.strictObject({ letterId: rowId }), z.object({ bytes })),

  /** The printers, the default one first; `viewer` where the system's PDF viewer must print. */
  'print.printers': endpoint(
    nothing,
    z.object({
      way: z.enum(['direct', 'viewer']),
      printers: z.array(
        z.object({
          name: z.string(),
          description: z.string(),
          isDefault: z.boolean(),
          hasDuplex: z.boolean(),
          hasColour: z.boolean(),
        }),
      ),
    }),
  ),
  /**
   * Keeps a letter, prints exactly its bytes, waits for the end and writes that into the timeline.
   * `pages` is `all` or ranges such as `1-2,4`.
   */
  'print.start': endpoint(
    z.strictObject({
      ...handedLetter,
      // CUPS' own limit; a leading hyphen would be an option.
      printer: z.string().regex(/^[^\s/#-][^\s/#]{0,126}$/),
      copies: z.number().int().min(1).max(20),
      pages: z.string().max(100),
      isTwoSided: z.boolean(),
    }),
    z.object({
      end: z.enum(['printed', 'cancelled']),
      letterId: rowId,
      pageCount: z.number().int().positive(),
    }),
  ),
  /** Takes the running job back; `print.start` then answers. */
  'print.cancel': endpoint(nothing, nothing),
  /** Saves a letter as `letter.save` does and opens the file in the system's PDF viewer. */
  'print.viewer': endpoint(z.strictObject(handedLetter), z.object({ path: z.string().nullable() })),
  /**
   * Saves an e-mail draft with a letter attached where the user says; `open` then opens that file in the
   * mail program. `path` is null when the user cancelled. Never counts as filed.
   */
  'mail.draft': endpoint(
    z.strictObject({ ...handedLetter, form: z.enum(FORM_IDS), action: z.enum(['save', 'open']) }),
    z.object({ path: z.string().nullable() }),
  ),

  /** What is enclosed with the letters of a case. */
  'exhibit.list': endpoint(z.strictObject({ id: cancellationId }), z.array(exhibitSchema)),
  /** Encloses a file that was dropped, in place of the one of its kind; refused when it cannot be printed. */
  'exhibit.add': endpoint(
    z.strictObject({
      ...exhibitKey,
      fileName: z.string().min(1).max(255),
      bytes: bytes.refine((value) => value.byteLength <= MAX_EXHIBIT_BYTES),
    }),
    exhibitSchema,
  ),
  /** Asks for a file by the native dialog and encloses it; null when the user cancelled. */
  'exhibit.choose': endpoint(z.strictObject(exhibitKey), exhibitSchema.nullable()),
  /** Removes an enclosed file for good. */
  'exhibit.remove': endpoint(z.strictObject(exhibitKey), nothing),

  /**
   * Makes the packet of a case with its enclosures, asks where to save it, writes it and keeps it as one
   * more letter. `path` is null when the user cancelled; then nothing is kept.
   */
  'packet.save': endpoint(
    z.strictObject({
      id: cancellationId,
      ...letterChoice,
      form: z.enum(FORM_IDS),
      aids: z.array(z.enum(AID_IDS)).max(AID_IDS.length),
    }),
    z.object({ path: z.string().nullable(), letterId: rowId.nullable() }),
  ),

  /** Records what happened; `event/close-unconfirmed` when a case without confirmation is closed. */
  'event.add': endpoint(
    z.strictObject({
      id: cancellationId,
      kind: z.enum(RECORDED_EVENT_KINDS),
      atMs: epochMs,
      via: z.enum(FILING_WAYS).nullable(),
      note: z.string().max(4000),
    }),
    nothing,
  ),

  /** Archives a file that was dropped or pasted. Original bytes are kept whatever they are. */
  'receipt.add': endpoint(
    z.strictObject({
      id: cancellationId.nullable(),
      kind: z.enum(RECEIPT_KINDS),
      fileName: z.string().min(1).max(255),
      bytes: bytes.refine((value) => value.byteLength <= MAX_RECEIPT_BYTES),
    }),
    addedReceiptSchema,
  ),
  /**
   * Asks for files by the native dialog and archives them; empty when the user cancelled. A file that
   * cannot be read stops no other: its problem names it.
   */
  'receipt.choose': endpoint(
    z.strictObject({ id: cancellationId.nullable(), kind: z.enum(RECEIPT_KINDS) }),
    z.object({ added: z.array(addedReceiptSchema), problems: z.array(problemSchema) }),
  ),
  /** Moves a receipt to a case (or to the inbox), or says what kind of proof it is. */
  'receipt.change': endpoint(
    z.strictObject({
      receiptId: rowId,
      cancellationId: cancellationId.nullable(),
      kind: z.enum(RECEIPT_KINDS),
      note: z.string().max(4000),
    }),
    receiptSchema,
  ),
  /** Receipts that belong to no case yet, newest first. */
  'receipt.inbox': endpoint(nothing, z.array(receiptSchema)),
  /** A receipt's original bytes, and whether their hash is still the one taken on arrival. */
  'receipt.read': endpoint(
    z.strictObject({ receiptId: rowId }),
    z.object({ bytes, isUnchanged: z.boolean() }),
  ),
} as const;

/** Name of an endpoint. */
export type EndpointName = keyof typeof ENDPOINTS;
/** What an endpoint takes. */
export type EndpointInput<N extends EndpointName> = z.input<(typeof ENDPOINTS)[N]['input']>;
/** What an endpoint returns when it succeeds. */
export type EndpointOutput<N extends EndpointName> = z.output<(typeof ENDPOINTS)[N]['output']>;

/** Messages from the main process to the window. */
export const messageSchema = z.discriminatedUnion('type', [
  /** The store was locked from outside the window (menu, sleep). */
  z.object({ type: z.literal('store-locked') }),
  /** A menu command for the window to carry out. */
  z.object({ type: z.literal('command'), command: z.enum(['new', 'search', 'lock', 'settings']) }),
]);
/** A message from the main process. */
export type MainMessage = z.output<typeof messageSchema>;
