/** Reads an enclosed file in a thread of its own, where a hostile file can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import type { ExhibitTask } from './messages.ts';
import { readExhibit } from './read-exhibit.ts';

parentPort?.postMessage(await readExhibit(workerData as ExhibitTask));
