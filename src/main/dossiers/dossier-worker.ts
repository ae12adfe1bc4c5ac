/** Makes the document of a dossier in a thread of its own, which can be stopped. */
import { parentPort, workerData } from 'node:worker_threads';

import type { Statement } from '../../core/dossier/seal.ts';
import { composeDossier } from '../../core/form/dossier/compose.ts';
import { succeed } from '../../core/outcome.ts';
import { readFonts } from '../letters/resources.ts';
import { sha256Of } from '../store/digest.ts';
import type { DossierTask, UnsealedDossier } from './messages.ts';

const { content, resourcesFolder } = workerData as DossierTask;
const { bytes, pageCount, parts, files, startXref } = await composeDossier(
  content,
  await readFonts(resourcesFolder),
);
const digested = <T extends { readonly from: number; readonly byteCount: number }>(stretch: T) => ({
  ...stretch,
  sha256: sha256Of(bytes.subarray(stretch.from, stretch.from + stretch.byteCount)),
});
const statement: Statement = {
  ...{ format: 'simclose-dossier', version: 1, algorithm: 'Ed25519' },
  ...{ reference: content.reference, madeAtMs: content.madeAtMs, program: content.program },
  ...{ publicKey: content.publicKey, byteCount: bytes.byteLength, sha256: sha256Of(bytes), startXref },
  parts: parts.map(digested),
  files: files.map(digested),
};
const dossier: UnsealedDossier = { bytes, pageCount, statement };
parentPort?.postMessage(succeed(dossier), [bytes.buffer as ArrayBuffer]);
