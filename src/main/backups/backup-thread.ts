/** Starts the thread for one task, tells how far it is, and ends it when nobody waits any longer. */
import { Worker } from 'node:worker_threads';

import { fail, problem, type Outcome } from '../../core/outcome.ts';
import type { Examination } from '../store/examine.ts';
import type { CheckOrder } from './check-store.ts';
import type { BackupMessage, BackupTask, Report } from './messages.ts';
import { removeStage, type Staged, type StageOrder } from './stage-restore.ts';
import { removeRemains, type BackupMade, type BackupOrder } from './write-backup.ts';

/** What is told while it runs, and how it is given up. */
export interface Watch {
  readonly report?: Report | undefined;
  /** Ends the task with `backup/stopped`; nothing is left of it. */
  readonly signal?: AbortSignal | undefined;
}

/** The tasks. Keys are copied into the thread and wiped there; the caller wipes its own. */
export interface BackupThread {
  backup(order: BackupOrder, watch: Watch): Promise<Outcome<BackupMade>>;
  stage(order: StageOrder, watch: Watch): Promise<Outcome<Staged>>;
  check(order: CheckOrder, watch: Watch): Promise<Outcome<Examination>>;
}

/** Over the thread's program, where it is not the one beside this file. */
export function createBackupThread(program: URL = new URL('worker.ts', import.meta.url)): BackupThread {
  return {
    backup: (order, watch) => run(program, { kind: 'backup', order }, watch, order.target),
    stage: (order, watch) => run(program, { kind: 'stage', order }, watch, order.path),
    check: (order, watch) => run(program, { kind: 'check', order }, watch, order.folder),
  };
}

/** A thread that breaks is a bug and rejects. */
async function run<T>(
  program: URL,
  task: BackupTask,
  { report, signal }: Watch,
  path: string,
): Promise<Outcome<T>> {
  const stopped = fail(problem(path, 'backup/stopped'));
  if (signal?.aborted === true) return stopped;
  const thread = new Worker(program, { workerData: task, stdout: true, stderr: true });
  const stop = () => void thread.terminate();
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise<Outcome<T>>((resolve, reject) => {
      let outcome: Outcome<unknown> | undefined;
      thread.on('message', (message: BackupMessage) => {
        if (message.kind === 'done') outcome = message.outcome;
        else report?.(message.stage, message.done, message.total);
      });
      thread.once('error', reject);
      // What SQLite is doing at that moment is ended first, so that its files are closed.
      thread.once('exit', () => {
        // The thread's answer has the type that its task asks for.
        if (outcome !== undefined) resolve(outcome as Outcome<T>);
        else if (signal?.aborted === true) void tidyUp(task).then(() => resolve(stopped), reject);
        else reject(new Error('The thread of backups ended without an answer'));
      });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** A thread that was ended cannot tidy up after itself. */
async function tidyUp(task: BackupTask): Promise<void> {
  if (task.kind === 'backup') await removeRemains(task.order);
  else if (task.kind === 'stage') await removeStage(task.order);
}
