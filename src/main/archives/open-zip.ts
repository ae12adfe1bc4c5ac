/** An open ZIP file whose list was judged before any of it is unpacked. Only the thread of archives calls this. */
import { buffer } from 'node:stream/consumers';
import { Transform, type Readable } from 'node:stream';

import yauzl, { type Entry, type ZipFile } from 'yauzl';

import { EntryCheck } from '../../core/archive/check-entry.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { errorCodeOf } from '../files/error-code.ts';
import type { FileRequest } from './messages.ts';

/** The files of an archive. */
export interface OpenZip {
  /** The bytes or the parsed JSON of a file. Problems at its path: `archive/file-missing`, `archive/damaged`, `archive/too-large`. */
  read(request: Omit<FileRequest, 'number'>): Promise<Outcome<unknown>>;
}

/** Opens an archive. Problems at its path or at a file's: those of {@link EntryCheck}, `file/not-readable`, `archive/damaged`. */
export async function openZip(path: string): Promise<Outcome<OpenZip>> {
  const zip = await yauzl
    .openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true })
    .catch((error: unknown) => error);
  if (!isZip(zip)) {
    const code = errorCodeOf(zip);
    return fail(
      problem(
        path,
        code === 'ENOENT'
          ? 'file/not-found'
          : code === undefined
            ? 'archive/not-archive'
            : 'file/not-readable',
      ),
    );
  }
  const entries = new Map<string, Entry>();
  const check = new EntryCheck(zip.fileSize);
  try {
    for await (const entry of zip.eachEntry()) {
      // A folder has no content, and its name says nothing that its files' do not.
      if (entry.fileName.endsWith('/') && entry.uncompressedSize === 0) continue;
      const { fileName: name, compressedSize: packedBytes, uncompressedSize: byteCount } = entry;
      const found = check.next({ name, packedBytes, byteCount });
      if (found !== undefined) return fail(found);
      entries.set(name, entry);
    }
  } catch (error) {
    // The library refuses names that lead elsewhere, and lists that make no sense.
    const isName =
      error instanceof Error && /relative path|absolute path|invalid characters/.test(error.message);
    return fail(problem(path, isName ? 'archive/path-unsafe' : 'archive/damaged'));
  }
  return succeed({ read: (request) => readEntry(zip, entries.get(request.path), request) });
}

async function readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  { path, maxBytes, isJson }: Omit<FileRequest, 'number'>,
): Promise<Outcome<unknown>> {
  if (entry === undefined) return fail(problem(path, 'archive/file-missing'));
  if (entry.uncompressedSize > maxBytes) return fail(problem(path, 'archive/too-large'));
  try {
    const packed = await zip.openReadStreamPromise(entry);
    const bytes = await buffer(bounded(packed, entry.uncompressedSize));
    return succeed(isJson ? JSON.parse(bytes.toString('utf8')) : new Uint8Array(bytes));
  } catch {
    return fail(problem(path, 'archive/damaged'));
  }
}

/** Ends with an error once more comes than was said, whatever the library does about it. */
function bounded(source: Readable, maxBytes: number): Readable {
  let count = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      count += chunk.byteLength;
      done(count > maxBytes ? new RangeError('More than was said') : null, chunk);
    },
  });
  source.on('error', (error) => counter.destroy(error));
  return source.pipe(counter);
}

function isZip(value: unknown): value is ZipFile {
  return typeof value === 'object' && value !== null && 'eachEntry' in value;
}
