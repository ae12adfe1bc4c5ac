/** Writes a file whole or not at all: a temporary name in the same folder, flushed, then renamed. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { fileFaultOf } from './disk-fault.ts';
import { errorCodeOf } from './error-code.ts';

/** How a file is written. */
export interface WriteFileOptions {
  /** Permission bits of the new file; what the system gives by default if left out. */
  readonly mode?: number;
}

/**
 * Writes `bytes` to `path`, replacing a file that is there.
 * Problems at `path`: `file/is-folder`, `file/no-folder`, `file/disk-full`, `file/not-writable`.
 * After a failure the old file is as it was and nothing else is left.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteFileOptions = {},
): Promise<Outcome<undefined>> {
  const fault = await faultOfTarget(path);
  if (fault !== undefined) return fail(problem(path, fault));
  const temporary = temporaryFor(path);
  try {
    await writeFlushed(temporary, bytes, options.mode ?? 0o666);
    await rename(temporary, path);
    await flushFolder(dirname(path));
    return succeed(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = errorCodeOf(error);
    // Without a system's error code it is a bug.
    if (code === undefined) throw error;
    return fail(problem(path, fileFaultOf(code)));
  }
}

/**
 * The same for what is too large to be held at once; `source` is read until its end. A failure of the source that is
 * none of the system's, such as an abort, rejects; nothing is left then either.
 */
export async function writeStreamAtomically(
  path: string,
  source: Readable,
  signal?: AbortSignal,
): Promise<Outcome<undefined>> {
  const fault = await faultOfTarget(path);
  if (fault !== undefined) return fail(problem(path, fault));
  const temporary = temporaryFor(path);
  try {
    await pipeline(source, createWriteStream(temporary, { flags: 'wx', flush: true }), {
      ...(signal === undefined ? {} : { signal }),
    });
    await rename(temporary, path);
    await flushFolder(dirname(path));
    return succeed(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = errorCodeOf(error);
    if (code === undefined || code.startsWith('ABORT')) throw error;
    return fail(problem(path, fileFaultOf(code)));
  }
}

/** The name carries chance, so that two programs writing the same file do not share it. */
function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Whether a file's name is one that {@link writeFileAtomically} writes under until a file is whole. */
export function isTemporaryName(name: string): boolean {
  return /^\..*\.[0-9a-f]{12}\.tmp$/.test(name);
}

async function faultOfTarget(
  path: string,
): Promise<'file/is-folder' | 'file/no-folder' | 'file/not-writable' | undefined> {
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory() === true) return 'file/is-folder';
  // A device or pipe would be replaced by a file.
  if (target?.isFile() === false) return 'file/not-writable';
  const folder = await stat(dirname(path)).catch((error: unknown) => errorCodeOf(error));
  if (folder === 'ENOENT') return 'file/no-folder';
  return typeof folder === 'object' && folder.isDirectory() ? undefined : 'file/not-writable';
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself survive a power cut, where the system lets a folder be flushed. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
