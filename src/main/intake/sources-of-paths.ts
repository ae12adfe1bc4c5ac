/** What a person named to be archived: files, and in place of a folder the files that it holds. */
import { stat } from 'node:fs/promises';

import type { Problem } from '../../core/outcome.ts';
import { MAX_INTAKE_FILES } from '../../core/receipt/limits.ts';
import { listFolder } from '../files/list-folder.ts';
import { fileSource, type IntakeSource } from './take-in.ts';

/** Files to archive; links that lead out of a folder are warnings, because what they lead to was not chosen. */
export async function sourcesOfPaths(paths: readonly string[]) {
  const sources: IntakeSource[] = [];
  const [warnings, problems]: [Problem[], Problem[]] = [[], []];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() !== true) {
      sources.push(fileSource(path, 'follow-links'));
      continue;
    }
    const list = await listFolder(path, MAX_INTAKE_FILES);
    if (!list.ok) {
      problems.push(...list.problems);
      continue;
    }
    sources.push(...list.value.files.map((file) => fileSource(file, 'no-links')));
    for (const found of list.value.problems) {
      (found.code === 'file/link-leads-out' ? warnings : problems).push(found);
    }
  }
  return { sources, warnings, problems };
}
