/** Letters exactly as they were handed over. */
import type { LetterView } from '../../contract/views.ts';
import type { Gloss, LetterLanguage } from '../../core/cancellation/schema.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';
import { appendEvent } from './events.ts';

/** A letter to keep. */
export interface NewLetter {
  readonly cancellationId: string;
  /** From {@link Letters.nextNumber}; printed on the letter. */
  readonly number: number;
  readonly form: string;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  /** False when the letter carries the draft's watermark. */
  readonly isComplete: boolean;
  readonly pageCount: number;
  /** The digest that the letter's QR code carries. */
  readonly contentDigest: string;
  readonly bytes: Uint8Array;
}

/** The letters of the store. */
export interface Letters {
  /** The number that the next letter of a case carries, from 1. */
  nextNumber(cancellationId: string): Outcome<number>;
  /** Keeps a letter; `cancellation/changed-elsewhere` when its number has been taken meanwhile. */
  keep(letter: NewLetter): Outcome<LetterView>;
  /** A letter by its number in its case, for comparing a photo with it; undefined when there is none. */
  find(cancellationId: string, number: number): Outcome<FoundLetter | undefined>;
  /** The bytes as they were produced. */
  read(letterId: number): Outcome<{ readonly bytes: Uint8Array<ArrayBuffer> }>;
}

/** A letter with what tells how its pages look. */
export interface FoundLetter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
}

interface LetterRow {
  id: number;
  form: string;
  lang: LetterLanguage;
  gloss: Gloss;
  page_count: number;
  sha256: string;
  made_at_ms: number;
}

const COLUMNS = 'id, form, lang, gloss, page_count, sha256, made_at_ms';

/** The letters over an open store. */
export function createLetters(context: StoreContext): Letters {
  return {
    nextNumber: (id) =>
      read(context, () => (caseExists(context, id) ? succeed(nextNumberOf(context, id)) : noSuchCase('id'))),
    keep: (letter) => write(context, () => keepLetter(context, letter)),
    find: (cancellationId, number) =>
      read(context, () => {
        const row = prepared<{ bytes: Buffer; lang: LetterLanguage; gloss: Gloss }>(
          context.db,
          'SELECT bytes, lang, gloss FROM letter WHERE cancellation_id = ? AND number = ?',
        ).get(cancellationId, number);
        return succeed(row && { ...row, bytes: new Uint8Array(row.bytes) });
      }),
    read: (letterId) =>
      read(context, () => {
        const row = prepared<{ bytes: Buffer }>(context.db, 'SELECT bytes FROM letter WHERE id = ?').get(
          letterId,
        );
        return row === undefined
          ? fail(problem('letterId', 'letter/not-found'))
          : succeed({ bytes: new Uint8Array(row.bytes) });
      }),
  };
}

/** The letters of a case, newest first. */
export function lettersOf({ db }: StoreContext, cancellationId: string): LetterView[] {
  const rows = prepared<LetterRow>(
    db,
    `SELECT ${COLUMNS} FROM letter WHERE cancellation_id = ? ORDER BY number DESC`,
  );
  return rows.all(cancellationId).map(rowToLetter);
}

function keepLetter(context: StoreContext, letter: NewLetter): Outcome<LetterView> {
  const { cancellationId, bytes } = letter;
  if (!caseExists(context, cancellationId)) return noSuchCase('id');
  if (letter.number !== nextNumberOf(context, cancellationId)) {
    return fail(problem('id', 'cancellation/changed-elsewhere'));
  }
  const madeAtMs = context.now();
  const row = prepared<LetterRow>(
    context.db,
    `INSERT INTO letter (cancellation_id, number, form, lang, gloss, is_complete, page_count, content_digest, sha256,
       made_at_ms, byte_count, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  ).get(
    cancellationId,
    letter.number,
    letter.form,
    letter.lang,
    letter.gloss,
    letter.isComplete ? 1 : 0,
    letter.pageCount,
    letter.contentDigest,
    sha256Of(bytes),
    madeAtMs,
    bytes.byteLength,
    bytes,
  );
  if (row === undefined) throw new Error('An inserted letter was not returned');
  appendEvent(context, { cancellationId, kind: 'letter-made', atMs: madeAtMs, letterId: row.id });
  touchCase(context, cancellationId);
  return succeed(rowToLetter(row));
}

function nextNumberOf({ db }: StoreContext, cancellationId: string): number {
  const sql = 'SELECT coalesce(max(number), 0) + 1 AS next FROM letter WHERE cancellation_id = ?';
  return prepared<{ next: number }>(db, sql).get(cancellationId)?.next ?? 1;
}

function rowToLetter(row: LetterRow): LetterView {
  return {
    id: row.id,
    form: row.form,
    lang: row.lang,
    gloss: row.gloss,
    pageCount: row.page_count,
    sha256: row.sha256,
    madeAtMs: row.made_at_ms,
  };
}
