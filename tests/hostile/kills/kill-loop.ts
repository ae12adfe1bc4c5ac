/** Kills a working program again and again, at moments that a seed decides, and looks at the store each time. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

import { extractDatabase } from '../../../src/main/backups/read-backup.ts';
import { writeFileAtomically } from '../../../src/main/files/atomic-write.ts';
import { keysPathOf } from '../../../src/main/files/store-files.ts';
import { keysToBytes } from '../../../src/main/keys/keys-file.ts';
import { newRecoverySecret, wrapWithRecoverySecret } from '../../../src/main/keys/recovery.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { chanceFrom, type Chance } from '../support/mutate.ts';
import type { Disk } from './disk.ts';
import { Expected } from './expected.ts';
import { recordSchema, type KillRecord, type Way, type WorkloadOrder } from './records.ts';

/** What is done how often. */
export interface KillPlan {
  readonly kills: number;
  readonly seed: number;
  readonly way: Way;
  /** Makes the place of a store. */
  readonly newDisk: () => Disk;
  /** Told after each kill. */
  readonly onKill?: (result: KillResult) => void;
}

/** What the kills left. */
export interface KillResult {
  kills: number;
  /** Records that were reported as stored. */
  acknowledged: number;
  /** What was lost or changed. */
  readonly losses: string[];
  /** Stores that did not open, or were not whole. */
  readonly faults: string[];
}

/** A store grows by about thirty records until the next kill; a new one keeps looking at all of them quick. */
const KILLS_OF_ONE_STORE = 25;
const MOST_RECORDS = 40;
const MOST_DELAY_MS = 30;

const workload = fileURLToPath(new URL('workload.ts', import.meta.url));

/** Runs the kills. */
export async function killAgainAndAgain(plan: KillPlan): Promise<KillResult> {
  const result: KillResult = { kills: 0, acknowledged: 0, losses: [], faults: [] };
  const chance = chanceFrom(plan.seed);
  while (result.kills < plan.kills) {
    const disk = plan.newDisk();
    try {
      await killOneStore(plan, disk, chance, result);
    } finally {
      disk.remove();
    }
  }
  return result;
}

async function killOneStore(plan: KillPlan, disk: Disk, chance: Chance, result: KillResult): Promise<void> {
  const key = randomBytes(32);
  const { folder } = disk;
  const expected = new Expected();
  const keys = keysToBytes({ recovery: wrapWithRecoverySecret(key, newRecoverySecret(), Date.now()) });
  await writeFileAtomically(keysPathOf(folder), keys);
  for (let kill = 0; kill < KILLS_OF_ONE_STORE && result.kills < plan.kills; kill += 1) {
    const before = expected.count;
    const order = { folder, key: key.toString('hex'), seed: Math.floor(chance() * 2 ** 32), way: plan.way };
    await killOnce(order, expected, chance);
    disk.cutPower();
    const faults = await faultsAfterKill(folder, key, expected, result);
    result.kills += 1;
    result.acknowledged += expected.count - before;
    plan.onKill?.(result);
    // What is lost stays lost; the next store says more.
    if (faults > 0) return;
  }
}

/** Lets the program work until it has said a few things, and a moment longer. */
async function killOnce(order: WorkloadOrder, expected: Expected, chance: Chance): Promise<void> {
  const child = spawn(process.execPath, [workload, JSON.stringify(order)], {
    // Most of a short life would be spent on compiling.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'simclose-kills-compiled') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const wanted = Math.floor(chance() * MOST_RECORDS);
  const delayMs = chance() * MOST_DELAY_MS;
  const ended = once(child, 'close');
  let said = 0;
  const errors = collect(child.stderr);
  for await (const record of recordsOf(child)) {
    expected.add(record);
    said += 1;
    if (said === wanted + 1) void pause(delayMs).then(() => child.kill('SIGKILL'));
  }
  const [, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`The program ended by itself: ${errors.join('')}`);
}

async function* recordsOf(child: ChildProcessByStdio<null, Readable, Readable>): AsyncGenerator<KillRecord> {
  for await (const line of createInterface({ input: child.stdout }))
    yield recordSchema.parse(JSON.parse(line));
}

function collect(stream: Readable): string[] {
  const chunks: string[] = [];
  stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return chunks;
}

/** Opens the store as the next program would; how much is wrong. */
async function faultsAfterKill(
  folder: string,
  key: Uint8Array,
  expected: Expected,
  result: KillResult,
): Promise<number> {
  const faults: string[] = [];
  const losses: string[] = [];
  const opened = openStore({ folder, key, now: Date.now, randomBytes });
  if (!opened.ok) faults.push(JSON.stringify(opened.problems));
  else {
    const examined = opened.value.examine();
    if (!examined.ok || examined.value.problems.length > 0) faults.push(JSON.stringify(examined));
    losses.push(...expected.compare(opened.value));
    opened.value.close();
  }
  if (expected.backup !== undefined) losses.push(...(await faultsOfBackup(expected.backup, key)));
  result.faults.push(...faults);
  result.losses.push(...losses);
  removeRemains(folder);
  return faults.length + losses.length;
}

async function faultsOfBackup(path: string, key: Uint8Array): Promise<readonly string[]> {
  const target = `${path}.read`;
  // The power may have gone before its removal reached the disk.
  rmSync(target, { force: true });
  const read = existsSync(path) ? await extractDatabase(path, key, target, () => undefined) : undefined;
  rmSync(target, { force: true });
  return read?.ok === true ? [] : ['the backup'];
}

/** Work folders of killed backups are removed by the program after hours; the disk is smaller than that. */
function removeRemains(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith('work-') || name.endsWith('.tmp')) rmSync(join(folder, name), { recursive: true });
}
