/** Reads enclosed files; each in a thread with limits. No Electron here: the command line uses it too. */
import type { ExhibitContent } from '../../core/form/packet/packet-part.ts';
import type { Outcome } from '../../core/outcome.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { ExhibitTask } from './messages.ts';

/** Reads enclosed files. */
export interface ExhibitReader {
  /** What is seen of a file; `path` names it in problems. Problems as {@link readExhibit}'s, `exhibit/took-too-long`, `form/cancelled`. */
  read(bytes: Uint8Array, path: string, signal?: AbortSignal): Promise<Outcome<ExhibitContent>>;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 30_000, memoryMegabytes: 1500 };

/** Creates the reader; `program` is the thread's where it is not the one beside this file. */
export function createExhibitReader(
  resourcesFolder: string,
  program: URL = new URL('exhibit-worker.ts', import.meta.url),
  limits: ThreadLimits = USUAL_LIMITS,
): ExhibitReader {
  return {
    read(bytes, path, signal) {
      const data: ExhibitTask = { bytes, path, resourcesFolder };
      const codes = { tooMuch: 'exhibit/took-too-long', broken: 'exhibit/damaged' } as const;
      return runInThread<ExhibitContent>({ program, data, path, limits, signal, ...codes });
    },
  };
}
