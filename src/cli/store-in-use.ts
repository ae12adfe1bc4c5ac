/** Keeps a command from taking a store away from a program that has it open. */
import { fail, problem, succeed, type Outcome } from '../core/outcome.ts';

/** `backup/in-use` while a living program has the store open. */
export async function checkNotInUse(folder: string): Promise<Outcome<undefined>> {
  const { isInUse } = await import('../main/store/in-use.ts');
  return isInUse(folder) ? fail(problem(folder, 'backup/in-use')) : succeed(undefined);
}
