/** Brings an open archive into a store. What is there already is never changed; what differs is named. */
import { z } from 'zod';

import {
  archivedCaseSchema,
  archiveIndexSchema,
  INDEX_NAME,
  type ArchivedReceipt,
} from '../../core/archive/schema.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import type { PacketWatch } from '../packets/make-packet.ts';
import type { Store } from '../store/open.ts';
import { openArchive, type ArchiveReader } from './archive-reader.ts';

/** What came of an import. */
export interface ImportReport {
  /** Cases that were not there before. */
  readonly newCases: readonly string[];
  /** Cases that were there, with all these events. */
  readonly knownCases: readonly string[];
  readonly newReceipts: number;
  readonly knownReceipts: number;
  /** What was left out, and why: by case, file or item. */
  readonly problems: readonly Problem[];
}

/** The first fields of an index of any version. */
const anyIndex = z.looseObject({ format: z.literal('simclose-archive'), version: z.number() });

/**
 * Imports an archive. Fails only where nothing can be read: `archive/not-archive`, `archive/newer-version`,
 * `archive/damaged`, those of opening it, `form/cancelled`; each receipt and case is kept whole or not at all.
 */
export async function importArchive(
  store: Store,
  path: string,
  watch: PacketWatch = {},
  program?: URL,
): Promise<Outcome<ImportReport>> {
  const archive = await openArchive(path, program);
  if (!archive.ok) return archive;
  try {
    return await importAll(store, path, archive.value, watch);
  } finally {
    await archive.value.close();
  }
}

async function importAll(
  store: Store,
  path: string,
  archive: ArchiveReader,
  { signal, onProgress }: PacketWatch,
): Promise<Outcome<ImportReport>> {
  const beginning = await archive.document(INDEX_NAME, anyIndex);
  if (!beginning.ok) return fail(problem(path, 'archive/not-archive'));
  if (beginning.value.version > 1) return fail(problem(path, 'archive/newer-version'));
  const index = await archive.document(INDEX_NAME, archiveIndexSchema);
  if (!index.ok) return index;
  const { receipts, cases, corrections } = index.value;
  const report = {
    newCases: [] as string[],
    knownCases: [] as string[],
    newReceipts: 0,
    knownReceipts: 0,
    problems: [] as Problem[],
  };
  const total = receipts.length + cases.length;
  let done = 0;
  const step = () => onProgress?.((done += 1), total);
  for (const receipt of receipts) {
    if (signal?.aborted === true) return fail(problem(path, 'form/cancelled'));
    const kept = await importReceipt(store, archive, receipt);
    if (!kept.ok) report.problems.push(...kept.problems);
    else if (kept.value) report.newReceipts += 1;
    else report.knownReceipts += 1;
    step();
  }
  for (const listed of cases) {
    if (signal?.aborted === true) return fail(problem(path, 'form/cancelled'));
    const kept = await importCase(store, archive, listed);
    if (!kept.ok) report.problems.push(...kept.problems);
    else (kept.value === 'new' ? report.newCases : report.knownCases).push(listed.id);
    step();
  }
  const settled = store.archives.settle(receipts, new Set(report.newCases));
  if (!settled.ok) return settled;
  for (const { path: file, cancellationId } of settled.value)
    report.problems.push(
      problem(file, 'archive/receipt-elsewhere', { reference: referenceOf(cancellationId ?? '') }),
    );
  for (const correction of corrections) {
    const kept = store.archives.keepCorrection(correction);
    if (!kept.ok) return kept;
    if (!kept.value) report.problems.push(problem(correction.item, 'archive/correction-differs'));
  }
  return succeed(report);
}

async function importReceipt(
  store: Store,
  archive: ArchiveReader,
  receipt: ArchivedReceipt,
): Promise<Outcome<boolean>> {
  const bytes = await archive.file(receipt);
  return bytes.ok ? store.archives.keepReceipt(receipt, bytes.value) : bytes;
}

async function importCase(
  store: Store,
  archive: ArchiveReader,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<Outcome<'new' | 'same'>> {
  const archived = await archive.document(path, archivedCaseSchema);
  if (!archived.ok) return archived;
  if (archived.value.id !== id) return fail(problem(path, 'archive/damaged'));
  const files = new Map<string, Uint8Array>();
  for (const described of [...archived.value.letters, ...archived.value.enclosures]) {
    const bytes = await archive.file(described);
    if (!bytes.ok) return bytes;
    files.set(described.sha256, bytes.value);
  }
  return store.archives.keepCase(archived.value, files);
}
