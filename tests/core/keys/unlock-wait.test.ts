import { expect, it } from 'vitest';

import { secondsLeft, waitAfterFailures } from '../../../src/core/keys/unlock-wait.ts';

const NOW_MS = Date.UTC(2026, 10, 26);

it('grows to a minute and no further', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9].map(waitAfterFailures)).toEqual([
    0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60,
  ]);
});

it('is told in whole seconds that are left', () => {
  const failures = { failures: 5, lastAtMs: NOW_MS };
  expect([0, 1, 1000, 7999, 8000, 1e9].map((later) => secondsLeft(failures, NOW_MS + later))).toEqual([
    8, 8, 7, 1, 0, 0,
  ]);
});

it('is never longer than a whole wait, even when the clock was set back', () => {
  expect(secondsLeft({ failures: 5, lastAtMs: NOW_MS }, NOW_MS - 1e9)).toBe(8);
});
