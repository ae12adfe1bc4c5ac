import { afterEach, describe, expect, it, vi } from 'vitest';

import { dateTextIn, dayTextIn } from '../../../src/core/i18n/date-text.ts';

describe('dates in words', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['en', 'Thu 26 Nov', '26 Nov'],
    ['ru', 'чт 26 нояб.', '26 нояб.'],
    ['zh-Hans', '11月26日周四', '11月26日'],
  ])('in %s', (language, near, day) => {
    expect(dateTextIn(language)('2026-11-26')).toBe(near);
    expect(dayTextIn(language, 'UTC')(new Date('2026-11-26'))).toBe(day);
  });

  it('are Kazakh also where the runtime has no Kazakh data, and then the same', () => {
    const months = Array.from(
      { length: 12 },
      (_, month) => new Date(Date.UTC(2026, month, 20 + (month % 7))),
    );
    const write = () => ({
      days: months.map(dayTextIn('kk', 'UTC')),
      near: months.map((date) => dateTextIn('kk')(date.toISOString().slice(0, 10)).toLowerCase()),
      local: dayTextIn('kk', 'local')(new Date(2026, 10, 26)),
    });
    const known = write();
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    const own = write();
    expect(own.days).toEqual(known.days);
    expect(own.local).toBe('26 қар.');
    expect(own.near).toEqual(known.near);
    expect(own.near[10]).toBe('23 қар. дс');
  });
});
