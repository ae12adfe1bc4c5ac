/** Reads what a batch is made of: tables with one cancellation a row, and files with one cancellation each. */
import path from 'node:path';

import Papa from 'papaparse';

import { documentOfRow, readHeader } from '../../core/batch/columns.ts';
import { parseCancellation, type Cancellation } from '../../core/cancellation/schema.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import { parseInput } from '../files/read-input.ts';
import { decodeTable } from './decode-table.ts';

/** Largest table, in bytes; a hundred thousand full rows. */
export const MAX_TABLE_BYTES = 64 * 1024 * 1024;

/** One row, or one file of its own. */
export interface BatchRow {
  /** Where it stands, for messages: the file, and the row as a spreadsheet counts it, the first line being 1. */
  readonly place: string;
  /** How the names of what is made of it begin; no two rows of a batch have the same. */
  readonly name: string;
  /** What it asks for, or all that is wrong with it. */
  readonly cancellation: Outcome<Cancellation>;
}

/** Which rows of tables to take, as a spreadsheet counts them, the last included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads every file, JSON by its first character, else as a table of any delimiter. Problems that concern a whole file
 * end the batch before it begins: those of reading, `batch/not-a-table`, and those of the header.
 */
export async function readRows(
  files: readonly string[],
  range: RowRange | undefined,
): Promise<Outcome<readonly BatchRow[]>> {
  const rows: BatchRow[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    const prefix = files.length === 1 ? '' : `${String(index + 1).padStart(3, '0')}-`;
    const bytes = await readBoundedFile(file, MAX_TABLE_BYTES);
    const read = bytes.ok ? rowsIn(bytes.value, file, prefix, range) : bytes;
    if (read.ok) rows.push(...read.value);
    else problems.push(...read.problems);
  }
  return problems.length === 0 ? succeed(rows) : { ok: false, problems };
}

function rowsIn(
  bytes: Uint8Array,
  file: string,
  prefix: string,
  range: RowRange | undefined,
): Outcome<readonly BatchRow[]> {
  const text = decodeTable(bytes);
  if (text === undefined) return fail(problem(file, 'batch/not-a-table'));
  if (/^\s*\{/.test(text)) return succeed([rowOfDocument(bytes, file, prefix)]);
  return rowsOfTable(text, file, prefix, range);
}

function rowOfDocument(bytes: Uint8Array, file: string, prefix: string): BatchRow {
  const document = parseInput(bytes, file);
  const name = `${prefix}${path.parse(file).name}`;
  return { place: file, name, cancellation: document.ok ? parseCancellation(document.value) : document };
}

function rowsOfTable(
  text: string,
  file: string,
  prefix: string,
  range: RowRange | undefined,
): Outcome<readonly BatchRow[]> {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const [header = [], ...lines] = data;
  if (lines.length === 0) return fail(problem(file, 'batch/not-a-table'));
  const columns = readHeader(header);
  if (!columns.ok) return at(columns, file);
  const digits = String(data.length).length;
  const rows = lines.flatMap((cells, index): readonly BatchRow[] => {
    const number = index + 2;
    const isWanted = range === undefined || (number >= range.first && number <= range.last);
    if (!isWanted || cells.every((cell) => cell.trim() === '')) return [];
    const place = `${file}:${String(number)}`;
    const name = `${prefix}${String(number).padStart(digits, '0')}`;
    const surplus = cells.slice(header.length).some((cell) => cell.trim() !== '');
    // A stray delimiter would have moved every value into its neighbour's column.
    const cancellation = surplus
      ? fail(problem('', 'batch/too-many-cells', { max: header.length, actual: cells.length }))
      : inWordsOfTables(parseCancellation(documentOfRow(columns.value, cells)));
    return [{ place, name, cancellation }];
  });
  return succeed(rows);
}

/** A cell that should have said yes or no was given to the schema as it was typed. */
function inWordsOfTables<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  const problems = outcome.problems.map((found) =>
    found.code === 'input/wrong-type' ? problem(found.path, found.code, { expected: 'yes / no' }) : found,
  );
  return { ok: false, problems };
}

function at<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  if (outcome.ok) return outcome;
  return {
    ok: false,
    problems: outcome.problems.map((found) => ({ ...found, path: `${file}:1 ${found.path}` })),
  };
}
