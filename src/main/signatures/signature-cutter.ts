/** Cuts signatures out of photos; each in a thread with limits. No Electron here: the command line uses it too. */
import type { Outcome } from '../../core/outcome.ts';
import { INK_STRENGTHS } from '../../core/signature/limits.ts';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { CutOut, SignatureTask } from './messages.ts';

/** Cuts signatures out of photos. */
export interface SignatureCutter {
  /** The ink of a photo; `path` names the file in problems, which are those of {@link cutOut} and `exhibit/took-too-long`. */
  cut(bytes: Uint8Array, path: string, strength?: number): Promise<Outcome<CutOut>>;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 20_000, memoryMegabytes: 1000 };

/** Creates the cutter; `program` is the thread's where it is not the one beside this file. */
export function createSignatureCutter(
  program: URL = new URL('signature-worker.ts', import.meta.url),
  limits: ThreadLimits = USUAL_LIMITS,
): SignatureCutter {
  return {
    cut(bytes, path, strength = INK_STRENGTHS.usual) {
      const data: SignatureTask = { bytes, path, strength };
      const codes = { tooMuch: 'exhibit/took-too-long', broken: 'exhibit/damaged' } as const;
      return runInThread<CutOut>({ program, data, path, limits, ...codes });
    },
  };
}
