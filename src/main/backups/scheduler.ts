/** Makes planned backups while the program runs and the records are open, and tells when one could not be made. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { backupNameAt, namesToDelete, nextBackupAtMs, type BackupPlan } from '../../core/backup/plan.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import type { BackupRecord } from '../store/protections.ts';
import type { Store } from '../store/open.ts';
import type { BackupThread } from './backup-thread.ts';
import type { BackupMade } from './write-backup.ts';

/** The clock is looked at this often, because it may be set and a computer may sleep. */
const PERIOD_MS = 60_000;

/** What the scheduler acts on. */
export interface BackupSchedulerOptions {
  /** The open store; `store/locked` when it is not. */
  readonly use: <T>(work: (store: Store) => Outcome<T>) => Outcome<T>;
  readonly folder: string;
  readonly thread: BackupThread;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Tells the user what went wrong. */
  readonly tellFailure: (found: Problem) => void;
  /** Calls back again and again; returns how to stop. */
  readonly every: (callback: () => void, periodMs: number) => () => void;
}

interface Due {
  readonly plan: BackupPlan;
  readonly record: BackupRecord;
  readonly key: Uint8Array;
}

/** One per program; it looks from the start until {@link stop}. */
export class BackupScheduler {
  readonly #options: BackupSchedulerOptions;
  readonly #stop: () => void;
  #running: Promise<void> | undefined;
  #controller: AbortController | undefined;

  constructor(options: BackupSchedulerOptions) {
    this.#options = options;
    this.#stop = options.every(() => void this.check(), PERIOD_MS);
  }

  /** Makes a backup if one is due; waits for one that is being made. */
  check(): Promise<void> {
    this.#running ??= this.#check().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Gives up what is being made and looks no more. */
  stop(): void {
    this.#stop();
    this.#controller?.abort();
  }

  async #check(): Promise<void> {
    const due = this.#due();
    if (!due.ok || due.value === undefined) return;
    const { plan, record, key } = due.value;
    const made = await this.#make(record.folder, key).finally(() => key.fill(0));
    if (made.ok && record.folder !== null) await deleteOld(record.folder, plan.keptCount);
    this.#remember(made);
  }

  /** What is to be done now; undefined when nothing is. */
  #due(): Outcome<Due | undefined> {
    const { use, now } = this.#options;
    return use((store) => {
      const plan = store.protections.backupPlan();
      const record = store.protections.backupRecord();
      if (!plan.ok) return plan;
      if (!record.ok) return record;
      if (nextBackupAtMs(plan.value, record.value, now()) > now()) return succeed(undefined);
      return succeed({ plan: plan.value, record: record.value, key: store.copyKey() });
    });
  }

  #make(folder: string | null, key: Uint8Array): Promise<Outcome<BackupMade>> {
    const { thread, now, randomBytes } = this.#options;
    if (folder === null) return Promise.resolve(fail(problem('folder', 'file/not-found')));
    const nowMs = now();
    const attempt = Buffer.from(randomBytes(6)).toString('hex');
    this.#controller = new AbortController();
    const target = join(folder, backupNameAt(nowMs));
    const order = { folder: this.#options.folder, key, target, nowMs, attempt };
    return thread.backup(order, { signal: this.#controller.signal });
  }

  /** A failure is told once a day at most, however often it is tried again. */
  #remember(made: Outcome<BackupMade>): void {
    const { use, now, tellFailure } = this.#options;
    const nowMs = now();
    use((store) => {
      if (made.ok)
        return store.protections.record({
          madeAtMs: nowMs,
          path: made.value.path,
          failedAtMs: null,
          failure: null,
        });
      const [found] = made.problems;
      if (found === undefined || found.code === 'backup/stopped') return succeed(undefined);
      const before = store.protections.backupRecord();
      const isTold = before.ok && sameDay(before.value.failedAtMs, nowMs);
      if (!isTold) tellFailure(found);
      return store.protections.record({ failedAtMs: nowMs, failure: found.code });
    });
  }
}

function sameDay(oneMs: number | null, otherMs: number): boolean {
  return oneMs !== null && new Date(oneMs).toDateString() === new Date(otherMs).toDateString();
}

/** What cannot be deleted stays, and is tried again after the next backup. */
async function deleteOld(folder: string, keptCount: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of namesToDelete(names, keptCount)) await rm(join(folder, name)).catch(() => undefined);
}
