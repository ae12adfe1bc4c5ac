/** Writes everything of a store as a ZIP of plain files, one after the other. No Electron here. */
import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import {
  INDEX_NAME,
  type ArchivedCase,
  type ArchivedReceipt,
  type ArchiveIndex,
} from '../../core/archive/schema.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { visibleText } from '../../core/visible-text.ts';
import { writeStreamAtomically } from '../files/atomic-write.ts';
import type { PacketWatch } from '../packets/make-packet.ts';
import type { Store } from '../store/open.ts';

/** What is written. */
export interface ArchiveOptions {
  /** The ZIP file. */
  readonly path: string;
  readonly program: string;
  /** Epoch milliseconds. */
  readonly exportedAtMs: number;
}

/** What an archive holds. */
export interface ArchiveCounts {
  readonly cases: number;
  readonly receipts: number;
}

/** Photos and PDFs are packed already. */
const PLAIN_TYPES = /^(text\/|message\/|application\/json)/;

/** Writes the archive whole or not at all. Problems: those of writing a file and of the store, `form/cancelled`. */
export async function writeArchive(
  store: Store,
  { path, program, exportedAtMs }: ArchiveOptions,
  { signal, onProgress }: PacketWatch = {},
): Promise<Outcome<ArchiveCounts>> {
  const caseIds = store.archives.caseIds();
  if (!caseIds.ok) return caseIds;
  const receipts = store.archives.receipts();
  if (!receipts.ok) return receipts;
  const corrections = store.archives.corrections();
  if (!corrections.ok) return corrections;
  const zip = new ZipWriter(new Date(exportedAtMs));
  const placed = receipts.value.map((receipt, index) => ({
    ...receipt,
    path: pathOfReceipt(receipt, index),
  }));
  const cases = caseIds.value.map((id) => ({ id, path: `cases/${id}/case.json` }));
  const index: ArchiveIndex = {
    ...{ format: 'simclose-archive', version: 1, program, exportedAtMs },
    ...{ cases, receipts: placed, corrections: corrections.value },
  };
  zip.add(INDEX_NAME, true, () => succeed(json(index)));
  const total = cases.length + placed.length;
  let done = 0;
  const step = () => onProgress?.((done += 1), total);
  for (const { path: file, sha256, mediaType } of placed)
    zip.add(file, PLAIN_TYPES.test(mediaType), () => (step(), store.archives.receiptBytes(sha256)));
  for (const { id, path: file } of cases) {
    const found = store.archives.readCase(id);
    if (!found.ok) return found;
    const archived = placeFiles(found.value);
    zip.add(file, true, () => (step(), succeed(json(archived))));
    for (const { path: original, sha256 } of [...archived.letters, ...archived.enclosures])
      zip.add(original, false, () => bytesOf(store, id, sha256));
  }
  try {
    const written = await writeStreamAtomically(path, zip.finish(), signal);
    return written.ok ? succeed({ cases: cases.length, receipts: placed.length }) : written;
  } catch (error) {
    if (signal?.aborted === true) return fail(problem(path, 'form/cancelled'));
    if (zip.problem !== undefined) return fail(zip.problem);
    throw error;
  }
}

/** A ZIP file whose contents are asked for when their turn comes. */
class ZipWriter {
  readonly #zip = new ZipFile();
  readonly #mtime: Date;
  /** Why a content could not be had. */
  problem: Problem | undefined;

  constructor(mtime: Date) {
    this.#mtime = mtime;
    this.#zip.on('error', (error) => this.#zip.outputStream.destroy(error));
  }

  add(path: string, compress: boolean, content: () => Outcome<Uint8Array>): void {
    this.#zip.addReadStreamLazy(path, { mtime: this.#mtime, compress }, (done) => {
      const bytes = content();
      if (bytes.ok) done(null, Readable.from([bytes.value], { objectMode: false }));
      else {
        [this.problem] = bytes.problems;
        done(new Error('A content was not found'));
      }
    });
  }

  finish(): Readable {
    this.#zip.end();
    return this.#zip.outputStream;
  }
}

function bytesOf(store: Store, id: string, sha256: string): Outcome<Uint8Array> {
  const files = store.archives.caseFiles(id);
  if (!files.ok) return files;
  const bytes = files.value.get(sha256);
  return bytes === undefined ? fail(problem(sha256, 'letter/not-found')) : succeed(bytes);
}

function placeFiles(archived: ArchivedCase): ArchivedCase {
  const folder = `cases/${archived.id}`;
  return {
    ...archived,
    letters: archived.letters.map((letter) => ({
      ...letter,
      path: `${folder}/letters/${String(letter.number).padStart(4, '0')}.pdf`,
    })),
    enclosures: archived.enclosures.map((enclosure) => ({
      ...enclosure,
      path: `${folder}/enclosures/${enclosure.kind}${safeName(enclosure.fileName, true)}`,
    })),
  };
}

/** Numbered, so that equal names are no trouble. */
function pathOfReceipt({ fileName }: ArchivedReceipt, index: number): string {
  return `receipts/${String(index + 1).padStart(6, '0')} ${safeName(fileName)}`;
}

/** A name that every system's unpacker takes; or only its ending. */
function safeName(name: string, isEnding = false): string {
  const plain = visibleText(name)
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    .replace(/[. ]+$/, '');
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(plain) ?? [];
  if (isEnding) return ending;
  const stem = plain.slice(0, plain.length - ending.length).slice(0, 80);
  return `${stem === '' ? 'file' : stem}${ending}`;
}

function json(document: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(document, null, 1)}\n`, 'utf8');
}
