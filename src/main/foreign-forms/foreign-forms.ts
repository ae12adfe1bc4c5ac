/**
 * Foreign forms for window and command line: every file is read in a thread with limits of time and
 * memory, because whoever made it may mean harm. No Electron here.
 */
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';

import type { FilledForm } from '../../core/form/foreign/fill-foreign-form.ts';
import type { ForeignField } from '../../core/form/foreign/field-model.ts';
import { fail, problem, type Outcome } from '../../core/outcome.ts';
import type { FormResults, FormTask } from './messages.ts';

/** Limits of one file. */
export interface ForeignFormLimits {
  readonly timeMs: number;
  /** How much the process may grow; buffers count, which the engine's own limits leave out. */
  readonly memoryMegabytes: number;
}

/** Lists and fills forms that somebody else made. */
export interface ForeignForms {
  /** The fields in the order of the form. `path` names the form in problems. */
  list(bytes: Uint8Array, path: string): Promise<Outcome<readonly ForeignField[]>>;
  /** Fills fields by their names. */
  fill(bytes: Uint8Array, values: unknown, path: string, isFillable: boolean): Promise<Outcome<FilledForm>>;
}

const MEGABYTE = 1024 * 1024;
const USUAL_LIMITS: ForeignFormLimits = { timeMs: 20_000, memoryMegabytes: 1500 };
const MEMORY_CHECK_MS = 50;

/** Creates the reader; `worker` is the thread's program where it is not the one beside this file. */
export function createForeignForms(
  resourcesFolder: string,
  limits: ForeignFormLimits = USUAL_LIMITS,
  worker: URL = new URL('worker.ts', import.meta.url),
): ForeignForms {
  return {
    list: (bytes, path) => run<'list'>({ kind: 'list', bytes, path }, limits, worker),
    fill: (bytes, values, path, isFillable) =>
      run<'fill'>({ kind: 'fill', bytes, values, path, isFillable, resourcesFolder }, limits, worker),
  };
}

/** Runs one task; what goes beyond a limit ends with `form/took-too-long`, a broken thread with `form/damaged`. */
function run<Kind extends keyof FormResults>(
  task: FormTask & { kind: Kind },
  { timeMs, memoryMegabytes }: ForeignFormLimits,
  program: URL,
): Promise<FormResults[Kind]> {
  return new Promise((resolve) => {
    const thread = new Worker(program, {
      workerData: task,
      // What the PDF library says about odd objects is nobody's business.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, stackSizeMb: 4 },
    });
    const before = memoryUsage.rss();
    const end = (result: FormResults[Kind]) => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve(result);
      void thread.terminate();
    };
    const stop = () => end(fail(problem(task.path, 'form/took-too-long')));
    const clock = setTimeout(stop, timeMs);
    const watch = setInterval(() => {
      if (memoryUsage.rss() - before > memoryMegabytes * MEGABYTE) stop();
    }, MEMORY_CHECK_MS);
    thread.once('message', (result: FormResults[Kind]) => end(result));
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop();
      else end(fail(problem(task.path, 'form/damaged')));
    });
    thread.once('exit', () => end(fail(problem(task.path, 'form/damaged'))));
  });
}
