/** Keeps a command from taking a store away from a program that has it open. */
import { fail, problem, succeed, type Outcome } from '../core/outcome.ts';
import { exists } from '../main/files/place-new.ts';
import { databasePathOf } from '../main/files/store-files.ts';

/** `backup/in-use` while SQLite's shared index of the log is there: it goes when the last program closes the store. */
export async function checkNotInUse(folder: string): Promise<Outcome<undefined>> {
  return (await exists(`${databasePathOf(folder)}-shm`))
    ? fail(problem(folder, 'backup/in-use'))
    : succeed(undefined);
}
