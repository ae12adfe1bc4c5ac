/** The thread that archives, draws and checks receipts over its own connection to the store. */
import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { openStore, type Store } from '../store/open.ts';
import type { FromThread, ThreadData, ThreadTask, ToThread } from './messages.ts';
import { sourcesOfPaths } from './sources-of-paths.ts';
import { takeIn, type IntakeReport } from './take-in.ts';
import { tend } from './tend.ts';
import { Uploads } from './uploads.ts';

/** Nobody waits for this thread, so it can wait longer for a write of the window. */
const PATIENCE_MS = 30_000;

/** 256 MB: many files are reported before they are written back, which costs as much again. */
const LOG_PAGES = 65_536;

const running = new Map<number, AbortController>();
const uploads = new Uploads();
const opened = open(workerData as ThreadData);
let isEnding = false;

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'stop') running.get(message.number)?.abort();
  else if (message.kind === 'end') {
    isEnding = true;
    for (const controller of running.values()) controller.abort();
    endWhenDone();
  } else void answer(message.number, message.task);
});

function open({ folder, key }: ThreadData): Outcome<Store> {
  try {
    return openStore({
      folder,
      key,
      now: Date.now,
      randomBytes,
      busyTimeoutMs: PATIENCE_MS,
      logPages: LOG_PAGES,
    });
  } finally {
    key.fill(0);
  }
}

async function answer(number: number, task: ThreadTask): Promise<void> {
  const controller = new AbortController();
  running.set(number, controller);
  const progress = (step: unknown) => post({ kind: 'progress', number, progress: step });
  try {
    const outcome = opened.ok ? await work(opened.value, task, progress, controller.signal) : opened;
    post({ kind: 'answer', number, outcome });
  } catch (error) {
    post({ kind: 'broken', number, message: error instanceof Error ? error.message : 'unknown' });
  }
  running.delete(number);
  if (running.size === 0 && opened.ok) opened.value.writeBack();
  endWhenDone();
}

async function work(
  store: Store,
  task: ThreadTask,
  onProgress: (step: unknown) => void,
  signal: AbortSignal,
): Promise<Outcome<unknown>> {
  const { receipts } = store;
  switch (task.kind) {
    case 'piece':
      return uploads.keep(task.uploadId, task.bytes);
    case 'file':
      return succeed(await takeIn([uploads.sourceOf(task.file)], { receipts, home: task.home, signal }));
    case 'paths': {
      const { sources, warnings, problems } = await sourcesOfPaths(task.paths);
      const report = await takeIn(sources, { receipts, home: task.home, onProgress, signal });
      const all: IntakeReport = { ...report, problems: [...warnings, ...problems, ...report.problems] };
      return succeed(all);
    }
    case 'tend':
      return tend(store, { ...task, onStep: onProgress, signal });
    case 'verify':
      if (isEnding) return fail(problem('store', 'store/locked'));
      return store.integrity.check({ cancellationId: task.cancellationId });
  }
}

function post(message: FromThread): void {
  parentPort?.postMessage(message);
}

function endWhenDone(): void {
  if (!isEnding || running.size > 0) return;
  if (opened.ok) opened.value.close();
  parentPort?.close();
}
