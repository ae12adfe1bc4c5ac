/** Directories for tests: the shipped one, and ones in which every datum can be told apart. */
import { builtInDirectory, parseDirectory, type Directory } from '../../../src/core/operator/directory.ts';
import { itemsOf } from '../../../src/core/operator/item.ts';
import { resolveDirectory, type DirectoryItem } from '../../../src/core/operator/resolve.ts';

/** Day of all these tests. */
export const TODAY = '2026-11-25';

/** An item of the shipped directory, corrected or not. */
export function itemIn(directory: { readonly items: readonly DirectoryItem[] }, id: string): DirectoryItem {
  const item = directory.items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

/** The mark that stands in for the value of a datum: its number in words that letters can print. */
export function markOf(id: string): string {
  const number = itemsOf(builtInDirectory()).findIndex((item) => item.id === id);
  return `Zzmark${String(number).padStart(3, '0')}zz`;
}

/**
 * The shipped directory with a mark as every value, and with the same status everywhere, but for what
 * `statusOf` says about single items.
 */
export function markedDirectory(
  status: 'verified' | 'weak',
  statusOf: (id: string) => 'verified' | 'weak' | undefined = () => undefined,
) {
  const marked: Directory = parseDirectory(structuredClone(builtInDirectory()));
  for (const { id, datum } of itemsOf(marked)) {
    datum.value = markOf(id);
    datum.source = 'example.org';
    datum.status = statusOf(id) ?? status;
  }
  // Facts are copied by the walk, so they are marked at their own place.
  for (const entity of marked.entities) {
    for (const fact of entity.facts) {
      const id = `${entity.id}.facts.${fact.key}`;
      Object.assign(fact, { value: markOf(id), source: 'example.org', status: statusOf(id) ?? status });
    }
  }
  return resolveDirectory(marked, [], TODAY);
}
