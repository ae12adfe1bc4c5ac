/** Rows of the store as documents of the open archive. For this folder only. */
import type { ArchivedCase, ArchivedCorrection, ArchivedReceipt } from '../../core/archive/schema.ts';
import type { Gloss, LetterLanguage } from '../../core/cancellation/schema.ts';
import type { ExhibitKind } from '../../core/form/packet/exhibit-kind.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import { noSuchCase } from './case-row.ts';
import { prepared, type StoreContext } from './database.ts';
import { draftFromJson } from './draft-row.ts';
import { chainOf } from './events.ts';
import { openCopy, PASSPORT_KIND } from './passport-keys.ts';

/** A case with blank paths. */
export type CaseOut = ArchivedCase;

interface CaseRow {
  draft: string;
  revision: number;
  created_at_ms: number;
  updated_at_ms: number;
}
interface FileRow {
  sha256: string;
  byte_count: number;
}
interface LetterRow extends FileRow {
  number: number;
  form: string;
  lang: LetterLanguage;
  gloss: Gloss;
  is_complete: 0 | 1;
  page_count: number;
  content_digest: string;
  made_at_ms: number;
}
interface ExhibitRow extends FileRow {
  kind: ExhibitKind;
  file_name: string;
  media_type: string;
  added_at_ms: number;
}
interface ReceiptRow extends FileRow {
  cancellation_id: string | null;
  kind: ReceiptKind;
  file_name: string;
  media_type: string;
  note: string;
  added_at_ms: number;
}

/** Reads a case; `cancellation/not-found` at `id`. */
export function readArchivedCase(context: StoreContext, id: string): Outcome<CaseOut> {
  const { db } = context;
  const row = prepared<CaseRow>(
    db,
    'SELECT draft, revision, created_at_ms, updated_at_ms FROM cancellation WHERE id = ?',
  ).get(id);
  if (row === undefined) return noSuchCase('id');
  const letters = prepared<LetterRow>(
    db,
    `SELECT number, form, lang, gloss, is_complete, page_count, content_digest, sha256, made_at_ms, byte_count
     FROM letter WHERE cancellation_id = ? ORDER BY number`,
  ).all(id);
  const enclosures = prepared<ExhibitRow>(
    db,
    `SELECT kind, file_name, media_type, sha256, added_at_ms, byte_count FROM exhibit
     WHERE cancellation_id = ? ORDER BY kind`,
  ).all(id);
  const opened = new Set(readEnclosures(context, id).map(({ sha256 }) => sha256));
  const ticks = prepared<{ step: string; ticked_at_ms: number }>(
    db,
    'SELECT step, ticked_at_ms FROM guide_tick WHERE cancellation_id = ? ORDER BY step',
  ).all(id);
  return succeed({
    ...{ format: 'simclose-case', version: 1, id, draft: draftFromJson(row.draft), revision: row.revision },
    ...{ createdAtMs: row.created_at_ms, updatedAtMs: row.updated_at_ms },
    events: chainOf(context, id).map((event) => ({
      ...event,
      kind: event.kind as ArchivedCase['events'][number]['kind'],
      via: event.via as ArchivedCase['events'][number]['via'],
    })),
    letters: letters.map(rowToLetter),
    enclosures: enclosures.filter(({ sha256 }) => opened.has(sha256)).map(rowToEnclosure),
    ticks: ticks.map(({ step, ticked_at_ms: tickedAtMs }) => ({ step, tickedAtMs })),
  });
}

/** The enclosures of a case as they came; a copy of a passport whose key was destroyed is gone. */
export function readEnclosures(
  context: StoreContext,
  id: string,
): readonly { readonly sha256: string; readonly bytes: Uint8Array }[] {
  const sql = 'SELECT kind, sha256, bytes FROM exhibit WHERE cancellation_id = ?';
  return prepared<{ kind: ExhibitKind; sha256: string; bytes: Buffer }>(context.db, sql)
    .all(id)
    .flatMap(({ kind, sha256, bytes }) => {
      const opened = kind === PASSPORT_KIND ? openCopy(context, id, bytes) : bytes;
      return opened === undefined ? [] : [{ sha256, bytes: opened }];
    });
}

/** Reads the list of all receipts. */
export function readReceipts({ db }: StoreContext): ArchivedReceipt[] {
  const sql = `SELECT cancellation_id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count
    FROM receipt ORDER BY added_at_ms, id`;
  return prepared<ReceiptRow>(db, sql)
    .all()
    .map((row) => ({
      ...fileOf(row),
      cancellationId: row.cancellation_id,
      kind: row.kind,
      fileName: row.file_name,
      mediaType: row.media_type,
      note: row.note,
      addedAtMs: row.added_at_ms,
    }));
}

/** Reads the user's corrections. */
export function readCorrections({ db }: StoreContext): ArchivedCorrection[] {
  const sql =
    'SELECT item, value, source, checked_on, corrected_at_ms FROM operator_correction ORDER BY item';
  interface Row {
    item: string;
    value: string;
    source: string;
    checked_on: string;
    corrected_at_ms: number;
  }
  return prepared<Row>(db, sql)
    .all()
    .map(({ item, value, source, checked_on: checkedOn, corrected_at_ms: correctedAtMs }) => ({
      ...{ item, value, source, checkedOn, correctedAtMs },
    }));
}

function rowToLetter(row: LetterRow): ArchivedCase['letters'][number] {
  const { number, form, lang, gloss } = row;
  return {
    ...fileOf(row),
    ...{ number, form, lang, gloss, isComplete: row.is_complete === 1, pageCount: row.page_count },
    ...{ contentDigest: row.content_digest, madeAtMs: row.made_at_ms },
  };
}

function rowToEnclosure(row: ExhibitRow): ArchivedCase['enclosures'][number] {
  return {
    ...fileOf(row),
    ...{ kind: row.kind, fileName: row.file_name, mediaType: row.media_type, addedAtMs: row.added_at_ms },
  };
}

function fileOf({ sha256, byte_count: byteCount }: FileRow) {
  return { path: '', sha256, byteCount };
}
