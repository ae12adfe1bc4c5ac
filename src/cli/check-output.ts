/** Keeps a command from writing over what it reads. */
import { fail, problem, succeed, type Outcome } from '../core/outcome.ts';
import { isSameFile } from '../main/files/same-file.ts';
import { databasePathOf, keysPathOf } from '../main/files/store-files.ts';
import type { Arguments } from './command.ts';
import { storeFolderOf } from './open-store.ts';
import type { Surroundings } from './surroundings.ts';

/** Refuses `out` with `file/is-input` when it is one of the files that the command reads. */
export async function checkOutput(
  out: string,
  inputs: readonly (string | undefined)[],
): Promise<Outcome<undefined>> {
  for (const input of inputs) {
    if (input !== undefined && (await isSameFile(out, input))) return fail(problem(out, 'file/is-input'));
  }
  return succeed(undefined);
}

/** The files without which a store is lost, for a command that may read one. */
export function storeFilesFor(args: Arguments, surroundings: Surroundings): readonly string[] {
  const folder = storeFolderOf(args, surroundings);
  const database = databasePathOf(folder);
  return [database, `${database}-wal`, keysPathOf(folder)];
}
