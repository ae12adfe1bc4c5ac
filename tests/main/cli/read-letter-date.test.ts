import { expect, it } from 'vitest';

import { readLetterDate } from '../../../src/cli/read-letter-options.ts';
import type { Surroundings } from '../../../src/cli/surroundings.ts';

const dateAt = (moment: string) =>
  readLetterDate(undefined, { now: () => Date.parse(moment) } as Pick<Surroundings, 'now'> as Surroundings);

it('is the day in Kazakhstan, as that of every event is, wherever the computer stands', () => {
  expect(dateAt('2026-11-25T18:59:00Z')).toEqual({ ok: true, value: '2026-11-25' });
  // Half past midnight in Astana: what was filed a minute ago must not lie after the letter's day.
  expect(dateAt('2026-11-25T19:30:00Z')).toEqual({ ok: true, value: '2026-11-26' });
});
