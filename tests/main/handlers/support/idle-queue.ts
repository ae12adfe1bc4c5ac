/** A queue that reads nothing, for tests of other things. */
import type { ReadingQueue } from '../../../../src/main/reading/reading-queue.ts';

/** The queue. */
export function idleQueue(): ReadingQueue {
  const nothing = () => undefined;
  return { wake: nothing, stop: nothing, start: nothing, currentId: undefined, isStopped: false };
}
