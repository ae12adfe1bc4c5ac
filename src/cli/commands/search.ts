/** `search`: the cases in which all words occur. */
import { succeed } from '../../core/outcome.ts';
import type { Command } from '../command.ts';
import { STORE_OPTIONS, withStore } from '../open-store.ts';
import { FILTER_CHOICES, FILTER_OPTIONS, readCaseFilter } from '../read-case-filter.ts';
import { caseTable } from '../table.ts';
import { SEARCH_USAGE } from '../usage/cases.ts';

/** The command. Finding nothing is no failure. */
export const searchCommand: Command = {
  usage: SEARCH_USAGE,
  options: { ...STORE_OPTIONS, ...FILTER_OPTIONS },
  required: [],
  choices: FILTER_CHOICES,
  positionals: { min: 1, max: Number.POSITIVE_INFINITY },
  async run(args, surroundings) {
    const filter = readCaseFilter(args);
    if (!filter.ok) return filter;
    return withStore(args, surroundings, (store) => {
      const found = store.cancellations.list(args.positionals.join(' '), filter.value);
      return found.ok
        ? succeed({ json: { cancellations: found.value }, text: caseTable(found.value) })
        : found;
    });
  },
};
