/** Reads a backup: its head without a key, its database once the code at the end has proven everything. */
import { timingSafeEqual } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { errorCodeOf } from '../files/error-code.ts';
import {
  CODE_BYTES,
  headFromBytes,
  headLengthFrom,
  PREFIX_BYTES,
  startCode,
  type BackupHead,
} from './format.ts';

/** Read and written at once. */
const CHUNK_BYTES = 1024 * 1024;

/** Told how many bytes of how many are done. */
export type ReportBytes = (done: number, total: number) => void;

/**
 * The head of a backup whose length is as it says. `file/not-found`, `file/not-readable`, `backup/not-a-backup`,
 * `backup/newer`, `backup/damaged`.
 */
export function readBackupHead(path: string): Promise<Outcome<BackupHead>> {
  return reading(path, async (file) => {
    const read = await readHead(file, path);
    return read.ok ? succeed(read.value.head) : read;
  });
}

/**
 * Writes the database of a backup to a new file and flushes it. `backup/damaged` when any byte of the backup is not
 * as it was written; what was written is then of no use. Rejects when the target cannot be written.
 */
export function extractDatabase(
  path: string,
  key: Uint8Array,
  target: string,
  report: ReportBytes,
): Promise<Outcome<BackupHead>> {
  return reading(path, async (file) => {
    const read = await readHead(file, path);
    if (!read.ok) return read;
    const { head, bytes } = read.value;
    const output = await open(target, 'wx', 0o600);
    try {
      const code = startCode(key, head).update(bytes);
      const total = head.databaseBytes;
      const buffer = Buffer.alloc(CHUNK_BYTES);
      for (let done = 0; done < total;) {
        const wanted = buffer.subarray(0, Math.min(CHUNK_BYTES, total - done));
        const chunk = await readAt(file, wanted, bytes.byteLength + done);
        if (chunk.byteLength === 0) return fail(problem(path, 'backup/damaged'));
        code.update(chunk);
        await output.writeFile(chunk);
        done += chunk.byteLength;
        report(done, total);
      }
      const written = await readAt(file, Buffer.alloc(CODE_BYTES), bytes.byteLength + total);
      const isProven = written.byteLength === CODE_BYTES && timingSafeEqual(code.digest(), written);
      if (!isProven) return fail(problem(path, 'backup/damaged'));
      await output.sync();
      return succeed(head);
    } finally {
      await output.close();
    }
  });
}

/** The head, and its bytes as they stand in the file. */
async function readHead(
  file: FileHandle,
  path: string,
): Promise<Outcome<{ readonly head: BackupHead; readonly bytes: Buffer }>> {
  const damaged = fail(problem(path, 'backup/damaged'));
  const length = headLengthFrom(await readAt(file, Buffer.alloc(PREFIX_BYTES), 0), path);
  if (!length.ok) return length;
  const bytes = await readAt(file, Buffer.alloc(length.value), 0);
  if (bytes.byteLength < length.value) return damaged;
  const head = headFromBytes(bytes, path);
  if (!head.ok) return head;
  const { size } = await file.stat();
  const isWhole = size === bytes.byteLength + head.value.databaseBytes + CODE_BYTES;
  return isWhole ? succeed({ head: head.value, bytes }) : damaged;
}

/** Fills the buffer from a position, as far as the file goes. */
async function readAt(file: FileHandle, buffer: Buffer, position: number): Promise<Buffer> {
  let filled = 0;
  while (filled < buffer.byteLength) {
    const { bytesRead } = await file.read(buffer, filled, buffer.byteLength - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

async function reading<T>(
  path: string,
  work: (file: FileHandle) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
    if (!(await file.stat()).isFile()) {
      await file.close();
      return fail(problem(path, 'backup/not-a-backup'));
    }
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(path, code === 'ENOENT' ? 'file/not-found' : 'file/not-readable'));
  }
  try {
    return await work(file);
  } catch (error) {
    // Such as a disk that was pulled out; what cannot be written is the caller's.
    if (!(error instanceof Error && 'syscall' in error && error.syscall === 'read')) throw error;
    return fail(problem(path, 'file/not-readable'));
  } finally {
    await file.close();
  }
}
