/**
 * Archives many files: reads, hashes and looks at the next ones while the store writes those before. Groups of files share
 * one transaction, so that waiting for the disk does not dominate; what is reported is durable. No Electron here.
 */
import { webcrypto } from 'node:crypto';
import { basename } from 'node:path';

import type { AddedReceipt } from '../../contract/views.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { MAX_RECEIPT_BYTES } from '../../core/receipt/limits.ts';
import { readBoundedFile, type LinkRule } from '../files/read-bounded.ts';
import { mediaTypeOf } from '../store/media-type.ts';
import type { ReadFile, ReceiptHome, Receipts } from '../store/receipts.ts';

/** A file that may be archived. */
export interface IntakeSource {
  /** Names the file in problems. */
  readonly path: string;
  readonly read: () => Promise<Outcome<Uint8Array<ArrayBuffer>>>;
}

/** How far an intake is. */
export interface IntakeProgress {
  /** Files that are stored or refused. */
  readonly doneCount: number;
  readonly totalCount: number;
  /** Bytes that are stored. */
  readonly doneBytes: number;
}

/** One file that is archived now, or was before. */
export interface TakenFile extends AddedReceipt {
  readonly path: string;
}

/** What came of an intake. */
export interface IntakeReport {
  /** In the order of the sources. */
  readonly taken: readonly TakenFile[];
  /** Why others were not taken; `receipt/stopped` counts those that were never looked at. */
  readonly problems: readonly Problem[];
}

/** Where the files go, who is told, and who may stop it. */
export interface IntakeOptions {
  readonly receipts: Pick<Receipts, 'addAll'>;
  readonly home: ReceiptHome;
  readonly onProgress?: ((progress: IntakeProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Files in one transaction: others wait for the write lock only as long as so many bytes take. */
const GROUP = { files: 32, bytes: 8 * 1024 * 1024 } as const;

/** Files that are read before their turn; a large one is read alone. */
const AHEAD = { files: 8, bytes: 16 * 1024 * 1024 } as const;

/** A file on this computer; see {@link LinkRule}. */
export function fileSource(path: string, links: LinkRule): IntakeSource {
  return { path, read: () => readBoundedFile(path, MAX_RECEIPT_BYTES, links) };
}

/** Archives the files; never rejects for what a file or the disk can do. */
export async function takeIn(
  sources: readonly IntakeSource[],
  { receipts, home, onProgress, signal }: IntakeOptions,
): Promise<IntakeReport> {
  const taken: TakenFile[] = [];
  const problems: Problem[] = [];
  const reader = new ReaderAhead(sources);
  let group: LookedAt[] = [];
  let [doneCount, doneBytes] = [0, 0];
  /** False when the store takes no more. */
  const store = () => {
    const files = group;
    group = [];
    if (files.length === 0) return true;
    const added = receipts.addAll(
      files.map(({ file }) => file),
      home,
    );
    if (!added.ok) {
      problems.push(...added.problems);
      return false;
    }
    added.value.forEach((one, index) => taken.push({ ...one, path: files[index]?.path ?? '' }));
    doneCount += files.length;
    doneBytes += bytesOf(files);
    onProgress?.({ doneCount, totalCount: sources.length, doneBytes });
    return true;
  };
  for (;;) {
    const next = signal?.aborted === true ? undefined : await reader.next();
    if (next === undefined) break;
    if (next.ok) group.push(next.value);
    else {
      problems.push(...next.problems);
      doneCount += 1;
    }
    if (group.length >= GROUP.files || bytesOf(group) >= GROUP.bytes) {
      if (!store()) break;
    }
  }
  store();
  const leftCount = sources.length - doneCount;
  if (leftCount > 0) problems.push(problem('import', 'receipt/stopped', { count: leftCount }));
  else onProgress?.({ doneCount, totalCount: sources.length, doneBytes });
  return { taken, problems };
}

interface LookedAt {
  readonly path: string;
  readonly file: ReadFile;
}

function bytesOf(files: readonly LookedAt[]): number {
  return files.reduce((sum, { file }) => sum + file.bytes.byteLength, 0);
}

/** Reads files in their order, a few of them ahead. */
class ReaderAhead {
  readonly #sources: readonly IntakeSource[];
  readonly #ahead: Promise<Outcome<LookedAt>>[] = [];
  #started = 0;
  /** Bytes that are read and not handed on yet. */
  #bytes = 0;

  constructor(sources: readonly IntakeSource[]) {
    this.#sources = sources;
  }

  /** The next file, or undefined after the last one. */
  async next(): Promise<Outcome<LookedAt> | undefined> {
    while (this.#ahead.length < AHEAD.files && (this.#ahead.length === 0 || this.#bytes < AHEAD.bytes)) {
      const source = this.#sources[this.#started];
      if (source === undefined) break;
      this.#started += 1;
      this.#ahead.push(this.#look(source));
    }
    const looked = await this.#ahead.shift();
    if (looked?.ok === true) this.#bytes -= looked.value.file.bytes.byteLength;
    return looked;
  }

  async #look(source: IntakeSource): Promise<Outcome<LookedAt>> {
    const bytes = await source.read();
    if (!bytes.ok) return bytes;
    this.#bytes += bytes.value.byteLength;
    const file = await lookAt(bytes.value, basename(source.path));
    return file === undefined
      ? fail(problem(source.path, 'receipt/empty'))
      : succeed({ path: source.path, file });
  }
}

/** Hashes bytes outside the engine's thread and tells what they are; undefined when there are none. */
export async function lookAt(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<ReadFile | undefined> {
  if (bytes.byteLength === 0) return undefined;
  const [digest, mediaType] = await Promise.all([
    webcrypto.subtle.digest('SHA-256', bytes),
    mediaTypeOf(bytes),
  ]);
  return { bytes, fileName, sha256: Buffer.from(digest).toString('hex'), mediaType };
}
