import { expect, it } from 'vitest';

import { backupNameAt, namesToDelete, nextBackupAtMs } from '../../../src/core/backup/plan.ts';

const NOW_MS = Date.UTC(2026, 10, 26, 12);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const nothing = { madeAtMs: null, failedAtMs: null };
const daily = { interval: 'daily', keptCount: 3 } as const;

it('is due at once when there was none, then after a day or a week', () => {
  expect(nextBackupAtMs(daily, nothing, NOW_MS)).toBe(NOW_MS);
  expect(nextBackupAtMs(daily, { ...nothing, madeAtMs: NOW_MS }, NOW_MS)).toBe(NOW_MS + DAY_MS);
  const weekly = { ...daily, interval: 'weekly' } as const;
  expect(nextBackupAtMs(weekly, { ...nothing, madeAtMs: NOW_MS }, NOW_MS)).toBe(NOW_MS + 7 * DAY_MS);
  expect(nextBackupAtMs({ ...daily, interval: 'off' }, nothing, NOW_MS)).toBe(Infinity);
});

it('is tried again an hour after a failure, and at once when the clock was set back', () => {
  expect(nextBackupAtMs(daily, { ...nothing, failedAtMs: NOW_MS }, NOW_MS)).toBe(NOW_MS + HOUR_MS);
  expect(nextBackupAtMs(daily, { madeAtMs: NOW_MS + DAY_MS, failedAtMs: null }, NOW_MS)).toBe(NOW_MS);
  expect(nextBackupAtMs(daily, { ...nothing, failedAtMs: NOW_MS + DAY_MS }, NOW_MS)).toBe(NOW_MS);
});

it('deletes the oldest of its own files, and no others', () => {
  const names = [0, 3, 1, 2].map((day) => backupNameAt(NOW_MS + day * DAY_MS));
  expect(names[0]).toBe('SimClose-2026-11-26T12-00-00Z.simclose');
  const others = ['SimClose 2026-11-26.simclose', 'SimClose-2020-01-01T00-00-00Z.simclose.txt', 'photo.jpg'];
  expect(namesToDelete([...names, ...others], 3)).toEqual([names[0]]);
  expect(namesToDelete(names, 4)).toEqual([]);
});
