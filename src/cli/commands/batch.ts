/** `batch`: one letter for each row of a table, or for each of several input files. */
import { availableParallelism } from 'node:os';
import path from 'node:path';

import { GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { PRINT_IDS } from '../../core/form/form-id.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { readRows, type RowRange } from '../../main/batches/read-rows.ts';
import { runBatch, type BatchResult, type RowResult } from '../../main/batches/run-batch.ts';
import { writeReport } from '../../main/batches/write-report.ts';
import { createLetterPool } from '../../main/letters/letter-pool.ts';
import { builtProgram } from '../bundle.mjs';
import type { Arguments, Command, Report } from '../command.ts';
import { STORE_OPTIONS } from '../open-store.ts';
import { directoryFor } from '../operator-directory.ts';
import { readLetterDate, letterOptionsFor } from '../read-letter-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { BATCH_USAGE } from '../usage/papers.ts';

/** Threads beyond this bring nothing but memory, some 300 MB each. */
const MOST_JOBS = 64;

/** The command. */
export const batchCommand: Command = {
  usage: BATCH_USAGE,
  options: {
    ...STORE_OPTIONS,
    out: { type: 'string' },
    jobs: { type: 'string' },
    rows: { type: 'string' },
    form: { type: 'string' },
    lang: { type: 'string' },
    gloss: { type: 'string' },
    date: { type: 'string' },
  },
  required: ['out'],
  choices: { form: PRINT_IDS, lang: LETTER_LANGUAGES, gloss: GLOSSES },
  positionals: { min: 1, max: Number.POSITIVE_INFINITY },
  run: runBatchCommand,
};

async function runBatchCommand(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const folder = args.text('out') ?? '';
  const jobs = readJobs(args.text('jobs'));
  if (!jobs.ok) return jobs;
  const range = readRange(args.text('rows'));
  if (!range.ok) return range;
  const date = readLetterDate(args.text('date'), surroundings);
  if (!date.ok) return date;
  const directory = await directoryFor(args, surroundings);
  if (!directory.ok) return directory;
  const rows = await readRows(args.positionals, range.value);
  if (!rows.ok) return rows;
  const threadCount = Math.min(jobs.value, rows.value.length);
  const pool = createLetterPool(surroundings.resourcesFolder, threadCount, builtProgram('letter-worker'));
  try {
    const order = {
      rows: rows.value,
      folder,
      jobs: jobs.value,
      optionsOf: (cancellation: Parameters<typeof letterOptionsFor>[1]) => ({
        ...letterOptionsFor(args, cancellation, date.value),
        directory: directory.value,
      }),
    };
    const done = await runBatch(order, pool);
    if (!done.ok) return done;
    const report = path.join(folder, reportName(range.value));
    const written = await writeReport(report, done.value.results);
    return written.ok ? succeed(reportOf(done.value, report)) : written;
  } finally {
    await pool.close();
  }
}

/** Machines that share the rows of one table each leave a report of their own. */
function reportName(range: RowRange | undefined): string {
  return range === undefined ? 'report.csv' : `report-${String(range.first)}-${String(range.last)}.csv`;
}

function reportOf({ results }: BatchResult, report: string): Report {
  const counts = {
    made: countOf(results, 'made'),
    kept: countOf(results, 'kept'),
    refused: countOf(results, 'refused'),
  };
  const text = `${report}: ${String(counts.made)} made, ${String(counts.kept)} kept, ${String(counts.refused)} refused`;
  return {
    json: { ...counts, report, rows: results.map(jsonOf) },
    text,
    problems: results.flatMap(problemsOf),
  };
}

function countOf(results: readonly RowResult[], kind: RowResult['kind']): number {
  return results.filter((result) => result.kind === kind).length;
}

function jsonOf(result: RowResult): unknown {
  if (result.kind !== 'refused') return result;
  return { ...result, problems: result.problems.map(({ path: place, code }) => ({ path: place, code })) };
}

/** One line each, at the row and the column. */
function problemsOf(result: RowResult): readonly Problem[] {
  if (result.kind !== 'refused') return [];
  return result.problems.map((found) => ({ ...found, path: `${result.place} ${found.path}`.trim() }));
}

function readJobs(text: string | undefined): Outcome<number> {
  if (text === undefined) return succeed(availableParallelism());
  const isCount = /^[1-9]\d?$/.test(text) && Number(text) <= MOST_JOBS;
  return isCount ? succeed(Number(text)) : fail(problem('--jobs', 'batch/jobs-format', { max: MOST_JOBS }));
}

function readRange(text: string | undefined): Outcome<RowRange | undefined> {
  if (text === undefined) return succeed(undefined);
  const [, first, last] = (/^(\d{1,9})-(\d{1,9})$/.exec(text) ?? []).map(Number);
  return first !== undefined && last !== undefined && first >= 2 && first <= last
    ? succeed({ first, last })
    : fail(problem('--rows', 'batch/rows-format'));
}
