/** Reads what narrows a list of cases. */
import type { CaseFilter } from '../contract/case-page.ts';
import { faultOfDate } from '../core/calendar.ts';
import { CANCELLATION_STATES } from '../core/cancellation/state.ts';
import { BRAND_IDS } from '../core/operator/brand.ts';
import { fail, problem, succeed, type Outcome } from '../core/outcome.ts';
import { SEARCH_PARTS } from '../core/search/part.ts';
import type { Arguments } from './command.ts';

/** The options that narrow a list. */
export const FILTER_OPTIONS = {
  operator: { type: 'string' },
  state: { type: 'string' },
  in: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

/** The words that they take. */
export const FILTER_CHOICES = { operator: BRAND_IDS, state: CANCELLATION_STATES, in: SEARCH_PARTS } as const;

/** The filter; `input/date-format` and `input/date-impossible` at `--from` or `--to`. */
export function readCaseFilter(args: Arguments): Outcome<CaseFilter> {
  for (const name of ['from', 'to']) {
    const date = args.text(name);
    const fault = date === undefined ? undefined : faultOfDate(date);
    if (fault === 'format') return fail(problem(`--${name}`, 'input/date-format'));
    if (fault === 'impossible')
      return fail(problem(`--${name}`, 'input/date-impossible', { date: date ?? '' }));
  }
  const chosen = <T extends string>(name: string, all: readonly T[]) =>
    all.find((one) => one === args.text(name));
  return succeed({
    operator: chosen('operator', BRAND_IDS),
    state: chosen('state', CANCELLATION_STATES),
    part: chosen('in', SEARCH_PARTS),
    changedFrom: args.text('from'),
    changedTo: args.text('to'),
  });
}
