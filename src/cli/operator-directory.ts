/** The directory of operators for a command: with the store's corrections where its folder is named. */
import { localDateOf } from '../core/calendar.ts';
import { uncorrectedDirectory, type ResolvedDirectory } from '../core/operator/resolve.ts';
import { succeed, type Outcome } from '../core/outcome.ts';
import type { Arguments } from './command.ts';
import { withStore } from './open-store.ts';
import type { Surroundings } from './surroundings.ts';

/** The directory; without `--data` as the program came, so that no key is needed. Problems are the store's. */
export async function directoryFor(
  args: Arguments,
  surroundings: Surroundings,
): Promise<Outcome<ResolvedDirectory>> {
  if (args.text('data') === undefined)
    return succeed(uncorrectedDirectory(localDateOf(new Date(surroundings.now()))));
  return withStore(args, surroundings, (store) => store.operators.directory());
}
