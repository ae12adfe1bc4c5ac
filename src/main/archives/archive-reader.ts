/** Reads an archive through a thread with limits of time and memory. No Electron here. */
import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';

import type { z } from 'zod';

import { MAX_ARCHIVE_FILE_BYTES, MAX_ARCHIVE_JSON_BYTES } from '../../core/archive/limits.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { sha256Of } from '../store/digest.ts';
import type { FileAnswer, FileRequest } from './messages.ts';

/** An open archive. */
export interface ArchiveReader {
  /** A document that fits its schema; `archive/damaged` at its path where it does not. */
  document<S extends z.ZodType>(path: string, schema: S): Promise<Outcome<z.output<S>>>;
  /** A file whose SHA-256 is the one that was said; `archive/file-changed` where it is not. */
  file(described: { readonly path: string; readonly sha256: string }): Promise<Outcome<Uint8Array>>;
  close(): Promise<void>;
}

/** For one file. */
const TIME_MS = 120_000;
const MEMORY_MEGABYTES = 2500;
const MEGABYTE = 1024 * 1024;
const MEMORY_CHECK_MS = 100;

/** Opens an archive; `program` is the thread's where it is not the one beside this file. */
export async function openArchive(
  path: string,
  program: URL = new URL('archive-worker.ts', import.meta.url),
): Promise<Outcome<ArchiveReader>> {
  const thread = new Worker(program, {
    workerData: { path },
    // What libraries say about odd files is nobody's business.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES, stackSizeMb: 4 },
  });
  const waiting = new Map<number, (answer: Outcome<unknown>) => void>();
  const before = memoryUsage.rss();
  const end = () => {
    clearInterval(watch);
    for (const answer of waiting.values()) answer(fail(problem(path, 'archive/took-too-long')));
    waiting.clear();
    void thread.terminate();
  };
  const watch = setInterval(() => {
    if (memoryUsage.rss() - before > MEMORY_MEGABYTES * MEGABYTE) end();
  }, MEMORY_CHECK_MS);
  thread.on('message', ({ number, content }: FileAnswer) => waiting.get(number)?.(content));
  thread.once('error', end);
  thread.once('exit', end);
  const answerTo = (number: number): Promise<Outcome<unknown>> =>
    new Promise((resolve) => {
      const clock = setTimeout(end, TIME_MS);
      waiting.set(number, (answer) => {
        clearTimeout(clock);
        waiting.delete(number);
        resolve(answer);
      });
    });
  let count = 0;
  const ask = (request: Omit<FileRequest, 'number'>) => {
    count += 1;
    const answer = answerTo(count);
    thread.postMessage({ number: count, ...request });
    return answer;
  };
  const opened = await answerTo(0);
  if (!opened.ok) {
    end();
    return opened;
  }
  return succeed({
    async document(name, schema) {
      const found = await ask({ path: name, maxBytes: MAX_ARCHIVE_JSON_BYTES, isJson: true });
      if (!found.ok) return found;
      const read = schema.safeParse(found.value);
      return read.success ? succeed(read.data) : fail(problem(name, 'archive/damaged'));
    },
    async file({ path: name, sha256 }) {
      const found = await ask({ path: name, maxBytes: MAX_ARCHIVE_FILE_BYTES, isJson: false });
      if (!found.ok) return found;
      const bytes = found.value as Uint8Array;
      return sha256Of(bytes) === sha256 ? succeed(bytes) : fail(problem(name, 'archive/file-changed'));
    },
    async close() {
      end();
      await thread.terminate();
    },
  });
}
