/** Amounts of tenge in a text. */
import type { FoundValue } from './finding.ts';

/** `1 240`, `1 240,50`, `1,240.50`, `1240`; blanks of any width between the thousands. */
const FIGURE =
  '\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?';
const UNIT = '(?:₸|тенге|теңге|тнг|тг|тң|kzt|tenge|坚戈)(?![\\p{L}])';
const AFTER = new RegExp(`(?<![\\p{L}\\d.,])(${FIGURE})\\s{0,2}${UNIT}`, 'giu');
const BEFORE = new RegExp(`(?:₸|(?<!\\p{L})kzt)\\s{0,2}(${FIGURE})(?![\\d])`, 'giu');

/** Candidates in the order of the text. */
export function amountsIn(text: string): readonly FoundValue[] {
  const found = [...text.matchAll(AFTER), ...text.matchAll(BEFORE)].map(
    ({ 0: written, 1: figure = '', index }) => ({
      value: plainFigure(figure),
      text: written,
      start: index,
    }),
  );
  // «1240 ₸ 500» is read from both sides; the first reading counts.
  return found
    .sort((one, other) => one.start - other.start)
    .filter(({ start }, at, all) => {
      const before = all[at - 1];
      return before === undefined || before.start + before.text.length <= start;
    });
}

/** Digits with a dot before the hundredths, which are left out where they are nought. */
function plainFigure(figure: string): string {
  const [, whole = '', hundredths = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(figure) ?? [];
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return Number(hundredths) === 0 ? digits : `${digits}.${hundredths.padEnd(2, '0')}`;
}
