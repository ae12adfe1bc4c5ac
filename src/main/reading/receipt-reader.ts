/** Reads archived files; each in a thread with limits. No Electron here: the command line uses it too. */
import type { Outcome } from '../../core/outcome.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { ComparedPage, PageComparison, ReadFile, ReadingTask } from './messages.ts';
import type { FileToRead } from './read-file.ts';

/** Reads files. */
export interface ReceiptReader {
  /** Codes and text of a file. Problems as {@link readFile}'s, `reading/took-too-long`, `form/cancelled`. */
  read(file: FileToRead, signal?: AbortSignal): Promise<Outcome<ReadFile>>;
  /** Whether a photographed page is of that letter, and how much ink its box for the operator got. Problems as above. */
  compare(comparison: PageComparison, signal?: AbortSignal): Promise<Outcome<ComparedPage>>;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 90_000, memoryMegabytes: 1200 };

/** Creates the reader; `program` is the thread's where it is not the one beside this file. */
export function createReceiptReader(
  program: URL = new URL('reading-worker.ts', import.meta.url),
  limits: ThreadLimits = USUAL_LIMITS,
): ReceiptReader {
  const run = <T>(data: ReadingTask, signal: AbortSignal | undefined) =>
    runInThread<T>({
      program,
      data,
      path: data.path,
      limits,
      signal,
      tooMuch: 'reading/took-too-long',
      broken: 'reading/damaged',
    });
  return {
    read: (file, signal) => run<ReadFile>({ kind: 'read', ...file }, signal),
    compare: (comparison, signal) => run<ComparedPage>({ kind: 'compare', ...comparison }, signal),
  };
}
