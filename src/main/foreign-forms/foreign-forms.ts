/**
 * Foreign forms for window and command line: every file is read in a thread with limits of time and
 * memory, because whoever made it may mean harm. No Electron here.
 */
import type { FilledForm } from '../../core/form/foreign/fill-foreign-form.ts';
import type { ForeignField } from '../../core/form/foreign/field-model.ts';
import type { Outcome } from '../../core/outcome.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { FormTask } from './messages.ts';

/** Lists and fills forms that somebody else made. */
export interface ForeignForms {
  /** The fields in the order of the form. `path` names the form in problems. */
  list(bytes: Uint8Array, path: string): Promise<Outcome<readonly ForeignField[]>>;
  /** Fills fields by their names. */
  fill(bytes: Uint8Array, values: unknown, path: string, isFillable: boolean): Promise<Outcome<FilledForm>>;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 20_000, memoryMegabytes: 1500 };

/** Creates the reader; `worker` is the thread's program where it is not the one beside this file. */
export function createForeignForms(
  resourcesFolder: string,
  limits: ThreadLimits = USUAL_LIMITS,
  worker: URL = new URL('worker.ts', import.meta.url),
): ForeignForms {
  return {
    list: (bytes, path) => run<readonly ForeignField[]>({ kind: 'list', bytes, path }, limits, worker),
    fill: (bytes, values, path, isFillable) =>
      run<FilledForm>({ kind: 'fill', bytes, values, path, isFillable, resourcesFolder }, limits, worker),
  };
}

/** Runs one task; what goes beyond a limit ends with `form/took-too-long`, a broken thread with `form/damaged`. */
function run<T>(task: FormTask, limits: ThreadLimits, program: URL): Promise<Outcome<T>> {
  const codes = { tooMuch: 'form/took-too-long', broken: 'form/damaged' } as const;
  return runInThread<T>({ program, data: task, path: task.path, limits, ...codes });
}
