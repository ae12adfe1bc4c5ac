/** Documents of an open archive as rows of the store; nothing that is there is changed. For this folder only. */
import type { ArchivedCase, ArchivedCorrection, ArchivedReceipt } from '../../core/archive/schema.ts';
import { FIRST_PREVIOUS_HASH } from '../../core/dossier/chain.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { findOrAddApplicant } from './applicants.ts';
import { caseExists } from './case-row.ts';
import { prepared, type StoreContext } from './database.ts';
import { columnsOfDraft } from './draft-row.ts';
import { hashOfEvent } from './event-chain.ts';
import { chainOf } from './events.ts';
import { renewListing } from './listing.ts';
import { PASSPORT_KIND, sealCopy } from './passport-keys.ts';
import type { FileBytes } from './archives.ts';

/** Whether a case was new, or there already. */
export type Kept = 'new' | 'same';

/** Keeps a receipt in the inbox, until its case is there. Call inside a transaction. */
export function keepReceipt({ db }: StoreContext, receipt: ArchivedReceipt, bytes: Uint8Array): boolean {
  const { changes } = prepared(
    db,
    `INSERT INTO receipt (cancellation_id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count, bytes)
     VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING`,
  ).run(
    receipt.kind,
    receipt.fileName,
    receipt.mediaType,
    receipt.note,
    receipt.sha256,
    receipt.addedAtMs,
    bytes.byteLength,
    bytes,
  );
  return changes === 1;
}

/** Keeps a case that is new. Call inside a transaction. */
export function keepCase(context: StoreContext, archived: ArchivedCase, files: FileBytes): Outcome<Kept> {
  const { id, events } = archived;
  const broken = brokenAt(archived);
  if (broken !== undefined) return fail(problem(id, 'archive/chain-broken', { position: broken }));
  if (caseExists(context, id)) {
    const known = chainOf(context, id);
    const isKnown = events.every(({ hash }, index) => known[index]?.hash === hash);
    return isKnown ? succeed('same') : fail(problem(id, 'archive/conflict'));
  }
  insertCase(context, archived);
  const letterIds = insertLetters(context, archived, files);
  insertEnclosures(context, archived, files);
  for (const { step, tickedAtMs } of archived.ticks)
    prepared(
      context.db,
      'INSERT OR IGNORE INTO guide_tick (cancellation_id, step, ticked_at_ms) VALUES (?, ?, ?)',
    ).run(id, step, tickedAtMs);
  const missing = insertEvents(context, archived, letterIds);
  if (missing !== undefined) return fail(problem(missing, 'archive/file-missing'));
  renewListing(context, id);
  return succeed('new');
}

function brokenAt({ id, events }: ArchivedCase): number | undefined {
  let head = FIRST_PREVIOUS_HASH;
  for (const [index, event] of events.entries()) {
    const isNext = event.position === index + 1 && event.previousHash === head;
    if (!isNext || event.hash !== hashOfEvent(head, { ...event, cancellationId: id })) return index + 1;
    head = event.hash;
  }
  return undefined;
}

function insertCase(context: StoreContext, { id, draft, ...rest }: ArchivedCase): void {
  const { db } = context;
  // Who is known already stays as known: what is imported may be older.
  const applicantId = findOrAddApplicant(context, draft);
  const columns = columnsOfDraft(draft);
  const trip = columns.trip === undefined ? null : JSON.stringify(columns.trip);
  prepared(
    db,
    `INSERT INTO cancellation (id, applicant_id, revision, is_complete, missing_count, operator, card_kind,
       masked_number, applicant_name, created_at_ms, updated_at_ms, draft, trip)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    applicantId,
    rest.revision,
    columns.isComplete ? 1 : 0,
    columns.missingCount,
    columns.operator,
    columns.cardKind,
    columns.maskedNumber,
    columns.applicantName,
    rest.createdAtMs,
    rest.updatedAtMs,
    JSON.stringify(draft),
    trip,
  );
  prepared(db, 'UPDATE applicant SET trip = ? WHERE id = ? AND trip IS NULL').run(trip, applicantId);
}

function insertLetters(
  { db }: StoreContext,
  archived: ArchivedCase,
  files: FileBytes,
): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const letter of archived.letters) {
    const bytes = bytesOf(files, letter.sha256);
    const { lastInsertRowid } = prepared(
      db,
      `INSERT INTO letter (cancellation_id, number, form, lang, gloss, is_complete, page_count, content_digest, sha256,
         made_at_ms, byte_count, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      archived.id,
      letter.number,
      letter.form,
      letter.lang,
      letter.gloss,
      letter.isComplete ? 1 : 0,
      letter.pageCount,
      letter.contentDigest,
      letter.sha256,
      letter.madeAtMs,
      bytes.byteLength,
      bytes,
    );
    ids.set(letter.sha256, Number(lastInsertRowid));
  }
  return ids;
}

function insertEnclosures(context: StoreContext, { id, enclosures }: ArchivedCase, files: FileBytes): void {
  for (const { kind, fileName, mediaType, sha256, addedAtMs } of enclosures) {
    const bytes = bytesOf(files, sha256);
    const kept = kind === PASSPORT_KIND ? sealCopy(context, id, bytes) : bytes;
    prepared(
      context.db,
      `INSERT INTO exhibit (cancellation_id, kind, file_name, media_type, sha256, added_at_ms, byte_count, bytes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(id, kind, fileName, mediaType, sha256, addedAtMs, bytes.byteLength, kept);
  }
}

/** The SHA-256 of an original that an event names and nobody has; undefined when all are there. */
function insertEvents(
  { db }: StoreContext,
  { id, events }: ArchivedCase,
  letterIds: ReadonlyMap<string, number>,
): string | undefined {
  const receiptId = prepared<{ id: number }>(db, 'SELECT id FROM receipt WHERE sha256 = ?');
  for (const event of events) {
    const { letterSha256, receiptSha256 } = event;
    const letter = letterSha256 === null ? null : letterIds.get(letterSha256);
    const receipt = receiptSha256 === null ? null : receiptId.get(receiptSha256)?.id;
    if (letter === undefined) return letterSha256 ?? '';
    if (receipt === undefined) return receiptSha256 ?? '';
    prepared(
      db,
      `INSERT INTO event (cancellation_id, position, kind, at_ms, recorded_at_ms, via, note, letter_id, receipt_id,
         details, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      event.position,
      event.kind,
      event.atMs,
      event.recordedAtMs,
      event.via,
      event.note,
      letter,
      receipt,
      event.details,
      event.previousHash,
      event.hash,
    );
  }
  return undefined;
}

/** Files receipts to their new cases; a receipt with a home of its own here stays there and is returned. */
export function settleReceipts(
  context: StoreContext,
  receipts: readonly ArchivedReceipt[],
  newCases: ReadonlySet<string>,
): readonly ArchivedReceipt[] {
  const { db } = context;
  const elsewhere = receipts.filter(({ sha256, cancellationId }) => {
    if (cancellationId === null || !newCases.has(cancellationId)) return false;
    const sql = 'UPDATE receipt SET cancellation_id = ? WHERE sha256 = ? AND cancellation_id IS NULL';
    return prepared(db, sql).run(cancellationId, sha256).changes === 0;
  });
  for (const id of newCases) renewListing(context, id);
  return elsewhere;
}

/** Keeps a correction where the item has none. Call inside a transaction. */
export function keepCorrection({ db }: StoreContext, correction: ArchivedCorrection): boolean {
  const { item, value, source, checkedOn, correctedAtMs } = correction;
  const sql = 'SELECT value, source, checked_on FROM operator_correction WHERE item = ?';
  const known = prepared<{ value: string; source: string; checked_on: string }>(db, sql).get(item);
  if (known !== undefined)
    return known.value === value && known.source === source && known.checked_on === checkedOn;
  prepared(
    db,
    'INSERT INTO operator_correction (item, value, source, checked_on, corrected_at_ms) VALUES (?, ?, ?, ?, ?)',
  ).run(item, value, source, checkedOn, correctedAtMs);
  return true;
}

/** The caller has read and hashed every file that the document names. */
function bytesOf(files: FileBytes, sha256: string): Uint8Array {
  const bytes = files.get(sha256);
  if (bytes === undefined) throw new Error('A file of the archive was not read');
  return bytes;
}
