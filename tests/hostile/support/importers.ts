/** Everything that reads what others made, as the program's threads and commands call it. For the importers' process only. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parseCancellation } from '../../../src/core/cancellation/schema.ts';
import { problemsOfVerdict } from '../../../src/core/dossier/verdict-problems.ts';
import { verifyDossier } from '../../../src/core/dossier/verify.ts';
import { listForeignFields } from '../../../src/core/form/foreign/fill-foreign-form.ts';
import { inspectForm } from '../../../src/core/form/foreign/inspect-form.ts';
import { uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';
import type { Outcome, Problem } from '../../../src/core/outcome.ts';
import { importArchive } from '../../../src/main/archives/import-archive.ts';
import { readBackCopy } from '../../../src/main/backups/read-back.ts';
import { readBackupHead } from '../../../src/main/backups/read-backup.ts';
import { readRows } from '../../../src/main/batches/read-rows.ts';
import { nodeCrypto } from '../../../src/main/dossiers/node-crypto.ts';
import { makeFolder } from '../../../src/main/files/make-folder.ts';
import { parseInput } from '../../../src/main/files/read-input.ts';
import { drawPicture } from '../../../src/main/intake/draw-picture.ts';
import { sourcesOfPaths } from '../../../src/main/intake/sources-of-paths.ts';
import { takeIn } from '../../../src/main/intake/take-in.ts';
import { readCorrections } from '../../../src/main/operators/corrections-file.ts';
import { readExhibit } from '../../../src/main/packets/read-exhibit.ts';
import { readPicture } from '../../../src/main/passports/read-picture.ts';
import { readFile } from '../../../src/main/reading/read-file.ts';
import { cutOut } from '../../../src/main/signatures/cut-out.ts';
import { mediaTypeOf } from '../../../src/main/store/media-type.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { RESOURCES } from '../../main/letters/letter-fixtures.ts';

/** What an importer is given. */
export interface Import {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes as a file, where the importer opens it. */
  readonly path: string;
  /** Empty, and the importer's alone. */
  readonly folder: string;
  readonly store: Store;
  /** Opens the backup that the files were made from. */
  readonly backupKey: Uint8Array;
  readonly number: number;
}

/** What came of it: nothing wrong, or all that was said. */
export type Importer = (file: Import) => Promise<readonly Problem[]>;

const TODAY = '2026-11-26';
const NAME = 'file';

/** Importers by name; a file of a kind goes through all that take that kind. */
export const IMPORTERS = {
  form: async ({ bytes }) => [
    ...said(await inspectForm(bytes, NAME)),
    ...said(await listForeignFields(bytes, NAME)),
  ],
  enclosure: async ({ bytes }) => said(await readExhibit({ bytes, path: NAME, resourcesFolder: RESOURCES })),
  thumbnail: async ({ bytes }) => {
    await drawPicture(bytes, await mediaTypeOf(bytes));
    return [];
  },
  reading: async ({ bytes }) =>
    said(await readFile({ bytes, path: NAME, mediaType: await mediaTypeOf(bytes), languages: undefined })),
  mail: async ({ bytes }) =>
    said(await readFile({ bytes, path: NAME, mediaType: 'message/rfc822', languages: undefined })),
  passport: async ({ bytes }) =>
    said(await readPicture({ bytes, path: NAME, today: TODAY, resourcesFolder: RESOURCES })),
  signature: async ({ bytes }) => said(await cutOut({ bytes, path: NAME, strength: 50 })),
  table: async ({ path }) => {
    const rows = await readRows([path], undefined);
    return rows.ok ? rows.value.flatMap(({ cancellation }) => said(cancellation)) : rows.problems;
  },
  input: ({ bytes }) => {
    const document = parseInput(bytes, NAME);
    return Promise.resolve(said(document.ok ? parseCancellation(document.value) : document));
  },
  corrections: async ({ path }) => said(await readCorrections(path, uncorrectedDirectory(TODAY), TODAY)),
  dossier: async ({ bytes }) => problemsOfVerdict(NAME, await verifyDossier(bytes, nodeCrypto)),
  backup: async ({ path, folder, backupKey }) => {
    const head = await readBackupHead(path);
    if (!head.ok) return head.problems;
    const order = { path, key: backupKey, work: folder, nowMs: Date.now() };
    return said(await readBackCopy(order, () => undefined));
  },
  archive: async ({ path, store }) => {
    const report = await importArchive(store, path);
    return report.ok ? report.value.problems : report.problems;
  },
  receipt: async ({ path, folder, store, bytes, number }) => {
    const odd = join(folder, `\u202e${String(number)}=cmd '<img>.pdf`);
    await writeFile(odd, bytes);
    const { sources, problems, warnings } = await sourcesOfPaths([path, folder]);
    const home = { kind: 'other', cancellationId: null } as const;
    const report = await takeIn(sources, { receipts: store.receipts, home });
    return [...problems, ...warnings, ...report.problems];
  },
} satisfies Record<string, Importer>;

/** Names an importer. */
export type ImporterName = keyof typeof IMPORTERS;

/** Empties the importer's folder. */
export async function emptied(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder, 0o700);
}

function said(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}
