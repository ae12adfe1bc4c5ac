/** Names of attachments: those of the files, each only once. */
import { MANIFEST_NAME, VERIFIER_NAME } from '../../core/dossier/manifest.ts';

/** Tells equal names apart by a number, as file managers do: `photo (2).jpg`. The dossier's own names are taken. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set([MANIFEST_NAME, VERIFIER_NAME]);
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = numbered(name, number);
    taken.add(free.toLowerCase());
    return free;
  });
}

function numbered(name: string, number: number): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  return `${stem} (${String(number)})${ending}`;
}
