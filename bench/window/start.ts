/** From the start of the process to a window that can be used, beside a blank window and an empty store. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { createStore } from '../../src/main/store/access.ts';
import { makeManyCases, NOW_MS, openMade } from '../cases/many-cases.ts';
import { withFolder } from '../folder.ts';
import { compare, type Benchmark } from '../measure.ts';
import { BLANK, PROGRAM, startMs, withDisplay } from './launch.ts';

const USUAL_RUNS = 15;
const CASES = 100_000;
const PASSPHRASE = 'bench bench bench';

/** `start`: the first screen, beside the least that an Electron program can be. */
export const start: Benchmark = {
  name: 'start',
  needs: () => 'test',
  run: (runs = USUAL_RUNS) =>
    withFolder((folder) =>
      withDisplay(async (display) => {
        const isUsable = (window: Page) => window.locator('input').first().waitFor();
        const launch = (program: string, name: string) =>
          startMs({ program, dataFolder: path.join(folder, name), display, isUsable });
        const [ours, theirs] = await inTurn(
          runs,
          () => launch(PROGRAM, 'ours'),
          () => launch(BLANK, 'blank'),
        );
        const facts = {
          name: 'start',
          goal: 1.25,
          unit: 'ms',
          peer: 'a blank Electron window',
          notes: [],
        } as const;
        return compare(facts, ours, theirs);
      }),
    ),
};

/** `start-100k`: the list of 100,000 cases after the passphrase, beside a store without any. */
export const start100k: Benchmark = {
  name: 'start-100k',
  needs: () => 'test',
  run: (runs = USUAL_RUNS) =>
    withFolder((folder) =>
      withDisplay(async (display) => {
        const [many, none] = [path.join(folder, 'many'), path.join(folder, 'none')];
        await makeStore(many, CASES);
        await makeStore(none, 0);
        const launch = (dataFolder: string) =>
          startMs({ program: PROGRAM, dataFolder, display, isUsable: unlockAndWait });
        const [ours, theirs] = await inTurn(
          runs,
          () => launch(many),
          () => launch(none),
        );
        const facts = {
          name: 'start-100k',
          goal: 1.1,
          unit: 'ms',
          peer: 'a store without cases',
          notes: [],
        } as const;
        return compare(facts, ours, theirs);
      }),
    ),
};

async function unlockAndWait(window: Page): Promise<void> {
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await window.keyboard.press('Enter');
  await window
    .getByRole('grid')
    .or(window.getByRole('heading', { name: 'No cases yet' }))
    .waitFor();
}

/** A store with a passphrase, indexed already. */
async function makeStore(folder: string, count: number): Promise<void> {
  let key = new Uint8Array();
  const onKey = (shown: Uint8Array) => {
    key = Uint8Array.from(shown);
  };
  const created = await createStore({
    folder,
    now: () => NOW_MS,
    randomBytes,
    passphrase: PASSPHRASE,
    onKey,
  });
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  created.value.close();
  if (count === 0) return;
  makeManyCases(folder, key, count);
  openMade(folder, key).close();
}

/** Both in turn, so that noise meets both; the first of each warms the system's cache and does not count. */
async function inTurn(
  runs: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<readonly [ours: readonly number[], theirs: readonly number[]]> {
  const [ourTimes, theirTimes]: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    ourTimes.push(await ours());
    theirTimes.push(await theirs());
  }
  return [ourTimes.slice(1), theirTimes.slice(1)];
}
