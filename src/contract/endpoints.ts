/**
 * Every call the window can make, as a pair of schemas: what goes in, what comes back.
 * The client and the main process are both derived from this table, so a missing or surplus
 * handler is a compile error. Names are `noun.verb`; one file per noun holds its calls.
 */
import { z } from 'zod';

import { APPLICANT_ENDPOINTS } from './endpoints/applicant.ts';
import { ARCHIVE_ENDPOINTS } from './endpoints/archive.ts';
import { BACKUP_ENDPOINTS } from './endpoints/backup.ts';
import { CANCELLATION_ENDPOINTS } from './endpoints/cancellation.ts';
import { DOSSIER_ENDPOINTS } from './endpoints/dossier.ts';
import { FORM_ENDPOINTS } from './endpoints/form.ts';
import { GUIDANCE_ENDPOINTS } from './endpoints/guidance.ts';
import { KEYS_ENDPOINTS } from './endpoints/keys.ts';
import { LETTER_ENDPOINTS } from './endpoints/letter.ts';
import { MENU_ENDPOINTS } from './endpoints/menu.ts';
import { OPERATOR_ENDPOINTS } from './endpoints/operator.ts';
import { PACKET_ENDPOINTS } from './endpoints/packet.ts';
import { READING_ENDPOINTS } from './endpoints/reading.ts';
import { PASSPORT_COPY_ENDPOINTS } from './endpoints/passport-copy.ts';
import { PASSPORT_ENDPOINTS } from './endpoints/passport.ts';
import { RECEIPT_ENDPOINTS } from './endpoints/receipt.ts';
import { REMINDER_ENDPOINTS } from './endpoints/reminder.ts';
import { SIGNATURE_ENDPOINTS } from './endpoints/signature.ts';
import { STORE_ENDPOINTS } from './endpoints/store.ts';
import { COMMAND_NAMES } from './commands.ts';
import { UNDO_ENDPOINTS } from './endpoints/undo.ts';
import { cancellationId, rowId, settingsSchema } from './views.ts';

/** A call as it crosses the channel. */
export const callSchema = z.strictObject({ endpoint: z.string().max(64), input: z.unknown() });

/** The table of endpoints. */
export const ENDPOINTS = {
  ...STORE_ENDPOINTS,
  ...UNDO_ENDPOINTS,
  ...KEYS_ENDPOINTS,
  ...BACKUP_ENDPOINTS,
  ...APPLICANT_ENDPOINTS,
  ...ARCHIVE_ENDPOINTS,
  ...CANCELLATION_ENDPOINTS,
  ...DOSSIER_ENDPOINTS,
  ...FORM_ENDPOINTS,
  ...GUIDANCE_ENDPOINTS,
  ...LETTER_ENDPOINTS,
  ...MENU_ENDPOINTS,
  ...OPERATOR_ENDPOINTS,
  ...PACKET_ENDPOINTS,
  ...READING_ENDPOINTS,
  ...PASSPORT_COPY_ENDPOINTS,
  ...PASSPORT_ENDPOINTS,
  ...RECEIPT_ENDPOINTS,
  ...REMINDER_ENDPOINTS,
  ...SIGNATURE_ENDPOINTS,
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
  /** The records are about to be locked; the window saves what is open and locks them, whatever comes of it. */
  z.object({ type: z.literal('lock-now') }),
  /** The user wants to see a case, such as by a click on a notification. */
  z.object({ type: z.literal('open-case'), id: cancellationId }),
  /** The system asked to open a backup; `backup.opened` tells which. */
  z.object({ type: z.literal('backup-opened') }),
  /** How far the archiving of chosen files is. */
  z.object({
    type: z.literal('intake'),
    doneCount: z.number().int().nonnegative(),
    totalCount: z.number().int().nonnegative(),
    doneBytes: z.number().int().nonnegative(),
  }),
  /** Small pictures were drawn or originals checked; `damaged` are all receipts whose originals are. */
  z.object({
    type: z.literal('receipts-tended'),
    damaged: z.array(z.object({ id: rowId, fileName: z.string() })),
  }),
  /** A language or theme was chosen in the menu; the window shows it, and keeps it once the records are open. */
  z.object({ type: z.literal('choose-language'), language: settingsSchema.shape.language }),
  z.object({ type: z.literal('choose-theme'), theme: settingsSchema.shape.theme }),
  /** A menu command for the window to carry out. */
  z.object({ type: z.literal('command'), command: z.enum(COMMAND_NAMES) }),
]);
/** A message from the main process. */
export type MainMessage = z.output<typeof messageSchema>;
