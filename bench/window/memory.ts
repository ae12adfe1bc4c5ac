/** The most memory that the program takes while its window makes a hundred letters, beside a blank window. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { ElectronApplication, Page } from 'playwright-core';

import { descendantsOf } from '../../tests/support/linux-processes.ts';
import { INPUT } from '../fill/form.ts';
import { withFolder } from '../folder.ts';
import { compare, type Benchmark } from '../measure.ts';
import { BLANK, launchProgram, PROGRAM, withDisplay } from './launch.ts';

const USUAL_RUNS = 3;
const LETTERS = 100;
const GOAL = 1.3;
const SAMPLE_EVERY_MS = 200;
/** A blank window settles within this; its peak lies before. */
const BLANK_FOR_MS = 3000;

/** `memory`; Linux alone tells what processes share. */
export const memory: Benchmark = {
  name: 'memory',
  needs: () => 'test',
  run: (runs = USUAL_RUNS) =>
    withFolder((folder) =>
      withDisplay(async (display) => {
        const [ours, theirs]: [number[], number[]] = [[], []];
        for (let run = 0; run < runs; run += 1) {
          const peakOf = (program: string, work: (window: Page) => Promise<unknown>) =>
            peakMegabytes(
              { program, dataFolder: path.join(folder, `${path.basename(program)}-${String(run)}`), display },
              work,
            );
          ours.push(await peakOf(PROGRAM, makeLetters));
          theirs.push(await peakOf(BLANK, () => delay(BLANK_FOR_MS)));
        }
        const notes = [
          `${String(LETTERS)} letters; all processes of each program, shared pages counted once`,
        ];
        return compare(
          { name: 'memory', goal: GOAL, unit: 'MB', peer: 'a blank Electron window', notes },
          ours,
          theirs,
        );
      }),
    ),
};

async function peakMegabytes(
  launch: Parameters<typeof launchProgram>[0],
  work: (window: Page) => Promise<unknown>,
): Promise<number> {
  const app = await launchProgram(launch);
  try {
    const window = await app.firstWindow();
    const over = new AbortController();
    const peak = watchPeak(app, over.signal);
    await work(window);
    over.abort();
    return await peak;
  } finally {
    await app.close();
  }
}

async function watchPeak(app: ElectronApplication, signal: AbortSignal): Promise<number> {
  const root = app.process().pid ?? 0;
  let peak = 0;
  while (!signal.aborted) {
    const pids = [root, ...descendantsOf(root).map(({ pid }) => pid)];
    peak = Math.max(
      peak,
      pids.reduce((sum, pid) => sum + megabytesOf(pid), 0),
    );
    await delay(SAMPLE_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return peak;
}

/** Proportional set size: a page that several processes share is divided among them. */
function megabytesOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) / 1024;
  } catch {
    // The process has ended meanwhile.
    return 0;
  }
}

/** By the calls that the window itself makes. */
async function makeLetters(window: Page): Promise<void> {
  await window.locator('input').first().waitFor();
  await window.evaluate(
    async ({ draft, count }) => {
      const call = async (endpoint: string, input: unknown) => {
        const { simclose } = globalThis as unknown as {
          simclose: { invoke(name: string, input: unknown): Promise<{ ok: boolean; value: { id: string } }> };
        };
        const answer = await simclose.invoke(endpoint, input);
        if (!answer.ok) throw new Error(`${endpoint}: ${JSON.stringify(answer)}`);
        return answer.value;
      };
      await call('store.create', { passphrase: 'bench bench bench' });
      const { id } = await call('cancellation.create', { draft });
      const letter = { id, form: 'termination', lang: 'ru', gloss: 'zh-Hans' };
      for (let number = 0; number < count; number += 1) {
        const changed = {
          ...draft,
          applicant: { ...draft.applicant, surname: `ZHANG ${'A'.repeat(number % 20)}` },
        };
        await call('letter.preview', { ...letter, draft: changed });
      }
    },
    { draft: INPUT, count: LETTERS },
  );
}
