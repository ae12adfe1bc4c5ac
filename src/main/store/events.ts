/** What happened to a case: appended, chained by hash, never changed. */
import type { EventView } from '../../contract/views.ts';
import { openChargesOf } from '../../core/cancellation/charge.ts';
import type {
  EventKind,
  FilingWay,
  LetterEventKind,
  RecordedEventKind,
} from '../../core/cancellation/event.ts';
import { faultOfDays } from '../../core/cancellation/event-days.ts';
import { readEventDetails, type EventDetails } from '../../core/cancellation/event-details.ts';
import { FIRST_PREVIOUS_HASH } from '../../core/dossier/chain.ts';
import type { ManifestEvent } from '../../core/dossier/manifest.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { CONFIRMING_KINDS } from '../../core/receipt/kind.ts';
import { visibleText } from '../../core/visible-text.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { prepared, read, storableText, write, type StoreContext } from './database.ts';
import { hashOfEvent } from './event-chain.ts';
import { detailsToJson, eventsOf, rowToEvent, type EventRow } from './event-row.ts';

/** An event as a person records it. */
export interface RecordedEvent {
  /** The case. */
  readonly id: string;
  readonly kind: RecordedEventKind;
  /** When it happened, epoch milliseconds. */
  readonly atMs: number;
  readonly via: FilingWay | null;
  readonly note: string;
  /** Fields of the kind, as typed; left out where there are none. */
  readonly details?: unknown;
  /** A receipt of the case that shows it, such as the photo of a destroyed card. */
  readonly receiptId?: number | null | undefined;
}

/** What the program did with a letter. */
export interface LetterEvent {
  /** The case. */
  readonly id: string;
  readonly kind: LetterEventKind;
  readonly note: string;
  readonly letterId: number;
}

/** What came of checking a case's chain. */
export interface ChainCheck {
  readonly isIntact: boolean;
  readonly eventCount: number;
  /** Hash of the last event; the chain's head, which a letter prints. */
  readonly head: string;
  /** Position of the first event that does not fit, or null. */
  readonly brokenAt: number | null;
}

/** The events of the store. */
export interface Events {
  /**
   * Records what happened. Problems: `event/close-unconfirmed` and `event/close-charge-open` at `kind`,
   * `receipt/not-found` at `receiptId`, those of the details and of {@link faultOfDays}.
   */
  add(event: RecordedEvent): Outcome<EventView>;
  /** Writes down what the program has just done with a letter. */
  log(event: LetterEvent): Outcome<EventView>;
  /** Recomputes the chain of a case from its rows. */
  verify(id: string): Outcome<ChainCheck>;
  /** All that the chain of a case is computed from, by position. */
  chain(id: string): Outcome<ManifestEvent[]>;
}

/** An event as any noun of the store writes it. */
export interface NewEvent {
  readonly cancellationId: string;
  readonly kind: EventKind;
  readonly atMs: number;
  readonly via?: FilingWay | null;
  readonly note?: string;
  readonly details?: EventDetails;
  readonly letterId?: number;
  readonly receiptId?: number;
}

/** The events over an open store. */
export function createEvents(context: StoreContext): Events {
  return {
    add: (event) => write(context, () => addEvent(context, event)),
    log: ({ id, kind, note, letterId }) =>
      write(context, () => {
        if (!caseExists(context, id)) return noSuchCase('id');
        const row = appendEvent(context, { cancellationId: id, kind, atMs: context.now(), note, letterId });
        touchCase(context, id);
        return succeed(rowToEvent(row));
      }),
    verify: (id) =>
      read(context, () => (caseExists(context, id) ? succeed(checkChain(context, id)) : noSuchCase('id'))),
    chain: (id) =>
      read(context, () => (caseExists(context, id) ? succeed(chainOf(context, id)) : noSuchCase('id'))),
  };
}

function addEvent(context: StoreContext, event: RecordedEvent): Outcome<EventView> {
  const { id, kind, atMs, via, note, receiptId = null } = event;
  if (!caseExists(context, id)) return noSuchCase('id');
  const details = readEventDetails(kind, event.details ?? {});
  if (!details.ok) return details;
  const fault = faultOfDays({ atMs, via, details: details.value }, context.now());
  if (fault !== undefined) return fail(fault);
  if (receiptId !== null && !hasReceipt(context, id, receiptId)) {
    return fail(problem('receiptId', 'receipt/not-found'));
  }
  if (kind === 'closed') {
    if (!isConfirmed(context, id)) return fail(problem('kind', 'event/close-unconfirmed'));
    const openCount = openChargesOf(eventsOf(context, id)).length;
    if (openCount > 0) return fail(problem('kind', 'event/close-charge-open', { count: openCount }));
  }
  const row = appendEvent(context, {
    cancellationId: id,
    kind,
    atMs,
    via,
    note: note.trim(),
    details: details.value,
    ...(receiptId === null ? {} : { receiptId }),
  });
  touchCase(context, id);
  return succeed(rowToEvent(row));
}

/** Appends an event to its case's chain. Call inside a transaction. */
export function appendEvent(context: StoreContext, event: NewEvent): EventRow {
  const { db } = context;
  const last = prepared<{ position: number; hash: string }>(
    db,
    'SELECT position, hash FROM event WHERE cancellation_id = ? ORDER BY position DESC LIMIT 1',
  ).get(event.cancellationId);
  const previousHash = last?.hash ?? FIRST_PREVIOUS_HASH;
  const content = {
    cancellationId: event.cancellationId,
    position: (last?.position ?? 0) + 1,
    kind: event.kind,
    atMs: event.atMs,
    recordedAtMs: context.now(),
    via: event.via ?? null,
    note: visibleText(storableText(event.note ?? '')),
    letterSha256: sha256Of(context, 'letter', event.letterId),
    receiptSha256: sha256Of(context, 'receipt', event.receiptId),
    details: detailsToJson(event.details),
  };
  const hash = hashOfEvent(previousHash, content);
  const row = prepared<EventRow>(
    db,
    `INSERT INTO event (cancellation_id, position, kind, at_ms, recorded_at_ms, via, note, letter_id, receipt_id,
       details, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
  ).get(
    content.cancellationId,
    content.position,
    content.kind,
    content.atMs,
    content.recordedAtMs,
    content.via,
    content.note,
    event.letterId ?? null,
    event.receiptId ?? null,
    content.details,
    previousHash,
    hash,
  );
  if (row === undefined) throw new Error('An inserted event was not returned');
  return row;
}

function checkChain(context: StoreContext, id: string): ChainCheck {
  const rows = chainRowsOf(context, id);
  let head = FIRST_PREVIOUS_HASH;
  for (const [index, row] of rows.entries()) {
    const link = rowToLink(row);
    const expected = hashOfEvent(head, { ...link, cancellationId: row.cancellation_id });
    if (link.position !== index + 1 || link.previousHash !== head || link.hash !== expected) {
      return { isIntact: false, eventCount: rows.length, head, brokenAt: index + 1 };
    }
    head = link.hash;
  }
  return { isIntact: true, eventCount: rows.length, head, brokenAt: null };
}

/** All that the chain of a case is computed from, by position. For this folder only. */
export function chainOf(context: StoreContext, id: string): ManifestEvent[] {
  return chainRowsOf(context, id).map(rowToLink);
}

function chainRowsOf({ db }: StoreContext, id: string): EventRow[] {
  return prepared<EventRow>(
    db,
    `SELECT event.*, letter.sha256 AS letter_sha256, receipt.sha256 AS receipt_sha256
     FROM event LEFT JOIN letter ON letter.id = event.letter_id LEFT JOIN receipt ON receipt.id = event.receipt_id
     WHERE event.cancellation_id = ? ORDER BY position`,
  ).all(id);
}

function rowToLink(row: EventRow): ManifestEvent {
  return {
    position: row.position,
    kind: row.kind,
    atMs: row.at_ms,
    recordedAtMs: row.recorded_at_ms,
    via: row.via,
    note: row.note,
    letterSha256: row.letter_sha256,
    receiptSha256: row.receipt_sha256,
    details: row.details,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

function hasReceipt({ db }: StoreContext, id: string, receiptId: number): boolean {
  const sql = 'SELECT 1 FROM receipt WHERE id = ? AND cancellation_id = ?';
  return prepared(db, sql).get(receiptId, id) !== undefined;
}

function isConfirmed({ db }: StoreContext, id: string): boolean {
  const sql =
    'SELECT 1 FROM receipt WHERE cancellation_id = ? AND kind IN (SELECT value FROM json_each(?)) LIMIT 1';
  return prepared(db, sql).get(id, JSON.stringify(CONFIRMING_KINDS)) !== undefined;
}

function sha256Of({ db }: StoreContext, table: 'letter' | 'receipt', id: number | undefined): string | null {
  if (id === undefined) return null;
  return prepared<{ sha256: string }>(db, `SELECT sha256 FROM ${table} WHERE id = ?`).get(id)?.sha256 ?? null;
}
