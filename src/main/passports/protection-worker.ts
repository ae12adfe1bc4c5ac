/** Makes a protected copy in a thread of its own, where a hostile file can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import type { ProtectionTask } from './messages.ts';
import { protectPicture } from './protect-picture.ts';

parentPort?.postMessage(await protectPicture(workerData as ProtectionTask));
