/**
 * `npm run bench`: how fast SimClose is beside other programs that do the same, in the same run.
 * `npm run --silent bench -- fill --json --runs 5`: benchmarks whose names begin so, as JSON, with so many runs.
 * A goal that is missed is marked and never fails.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { search100k } from './cases/search-100k.ts';
import { fillBatch } from './fill/fill-batch.ts';
import { fillProcess } from './fill/fill-process.ts';
import { fillWarm } from './fill/fill-warm.ts';
import { importFiles } from './import/import-files.ts';
import type { Benchmark, Finding } from './measure.ts';
import { asJson, asTable } from './report.ts';
import { ocr } from './reading/ocr.ts';
import { size } from './size/size.ts';
import { memory } from './window/memory.ts';
import { start, start100k } from './window/start.ts';

const BENCHMARKS: readonly Benchmark[] = [
  fillWarm,
  fillProcess,
  fillBatch,
  search100k,
  start,
  start100k,
  memory,
  importFiles,
  ocr,
  size,
];
const projectFolder = path.join(import.meta.dirname, '..');

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, runs: { type: 'string' } },
  });
  const chosen = BENCHMARKS.filter(
    ({ name }) => positionals.length === 0 || positionals.some((wanted) => isNamed(name, wanted)),
  );
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (chosen.length === 0 || (runs !== undefined && !(Number.isInteger(runs) && runs > 0))) {
    process.stderr.write(`bench: [NAME…] [--json] [--runs N]; names: ${namesOf(BENCHMARKS)}\n`);
    return 2;
  }
  const hasNotes = values.json !== true;
  if (!hasPeers(new Set(chosen.map((benchmark) => benchmark.needs(hasNotes))))) return 1;
  const findings: Finding[] = [];
  for (const benchmark of chosen) {
    process.stderr.write(`${benchmark.name} …\n`);
    findings.push(await benchmark.run(runs, hasNotes));
  }
  process.stdout.write(`${hasNotes ? asTable(findings) : asJson(findings)}\n`);
  return 0;
}

/** `fill` stands for all whose names begin with `fill-`; a name of its own stands for itself alone. */
function isNamed(name: string, wanted: string): boolean {
  const isOwnName = BENCHMARKS.some((benchmark) => benchmark.name === wanted);
  return isOwnName ? name === wanted : name.startsWith(`${wanted}-`);
}

function namesOf(benchmarks: readonly Benchmark[]): string {
  return benchmarks.map(({ name }) => name).join(' ');
}

/** Installs the other programs, or says in one line how to. */
function hasPeers(groups: ReadonlySet<string>): boolean {
  const script = path.join(projectFolder, 'scripts', 'system-packages.mjs');
  // What it tells goes to the error stream, because the output may be read as JSON.
  const { status } = spawnSync(process.execPath, [script, ...groups], { stdio: ['ignore', 2, 2] });
  return status === 0;
}
