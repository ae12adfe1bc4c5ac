/** A thread that makes letters, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';

import type { LetterAnswer, LetterTask } from './letter-messages.ts';
import { createLetterMaker } from './make-letter.ts';

const { resourcesFolder } = workerData as { readonly resourcesFolder: string };
const maker = createLetterMaker(resourcesFolder);

parentPort?.on('message', (task: LetterTask) => {
  void answer(task).then((reply) => parentPort?.postMessage(reply, ownedBy(reply)));
});

async function answer({ number, options }: LetterTask): Promise<LetterAnswer> {
  try {
    return { number, kind: 'made', letter: await maker.make(options) };
  } catch (error) {
    return { number, kind: 'broken', message: error instanceof Error ? error.message : 'unknown' };
  }
}

/** The file moves to the asker instead of being copied; nothing here needs it any more. */
function ownedBy(reply: LetterAnswer): readonly ArrayBuffer[] {
  if (reply.kind !== 'made' || !reply.letter.ok) return [];
  const { buffer } = reply.letter.value.bytes;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
