/** Reads and fills foreign forms in a thread of its own, where a hostile file can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import { fillForeignForm, listForeignFields } from '../../core/form/foreign/fill-foreign-form.ts';
import { inspectForm } from '../../core/form/foreign/inspect-form.ts';
import { readFonts } from '../letters/resources.ts';
import { fillForCase } from './fill-for-case.ts';
import type { FormTask } from './messages.ts';

const task = workerData as FormTask;
parentPort?.postMessage(await work());

async function work() {
  const { bytes, path } = task;
  switch (task.kind) {
    case 'list':
      return listForeignFields(bytes, path);
    case 'inspect':
      return inspectForm(bytes, path);
    case 'fill': {
      const { values, isFillable, resourcesFolder } = task;
      return fillForeignForm(bytes, values, { fonts: await readFonts(resourcesFolder), isFillable, path });
    }
    case 'fill-mapped':
      return fillForCase(bytes, task.content, { fonts: await readFonts(task.resourcesFolder), path });
  }
}
