/** Reads a file that somebody named, as far as it has a sensible size. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

import { fail, problem, succeed, type Outcome, type ProblemCode } from '../../core/outcome.ts';
import { errorCodeOf } from './error-code.ts';

const MEGABYTE = 1024 * 1024;

/** Whether a link is opened: one that a person names is, one that merely lies in a folder is not. */
export type LinkRule = 'follow-links' | 'no-links';

/**
 * The bytes of a file of at most `maxBytes`. Problems at `path`:
 * `file/not-found`, `file/is-folder`, `file/too-large`, `file/not-readable` (also pipes and devices).
 */
export async function readBoundedFile(
  path: string,
  maxBytes: number,
  links: LinkRule = 'follow-links',
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    const file = await open(path, links === 'no-links' ? NO_LINKS : FOLLOW_LINKS);
    try {
      const found = await file.stat();
      if (found.isDirectory()) return fail(problem(path, 'file/is-folder'));
      // Reading a pipe or device could wait for ever.
      if (!found.isFile()) return fail(problem(path, 'file/not-readable'));
      if (found.size > maxBytes) return fail(tooLarge(path, maxBytes));
      const bytes = new Uint8Array(await file.readFile());
      // The file may have grown since.
      return bytes.byteLength > maxBytes ? fail(tooLarge(path, maxBytes)) : succeed(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(path, CODE_OF_ERROR[code] ?? 'file/not-readable'));
  }
}

// Opening a pipe would wait for a writer; Windows has neither kind.
const FOLLOW_LINKS = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
const NO_LINKS = FOLLOW_LINKS | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

const CODE_OF_ERROR: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-found',
  EISDIR: 'file/is-folder',
};

function tooLarge(path: string, maxBytes: number) {
  return problem(path, 'file/too-large', { maxMegabytes: Math.floor(maxBytes / MEGABYTE) });
}
