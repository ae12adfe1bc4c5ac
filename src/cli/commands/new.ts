/** `new`: a case from an input file. */
import { kazakhDateOf } from '../../core/calendar.ts';
import { checkCancellation } from '../../core/cancellation/check.ts';
import { checkDates } from '../../core/cancellation/check-dates.ts';
import { succeed } from '../../core/outcome.ts';
import type { Command } from '../command.ts';
import { STORE_OPTIONS, withNewStore } from '../open-store.ts';
import { readCancellation } from '../read-cancellation.ts';
import { NEW_USAGE } from '../usage/cases.ts';

/** The command. Prints the case's id alone. */
export const newCommand: Command = {
  usage: NEW_USAGE,
  options: STORE_OPTIONS,
  required: [],
  choices: {},
  positionals: { min: 1, max: 1 },
  async run(args, surroundings) {
    const input = await readCancellation(args.positionals[0] ?? '');
    if (!input.ok) return input;
    const created = await withNewStore(args, surroundings, (store) =>
      store.cancellations.create(input.value),
    );
    if (!created.ok) return created;
    const { id } = created.value;
    const today = kazakhDateOf(surroundings.now());
    const warnings = [...checkCancellation(input.value), ...checkDates(input.value, today)];
    return succeed({ json: { id }, text: id, warnings });
  },
};
