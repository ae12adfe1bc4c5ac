/** Reads a passport's zone from a picture in a thread of its own, where a hostile file can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import type { ReadingTask } from './messages.ts';
import { readPicture } from './read-picture.ts';

parentPort?.postMessage(await readPicture(workerData as ReadingTask));
