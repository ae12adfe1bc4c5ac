/**
 * Foreign forms for window and command line: every file is read in a thread with limits of time and
 * memory, because whoever made it may mean harm. No Electron here.
 */
import type { FilledForm } from '../../core/form/foreign/fill-foreign-form.ts';
import type { ForeignField } from '../../core/form/foreign/field-model.ts';
import type { FormOverview } from '../../core/form/foreign/inspect-form.ts';
import type { Outcome } from '../../core/outcome.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { CaseForm } from './fill-for-case.ts';
import type { FormTask, MappedContent } from './messages.ts';

/** Lists and fills forms that somebody else made; `path` names the form in problems. */
export interface ForeignForms {
  /** The fields in the order of the form. */
  list(bytes: Uint8Array, path: string): Promise<Outcome<readonly ForeignField[]>>;
  /** Fills fields by their names. */
  fill(bytes: Uint8Array, values: unknown, path: string, isFillable: boolean): Promise<Outcome<FilledForm>>;
  /** Pages, fields and proposals. */
  inspect(bytes: Uint8Array, path: string): Promise<Outcome<FormOverview>>;
  /** Fills a form by its mapping. */
  fillMapped(bytes: Uint8Array, content: MappedContent, path: string): Promise<Outcome<CaseForm>>;
  /** Ends all threads that are at work; those calls answer `form/cancelled`. */
  cancel(): void;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 20_000, memoryMegabytes: 1500 };

/** Creates the reader; `program` is the thread's where it is not the one beside this file. */
export function createForeignForms(
  resourcesFolder: string,
  limits: ThreadLimits = USUAL_LIMITS,
  program: URL = new URL('worker.ts', import.meta.url),
): ForeignForms {
  const running = new Set<AbortController>();
  /** What goes beyond a limit ends with `form/took-too-long`, a broken thread with `form/damaged`. */
  const run = async <T>(data: FormTask): Promise<Outcome<T>> => {
    const controller = new AbortController();
    running.add(controller);
    const codes = { tooMuch: 'form/took-too-long', broken: 'form/damaged' } as const;
    const { signal } = controller;
    const outcome = await runInThread<T>({ program, data, path: data.path, limits, signal, ...codes });
    running.delete(controller);
    return outcome;
  };
  return {
    list: (bytes, path) => run({ kind: 'list', bytes, path }),
    fill: (bytes, values, path, isFillable) =>
      run({ kind: 'fill', bytes, values, path, isFillable, resourcesFolder }),
    inspect: (bytes, path) => run({ kind: 'inspect', bytes, path }),
    fillMapped: (bytes, content, path) => run({ kind: 'fill-mapped', bytes, content, path, resourcesFolder }),
    cancel: () => running.forEach((controller) => controller.abort()),
  };
}
