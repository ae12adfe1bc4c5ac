/** Reads and fills foreign forms in a thread of its own, where a hostile file can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import { fillForeignForm, listForeignFields } from '../../core/form/foreign/fill-foreign-form.ts';
import { readFonts } from '../letters/resources.ts';
import type { FormTask } from './messages.ts';

const task = workerData as FormTask;
parentPort?.postMessage(await work());

async function work() {
  if (task.kind === 'list') return listForeignFields(task.bytes, task.path);
  const { bytes, values, isFillable, path, resourcesFolder } = task;
  return fillForeignForm(bytes, values, { fonts: await readFonts(resourcesFolder), isFillable, path });
}
