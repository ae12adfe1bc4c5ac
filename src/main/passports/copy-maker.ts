/** Makes protected copies of passports; each in a thread with limits. No Electron here. */
import type { Outcome } from '../../core/outcome.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { ProtectedCopy, ProtectionTask } from './messages.ts';

/** Makes protected copies. */
export interface CopyMaker {
  /** Problems are those of {@link protectPicture}, `exhibit/took-too-long` and `form/cancelled`. */
  make(task: Omit<ProtectionTask, 'resourcesFolder'>, signal?: AbortSignal): Promise<Outcome<ProtectedCopy>>;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 45_000, memoryMegabytes: 1500 };

/** Creates the maker; `program` is the thread's where it is not the one beside this file. */
export function createCopyMaker(
  resourcesFolder: string,
  program: URL = new URL('protection-worker.ts', import.meta.url),
  limits: ThreadLimits = USUAL_LIMITS,
): CopyMaker {
  return {
    make(task, signal) {
      const data: ProtectionTask = { ...task, resourcesFolder };
      const codes = { tooMuch: 'exhibit/took-too-long', broken: 'exhibit/damaged' } as const;
      return runInThread<ProtectedCopy>({ program, data, path: task.path, limits, signal, ...codes });
    },
  };
}
