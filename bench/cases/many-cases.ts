/** A store of very many cases, the same for the same seed: made by SQL in one go, indexed by the program itself. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';

import Database from 'better-sqlite3';

import { columnsOfDraft } from '../../src/main/store/draft-row.ts';
import { sha256Of } from '../../src/main/store/digest.ts';
import { hashOfEvent } from '../../src/main/store/event-chain.ts';
import { openStore, type Store } from '../../src/main/store/open.ts';
import { FIRST_PREVIOUS_HASH, type ChainedEvent } from '../../src/core/dossier/chain.ts';
import { idFromBytes } from '../../src/core/cancellation/reference.ts';
import { draftOf, eventsOf, receiptOf, type MadeCase } from './made-case.ts';

/** The day on which the made cases are looked at. */
export const NOW_MS = Date.UTC(2026, 10, 25, 7);

/** Opens a store that was made before, or makes an empty one. */
export function openMade(folder: string, key: Uint8Array): Store {
  const opened = openStore({
    folder,
    key: Uint8Array.from(key),
    now: () => NOW_MS,
    randomBytes,
    mayCreate: true,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

/** Fills the empty store in a folder with cases, each with a receipt that was read; the next opening indexes them. */
export function makeManyCases(folder: string, key: Uint8Array, count: number): void {
  openMade(folder, key).close();
  const db = new Database(path.join(folder, 'simclose.db'));
  try {
    db.pragma(`cipher = 'sqlcipher'`);
    db.pragma('legacy = 4');
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    db.transaction(() => {
      for (let index = 0; index < count; index += 1) insertCase(db, index);
      db.exec(`DELETE FROM setting WHERE name = 'search-tokens'`);
    })();
  } finally {
    db.close();
  }
}

/** The id of a made case. */
export function madeId(index: number): string {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(index, 1);
  return idFromBytes(bytes);
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

function run(db: Database.Database, sql: string, ...values: readonly unknown[]) {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement.run(...values);
}

function insertCase(db: Database.Database, index: number): void {
  const made: MadeCase = { index, nowMs: NOW_MS };
  const id = madeId(index);
  const draft = draftOf(made);
  const columns = columnsOfDraft(draft);
  const events = eventsOf(made);
  const createdAtMs = events[0]?.atMs ?? NOW_MS;
  run(
    db,
    `INSERT INTO cancellation (id, revision, is_complete, missing_count, operator, card_kind, masked_number,
       applicant_name, created_at_ms, updated_at_ms, draft) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    columns.isComplete ? 1 : 0,
    columns.missingCount,
    columns.operator,
    columns.cardKind,
    columns.maskedNumber,
    columns.applicantName,
    createdAtMs,
    events.at(-1)?.atMs ?? createdAtMs,
    JSON.stringify(draft),
  );
  insertReceipt(db, made, id);
  let previous = FIRST_PREVIOUS_HASH;
  for (const [at, event] of events.entries()) {
    const chained: ChainedEvent = {
      ...event,
      cancellationId: id,
      position: at + 1,
      recordedAtMs: event.atMs,
      letterSha256: null,
      receiptSha256: null,
    };
    const hash = hashOfEvent(previous, chained);
    run(
      db,
      `INSERT INTO event (cancellation_id, position, kind, at_ms, recorded_at_ms, via, note, details, previous_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      chained.position,
      event.kind,
      event.atMs,
      event.atMs,
      event.via,
      event.note,
      event.details,
      previous,
      hash,
    );
    previous = hash;
  }
}

function insertReceipt(db: Database.Database, made: MadeCase, caseId: string): void {
  const { kind, fileName, note, text, atMs } = receiptOf(made);
  const { lastInsertRowid } = run(
    db,
    `INSERT INTO receipt (cancellation_id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count, bytes)
     VALUES (?, ?, ?, 'text/plain', ?, ?, ?, ?, ?)`,
    caseId,
    kind,
    fileName,
    note,
    sha256Of(Buffer.from(text)),
    atMs,
    Buffer.byteLength(text),
    Buffer.from(text),
  );
  run(
    db,
    'INSERT INTO receipt_text (receipt_id, source, text) VALUES (?, ?, ?)',
    lastInsertRowid,
    'ocr',
    text,
  );
}
