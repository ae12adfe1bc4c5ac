import { afterEach, describe, expect, it, vi } from 'vitest';

import { kazakhDateOf } from '../../../src/core/calendar.ts';
import { readTime } from '../../../src/cli/read-time.ts';

const NOW_MS = Date.UTC(2026, 10, 26, 2);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a time on the command line', () => {
  it.each(['Asia/Shanghai', 'Asia/Almaty', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
    'is a day of Kazakhstan when it is a date alone, also in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      for (const date of ['2026-11-23', '2024-02-29', '2026-12-31', '2026-11-26']) {
        const read = readTime(date, '--at', NOW_MS);
        expect(read.ok && kazakhDateOf(read.value)).toBe(date);
      }
      // It is seven in the morning there: noon has not come.
      expect(readTime('2026-11-26', '--at', NOW_MS)).toEqual({ ok: true, value: NOW_MS });
    },
  );

  it('is the computer’s own without a zone', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai');
    const local = readTime('2026-11-23T14:30', '--at', NOW_MS);
    expect(local).toEqual({ ok: true, value: Date.UTC(2026, 10, 23, 6, 30) });
    expect(readTime('2026-11-23T14:30+05:00', '--at', NOW_MS)).toEqual({
      ok: true,
      value: Date.UTC(2026, 10, 23, 9, 30),
    });
  });
});
