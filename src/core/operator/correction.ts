/** A traveller's own correction of a datum: better knowledge, with its own source and day. */
import { z } from 'zod';

import { addDays, type IsoDate } from '../calendar.ts';
import { addProblem, dateField, problemsFrom, textField } from '../cancellation/text-field.ts';
import { problem, succeed, type Outcome, type Problem } from '../outcome.ts';
import { builtInDirectory } from './directory.ts';
import { itemsOf, type ItemKind } from './item.ts';

/** Longest value and source, in characters. */
const MAX_LENGTH = 300;

/** The parts of a correction, each checked by itself. */
export const correctionShape = {
  /** The datum's place in the directory, such as `kar-tel-llp.address.ru`. */
  item: z.string().transform((id, context) => {
    if (kindOf(id) === undefined) addProblem(context, 'operator/item-unknown');
    return id;
  }),
  /** What it should say. */
  value: textField(MAX_LENGTH),
  /** Where the user knows it from, in the user's words. */
  source: textField(MAX_LENGTH),
  /** When the user looked. */
  checkedOn: dateField,
};

/** The shape of a correction. */
export const correctionSchema = z.strictObject(correctionShape);

/** A correction of one datum; there is at most one for each. */
export type Correction = z.output<typeof correctionSchema>;

/** Reads a correction; problems are at `item`, `value`, `source`, `checkedOn`. */
export function parseCorrection(input: unknown, today: IsoDate): Outcome<Correction> {
  const result = correctionSchema.safeParse(input, { reportInput: true });
  if (!result.success) return { ok: false, problems: problemsFrom(result.error, 'correction') };
  const problems = faultsOf(result.data, today);
  return problems.length === 0 ? succeed(result.data) : { ok: false, problems };
}

/** What is wrong with a correction as a whole: an impossible number or address, a day that has not come. */
export function faultsOf({ item, value, checkedOn }: Correction, today: IsoDate): readonly Problem[] {
  const problems: Problem[] = [];
  const kind = kindOf(item);
  if (kind === 'bin' && !/^\d{12}$/.test(value)) problems.push(problem('value', 'operator/bin-format'));
  if (kind === 'supportEmail' && !z.email().safeParse(value).success)
    problems.push(problem('value', 'input/email-format'));
  // Another time zone may be a day ahead.
  if (checkedOn > addDays(today, 1)) problems.push(problem('checkedOn', 'operator/date-in-future'));
  return problems;
}

let kinds: ReadonlyMap<string, ItemKind> | undefined;

function kindOf(id: string): ItemKind | undefined {
  kinds ??= new Map(itemsOf(builtInDirectory()).map((item) => [item.id, item.kind]));
  return kinds.get(id);
}
