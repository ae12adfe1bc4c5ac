/** Cuts a signature out of a photo in a thread of its own, where a hostile file can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import { cutOut } from './cut-out.ts';
import type { SignatureTask } from './messages.ts';

parentPort?.postMessage(await cutOut(workerData as SignatureTask));
