/**
 * Runs one task on a foreign file in a thread with limits of time and memory, because whoever made
 * the file may mean harm. No Electron here.
 */
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';

import { fail, problem, type Outcome, type ProblemCode } from '../../core/outcome.ts';

/** Limits of one task. */
export interface ThreadLimits {
  readonly timeMs: number;
  /** How much the process may grow; buffers count, which the engine's own limits leave out. */
  readonly memoryMegabytes: number;
}

/** What to run and what to say when it does not end well. */
export interface ThreadTask {
  /** The thread's program; it posts one outcome. */
  readonly program: URL;
  /** What the program works on. */
  readonly data: unknown;
  /** Names the file in problems. */
  readonly path: string;
  readonly limits: ThreadLimits;
  /** Beyond a limit. */
  readonly tooMuch: ProblemCode;
  /** When the thread breaks. */
  readonly broken: ProblemCode;
  /** Ends the thread when somebody no longer waits for it, with the code `form/cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

const MEGABYTE = 1024 * 1024;
const MEMORY_CHECK_MS = 50;

/** Runs a task and returns the outcome that its program posts. */
export function runInThread<T>(task: ThreadTask): Promise<Outcome<T>> {
  const { program, data, path, limits, tooMuch, broken, signal } = task;
  const cancelled = fail(problem(path, 'form/cancelled'));
  if (signal?.aborted === true) return Promise.resolve(cancelled);
  return new Promise((resolve) => {
    const thread = new Worker(program, {
      workerData: data,
      // What libraries say about odd objects is nobody's business.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, stackSizeMb: 4 },
    });
    const before = memoryUsage.rss();
    const end = (result: Outcome<T>) => {
      clearTimeout(clock);
      clearInterval(watch);
      signal?.removeEventListener('abort', giveUp);
      resolve(result);
      void thread.terminate();
    };
    const giveUp = () => end(cancelled);
    signal?.addEventListener('abort', giveUp);
    const stop = () => end(fail(problem(path, tooMuch)));
    const clock = setTimeout(stop, limits.timeMs);
    const watch = setInterval(() => {
      if (memoryUsage.rss() - before > limits.memoryMegabytes * MEGABYTE) stop();
    }, MEMORY_CHECK_MS);
    thread.once('message', (result: Outcome<T>) => end(result));
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop();
      else end(fail(problem(path, broken)));
    });
    thread.once('exit', () => end(fail(problem(path, broken))));
  });
}
