/**
 * Counts the writes of a store, in the store and in a small file beside it, so that the next opening sees when the
 * store has fewer: its log was damaged, or an older file was put in its place. For this folder only.
 */
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';

import type Database from 'better-sqlite3';

import { errorCodeOf } from '../files/error-code.ts';
import { markPathOf } from '../files/store-files.ts';

const COUNT_NAME = 'write-count';
/** As many digits as a safe integer has at most; the file keeps its length. */
const DIGITS = 16;

const files = new WeakMap<Database.Database, number>();

/**
 * Begins to mark the writes of a database; returns how many writes it lacks that were marked, mostly none. A folder that
 * takes no file has no mark.
 */
export function beginMarking(db: Database.Database, folder: string): number {
  try {
    const file = openSync(markPathOf(folder), constants.O_RDWR | constants.O_CREAT, 0o600);
    files.set(db, file);
    // The file first: another program that writes in between has counted in the store before.
    const marked = readMark(file);
    return Math.max(0, marked - countOf(db));
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return 0;
  }
}

/** Ends it. */
export function endMarking(db: Database.Database): void {
  const file = files.get(db);
  if (file !== undefined) closeSync(file);
  files.delete(db);
}

/** Counts a write inside its transaction; undefined where nothing is marked. */
export function countWrite(db: Database.Database): number | undefined {
  if (!files.has(db)) return undefined;
  const sql = `INSERT INTO setting (name, value) VALUES ('${COUNT_NAME}', '1')
    ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING value`;
  return Number(db.prepare<[], { value: string }>(sql).get()?.value);
}

/** Marks a write that was committed. Not flushed: after a power cut the mark may lag behind, never be ahead. */
export function markWrite(db: Database.Database, count: number | undefined): void {
  const file = files.get(db);
  if (file === undefined || count === undefined) return;
  try {
    writeSync(file, String(count).padStart(DIGITS, '0'), 0);
  } catch (error) {
    // The write itself is stored.
    if (errorCodeOf(error) === undefined) throw error;
  }
}

function readMark(file: number): number {
  const bytes = Buffer.alloc(DIGITS);
  const text = bytes.toString('latin1', 0, readSync(file, bytes, 0, DIGITS, 0));
  return /^\d{16}$/.test(text) ? Number(text) : 0;
}

function countOf(db: Database.Database): number {
  const sql = 'SELECT value FROM setting WHERE name = ?';
  return Number(db.prepare<[string], { value: string }>(sql).get(COUNT_NAME)?.value ?? 0);
}
