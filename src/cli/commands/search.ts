/** `search`: the cases in which all words occur. */
import { succeed } from '../../core/outcome.ts';
import type { Command } from '../command.ts';
import { STORE_OPTIONS, withStore } from '../open-store.ts';
import { caseTable } from '../table.ts';
import { SEARCH_USAGE } from '../usage.ts';

/** The command. Finding nothing is no failure. */
export const searchCommand: Command = {
  usage: SEARCH_USAGE,
  options: STORE_OPTIONS,
  required: [],
  choices: {},
  positionals: { min: 1, max: Number.POSITIVE_INFINITY },
  run: (args, surroundings) =>
    withStore(args, surroundings, (store) => {
      const found = store.cancellations.list(args.positionals.join(' '));
      return found.ok
        ? succeed({ json: { cancellations: found.value }, text: caseTable(found.value) })
        : found;
    }),
};
