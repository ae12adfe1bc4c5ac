/** Prints measurements: a table for people, or one JSON document. */
import { isReached, type Finding, type Measurement, type Spread } from './measure.ts';

const HEADINGS = ['name', 'ours', 'spread', 'theirs', 'spread', 'ratio', 'goal', 'runs', 'peer', ''];
const LEFT_ALIGNED = new Set([0, 8, 9]);

/** The measurements as `[{"name","ours","theirs","ratio","goal","unit","runs","peer"}]`. */
export function asJson(findings: readonly Finding[]): string {
  const measurements = findings.map(({ name, ours, theirs, ratio, goal, unit, runs, peer }): Measurement => ({
    name,
    ours: round(ours),
    theirs: round(theirs),
    ratio: round(ratio),
    goal,
    unit,
    runs,
    peer,
  }));
  return JSON.stringify(measurements);
}

/** The measurements as a table, with notes below it. */
export function asTable(findings: readonly Finding[]): string {
  const rows = [HEADINGS, ...findings.map(rowOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return LEFT_ALIGNED.has(column) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const notes = findings.flatMap(({ name, notes: own }) => own.map((note) => `${name}: ${note}`));
  return [...lines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n');
}

function rowOf(finding: Finding): readonly string[] {
  const { name, ours, theirs, ratio, goal, unit, runs, peer, ourSpread, theirSpread } = finding;
  const sign = unit.endsWith('/s') ? '≥' : '≤';
  return [
    name,
    `${show(ours)} ${unit}`,
    showSpread(ourSpread),
    `${show(theirs)} ${unit}`,
    showSpread(theirSpread),
    show(ratio),
    `${sign} ${String(goal)}`,
    String(runs),
    peer,
    isReached(finding) ? 'reached' : 'MISSED',
  ];
}

function showSpread({ low, high }: Spread): string {
  return `${show(low)}–${show(high)}`;
}

function show(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
