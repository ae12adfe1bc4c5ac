/** Reads an archived file in a thread of its own, where a hostile one can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import { comparePage } from './compare-page.ts';
import type { ReadingTask } from './messages.ts';
import { readFile } from './read-file.ts';

const task = workerData as ReadingTask;
parentPort?.postMessage(task.kind === 'read' ? await readFile(task) : await comparePage(task));
