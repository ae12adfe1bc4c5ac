/** Makes letters in threads, for batches: as many at a time as there are threads. No Electron here. */
import { Worker } from 'node:worker_threads';

import type { Outcome } from '../../core/outcome.ts';
import type { LetterAnswer, LetterTask } from './letter-messages.ts';
import type { IdentifiedLetter, LetterMaker, LetterOptions } from './make-letter.ts';

/** A letter maker whose letters are made side by side. */
export interface LetterPool extends LetterMaker {
  /** Ends the threads; letters that are not made yet reject. */
  close(): Promise<void>;
}

/** A letter that is asked for. */
interface Order {
  readonly options: LetterOptions;
  readonly resolve: (letter: Outcome<IdentifiedLetter>) => void;
  readonly reject: (error: unknown) => void;
}

/** How many letters a thread is told of at once: one to make, one so that it need not wait. */
const ORDERS_AHEAD = 2;

/**
 * Starts threads over a resources folder; `program` is theirs where it is not the one beside this file.
 * A thread that breaks rejects its letters; the others go on.
 */
export function createLetterPool(
  resourcesFolder: string,
  threadCount: number,
  program: URL = new URL('letter-worker.ts', import.meta.url),
): LetterPool {
  const waiting: Order[] = [];
  const threads = Array.from({ length: threadCount }, () => startThread(resourcesFolder, program, waiting));
  return {
    make: (options) =>
      new Promise((resolve, reject) => {
        if (threads.every(({ isOver }) => isOver())) {
          reject(new Error('No thread is left to make letters'));
          return;
        }
        waiting.push({ options, resolve, reject });
        for (const { feed } of threads) feed();
      }),
    async close() {
      for (const order of waiting.splice(0)) order.reject(new Error('The letters were given up'));
      await Promise.all(threads.map(({ end }) => end()));
    },
  };
}

function startThread(resourcesFolder: string, program: URL, waiting: Order[]) {
  const thread = new Worker(program, { workerData: { resourcesFolder } });
  const given = new Map<number, Order>();
  let count = 0;
  let isOver = false;
  const feed = () => {
    while (!isOver && given.size < ORDERS_AHEAD) {
      const order = waiting.shift();
      if (order === undefined) return;
      count += 1;
      given.set(count, order);
      const task: LetterTask = { number: count, options: order.options };
      thread.postMessage(task);
    }
  };
  const giveUp = (error: unknown) => {
    isOver = true;
    for (const { reject } of given.values()) reject(error);
    given.clear();
  };
  thread.on('message', (answer: LetterAnswer) => {
    const order = given.get(answer.number);
    given.delete(answer.number);
    if (answer.kind === 'made') order?.resolve(answer.letter);
    else order?.reject(new Error(answer.message));
    feed();
  });
  thread.once('error', giveUp);
  thread.once('exit', () => giveUp(new Error('A thread that makes letters ended')));
  return { feed, isOver: () => isOver, end: () => thread.terminate() };
}
