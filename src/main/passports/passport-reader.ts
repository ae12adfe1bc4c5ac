/** Reads passports from pictures; each in a thread with limits. No Electron here: the command line uses it too. */
import type { IsoDate } from '../../core/calendar.ts';
import type { Outcome } from '../../core/outcome.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { PictureReading, ReadingTask } from './messages.ts';

/** What is read, and who waits for it. */
export interface ReadingRequest {
  readonly bytes: Uint8Array;
  /** Names the file in problems. */
  readonly path: string;
  /** The day by which centuries are told. */
  readonly today: IsoDate;
  /** Gives the reading up, with the code `form/cancelled`. */
  readonly signal?: AbortSignal;
}

/** Reads passports from pictures. */
export interface PassportReader {
  /** Problems are those of {@link readPicture}, `exhibit/took-too-long` and `form/cancelled`. */
  read(request: ReadingRequest): Promise<Outcome<PictureReading>>;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 45_000, memoryMegabytes: 1500 };

/** Creates the reader; `program` is the thread's where it is not the one beside this file. */
export function createPassportReader(
  resourcesFolder: string,
  program: URL = new URL('zone-worker.ts', import.meta.url),
  limits: ThreadLimits = USUAL_LIMITS,
): PassportReader {
  return {
    read({ bytes, path, today, signal }) {
      const data: ReadingTask = { bytes, path, today, resourcesFolder };
      const codes = { tooMuch: 'exhibit/took-too-long', broken: 'exhibit/damaged' } as const;
      return runInThread<PictureReading>({ program, data, path, limits, signal, ...codes });
    },
  };
}
