/** Lists the files of a folder that somebody chose, without leaving it. */
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { errorCodeOf } from './error-code.ts';

/** What was found. */
export interface FolderList {
  /** Paths of regular files, in the order of their names. */
  readonly files: readonly string[];
  /** What was left out: links that lead out, folders that cannot be read. */
  readonly problems: readonly Problem[];
}

/** Notes that systems leave in every folder. */
const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini']);

/**
 * The files of a folder and of all folders in it. Links are not followed: what they lead to within the folder is found
 * at its own place, and what lies outside was not chosen (`file/link-leads-out`). Hidden files are left out, pipes and devices too.
 * Problems at the folder: `file/not-found`, `file/not-readable`, `file/folder-empty`, `file/too-many`.
 */
export async function listFolder(folder: string, maxFiles: number): Promise<Outcome<FolderList>> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return fail(problem(folder, 'file/not-found'));
  const files: string[] = [];
  const problems: Problem[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const entries = await entriesOf(next);
    if (entries === undefined) {
      if (next === folder) return fail(problem(folder, 'file/not-readable'));
      problems.push(problem(next, 'file/not-readable'));
      continue;
    }
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isSymbolicLink()) {
        if (await leadsOut(path, root)) problems.push(problem(path, 'file/link-leads-out'));
      } else if (entry.isFile()) files.push(path);
      if (files.length > maxFiles) return fail(problem(folder, 'file/too-many', { max: maxFiles }));
    }
  }
  if (files.length === 0 && problems.length === 0) return fail(problem(folder, 'file/folder-empty'));
  return succeed({ files, problems });
}

/** What a folder holds, sorted by name; undefined when it cannot be read. */
async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.') && !SYSTEM_FILES.has(name.toLowerCase()))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** Whether a link leads out of the folder; one that leads nowhere does not. */
async function leadsOut(link: string, root: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) return false;
  const way = relative(root, target);
  return way === '..' || way.startsWith(`..${sep}`) || way === target;
}
