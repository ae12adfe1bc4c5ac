/** The reading of receipts: how far it is, stopping and going on, and what was read. */
import { succeed } from '../../core/outcome.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

type ReadingEndpoints = `reading.${'get' | 'progress' | 'stop' | 'start' | 'decline'}`;

/** Handlers of `reading.`. */
export function readingHandlers({
  storeSession,
  readingQueue,
}: Surroundings): Pick<Handlers, ReadingEndpoints> {
  return {
    'reading.get': ({ receiptId }) =>
      storeSession.use((store) => {
        const reading = store.readings.get(receiptId);
        const isNow = readingQueue.currentId === receiptId;
        // What an earlier run left open waits its turn.
        return reading.ok && reading.value.state === 'reading' && !isNow
          ? succeed({ ...reading.value, state: 'queued' as const })
          : reading;
      }),
    'reading.progress': () => {
      // Whoever looks at the queue wants it worked off, whatever way receipts came in.
      readingQueue.wake();
      return storeSession.use((store) => {
        const progress = store.readings.progress();
        if (!progress.ok) return progress;
        const { currentId, isStopped } = readingQueue;
        return succeed({ ...progress.value, receiptId: currentId ?? null, isStopped });
      });
    },
    'reading.stop': () => {
      readingQueue.stop();
      return succeed(undefined);
    },
    'reading.start': ({ againId }) => {
      const queued = storeSession.use((store) => store.readings.retry(againId));
      if (queued.ok) readingQueue.start();
      return queued;
    },
    'reading.decline': ({ receiptId }) => storeSession.use((store) => store.readings.decline(receiptId)),
  };
}
