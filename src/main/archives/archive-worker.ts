/** Unpacks an archive in a thread of its own: whoever packed it may mean harm. */
import { parentPort, workerData } from 'node:worker_threads';

import type { FileAnswer, FileRequest } from './messages.ts';
import { openZip } from './open-zip.ts';

const { path } = workerData as { readonly path: string };
const zip = await openZip(path);
const answer = (message: FileAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', ({ number, ...request }: FileRequest) => {
  if (!zip.ok) return;
  void zip.value.read(request).then((content) => answer({ number, content }));
});
answer({ number: 0, content: zip.ok ? { ok: true, value: undefined } : zip });
