/** Measuring: what a benchmark says, medians and spread, and both sides in turn so that noise meets both. */

/** One line of the table; a benchmark's comparison with its peer or limit. */
export interface Measurement {
  readonly name: string;
  /** Ours and theirs, as medians in the unit. */
  readonly ours: number;
  readonly theirs: number;
  /** Ours relative to theirs. */
  readonly ratio: number;
  /** The ratio to reach: at most this for times and sizes, at least this for rates (`…/s`). */
  readonly goal: number;
  readonly unit: 'ms' | 'MB' | 'letters/s' | 'files/s';
  /** How often ours was measured. */
  readonly runs: number;
  readonly peer: string;
}

/** A measurement with what only the table tells. */
export interface Finding extends Measurement {
  readonly ourSpread: Spread;
  readonly theirSpread: Spread;
  /** Lines below the table. */
  readonly notes: readonly string[];
}

/** Where most values lie: a tenth is below, a tenth above. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** One benchmark. */
export interface Benchmark {
  readonly name: string;
  /** Which group of scripts/system-packages.mjs must be there; notes may need more. */
  needs(hasNotes: boolean): 'test' | 'bench';
  /** `runs` asks for fewer or more runs than is usual; notes are left out where nobody reads them. */
  run(runs: number | undefined, hasNotes: boolean): Promise<Finding>;
}

/** Middle value. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** Lower and upper tenth. */
export function spreadOf(values: readonly number[]): Spread {
  return { low: quantileOf(values, 0.1), high: quantileOf(values, 0.9) };
}

function quantileOf(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** Milliseconds that a piece of work takes. */
export async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times several kinds of work in turn, `runs` times each; the results in the same order. */
export async function timeInTurn(
  runs: number,
  works: readonly ((run: number) => unknown)[],
): Promise<readonly (readonly number[])[]> {
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) times[index]?.push(await timeMs(() => work(run)));
  }
  return times;
}

/** Puts both sides of a comparison together. */
export function compare(
  facts: Pick<Finding, 'name' | 'goal' | 'unit' | 'peer' | 'notes'>,
  ours: readonly number[],
  theirs: readonly number[],
): Finding {
  const [ourMedian, theirMedian] = [medianOf(ours), medianOf(theirs)];
  return {
    ...facts,
    ours: ourMedian,
    theirs: theirMedian,
    ratio: ourMedian / theirMedian,
    runs: ours.length,
    ourSpread: spreadOf(ours),
    theirSpread: spreadOf(theirs),
  };
}

/** Whether the goal is reached. */
export function isReached({ ratio, goal, unit }: Measurement): boolean {
  return unit.endsWith('/s') ? ratio >= goal : ratio <= goal;
}
