/** Small pure parts of the window: dates as typed, dates as shown, paths in a draft. */
import { describe, expect, it } from 'vitest';

import { tidyDate } from '../../src/renderer/features/editor/tidy-date.ts';
import { Formatter, localIso } from '../../src/renderer/state/format.ts';
import { isShortcut } from '../../src/renderer/ui/shortcut.ts';
import { textAt, withTextAt } from '../../src/renderer/state/draft-path.ts';

describe('dates as typed', () => {
  it.each([
    ['1990-02-03', '1990-02-03'],
    ['1990/2/3', '1990-02-03'],
    ['1990.02.03', '1990-02-03'],
    ['1990年2月3日', '1990-02-03'],
    ['１９９０－０２－０３', '1990-02-03'],
    ['19900203', '1990-02-03'],
    ['3.2.1990', '1990-02-03'],
  ])('%s becomes %s', (typed, tidied) => expect(tidyDate(typed)).toBe(tidied));

  it.each(['', '03/02/1990', '3 Feb 1990', '1990-2'])(
    '%j stays, for it can be read in two ways or none',
    (typed) => {
      expect(tidyDate(typed)).toBe(typed);
    },
  );
});

describe('dates as shown', () => {
  const atMs = new Date(2026, 10, 22, 14, 32, 7).getTime();
  const laterMs = new Date(2026, 10, 24).getTime();

  it.each([
    ['zh-Hans', '11月22日'],
    ['en', '22 Nov'],
    ['ru', '22 нояб.'],
    ['kk', '22 қар.'],
  ] as const)('in %s: %s', (language, shown) =>
    expect(new Formatter(language).day(atMs, laterMs)).toBe(shown),
  );

  it('of other years are ISO dates', () => {
    expect(new Formatter('en').day(atMs, new Date(2027, 1, 1).getTime())).toBe('2026-11-22');
  });

  it('of today are times', () => {
    expect(new Formatter('en').recent(atMs, atMs + 60_000)).toBe('14:32');
    expect(new Formatter('en').timeWithSeconds(atMs)).toBe('14:32:07');
  });

  it('fill a date input', () => expect(localIso(new Date(atMs)).slice(0, 16)).toBe('2026-11-22T14:32'));
});

describe('a text in a draft', () => {
  it('is replaced without changing the draft', () => {
    const draft = { applicant: { surname: 'LI', passport: { number: 'A' } } };
    const next = withTextAt(draft, 'applicant.passport.number', 'B');
    expect(textAt(next, 'applicant.passport.number')).toBe('B');
    expect(textAt(next, 'applicant.surname')).toBe('LI');
    expect(draft.applicant.passport.number).toBe('A');
  });

  it('appears with its parents', () => {
    expect(withTextAt({}, 'requests.refundBalance.to', 'cash')).toEqual({
      requests: { refundBalance: { to: 'cash' } },
    });
  });
});

describe('a shortcut', () => {
  const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

  it('is Ctrl or ⌘ with its letter alone', () => {
    expect(isShortcut(press({ key: 'n', ctrlKey: true }), 'n')).toBe(true);
    expect(isShortcut(press({ key: 'n', metaKey: true }), 'n')).toBe(true);
    expect(isShortcut(press({ key: 'n' }), 'n')).toBe(false);
    expect(isShortcut(press({ key: 'N', ctrlKey: true, shiftKey: true }), 'n')).toBe(false);
  });

  it('is found by its place in a Cyrillic layout, but not in another Latin one', () => {
    expect(isShortcut(press({ key: 'т', code: 'KeyN', ctrlKey: true }), 'n')).toBe(true);
    expect(isShortcut(press({ key: 'q', code: 'KeyA', ctrlKey: true }), 'a')).toBe(false);
  });
});
