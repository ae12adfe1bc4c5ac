import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fitValue, FIT_LEADING, SMALLEST_SIZE_PT } from '../../../src/core/form/fit.ts';
import { breakIntoLines } from '../../../src/core/form/line-breaks.ts';
import { widthOfLine } from '../../../src/core/form/typeface.ts';
import { TYPES } from './form-fixtures.ts';

const typeface = TYPES.regular;
const single = { widthPt: 150, heightPt: 12, isMultiline: false, sizePt: 10 };
const multi = { widthPt: 300, heightPt: 24, isMultiline: true, sizePt: 10 };

describe('lines', () => {
  test('break where Unicode allows it', () => {
    const narrow = { typeface, sizePt: 10, widthPt: 60 };
    expect(breakIntoLines('Прошу расторгнуть', narrow)).toEqual(['Прошу', 'расторгнуть']);
    expect(breakIntoLines('№\u00a094\u2060-\u2060V', { ...narrow, widthPt: 30 })).toHaveLength(2);
    expect(breakIntoLines('我已离开，谢谢。', { ...narrow, widthPt: 40 })).toEqual([
      '我已离',
      '开，谢',
      '谢。',
    ]);
    expect(breakIntoLines('a\n\nb', narrow)).toEqual(['a', '', 'b']);
  });

  test('never end with a hyphen of the text', () => {
    const narrow = { typeface, sizePt: 10, widthPt: 60 };
    expect(breakIntoLines('давно «КаР-Тел» где-то', narrow)).toEqual(['давно', '«КаР-Тел»', 'где-то']);
    expect(breakIntoLines('слово - другое', narrow)).toEqual(['слово', '- другое']);
    const forced = breakIntoLines('aaaaaaaaaaaa-bbbbbbbbbb-cccccccccc', narrow);
    expect(forced.join('')).toBe('aaaaaaaaaaaa-bbbbbbbbbb-cccccccccc');
    expect(forced.filter((line) => line.endsWith('-'))).toEqual([]);
    // A ruler of hyphens is no word.
    expect(breakIntoLines('-'.repeat(40), narrow).length).toBeLessThan(4);
  });

  test('never stick out and never lose a character', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abщқ中䶮 -/@.,', '\n'), maxLength: 120 });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (value, widthPt) => {
        const lines = breakIntoLines(value, { typeface, sizePt: 10, widthPt });
        expect(lines.every((line) => widthOfLine(line, typeface, 10) <= widthPt + 0.02)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
      }),
    );
  });
});

describe('a value', () => {
  test('stands in full size when it fits', () => {
    expect(fitValue('EA1234567', single, typeface, '')).toEqual({
      sizePt: 10,
      lines: ['EA1234567'],
      isWhole: true,
    });
  });

  test('shrinks by steps, not below 7 pt', () => {
    const { sizePt, isWhole } = fitValue('a.longer.mailbox.name@example.org.kz', single, typeface, '');
    expect(isWhole).toBe(true);
    expect(sizePt).toBeLessThan(10);
    expect(sizePt).toBeGreaterThanOrEqual(SMALLEST_SIZE_PT);
  });

  test('that is longer shows its beginning and where it goes on', () => {
    const fit = fitValue('слово '.repeat(60).trim(), multi, typeface, '(см. дополнение, с. 2)');
    expect(fit.isWhole).toBe(false);
    expect(fit.lines.join(' ')).toMatch(/^слово слово.*… \(см\. дополнение, с\. 2\)$/);
    expect(fit.lines.length * fit.sizePt * FIT_LEADING).toBeLessThanOrEqual(multi.heightPt);
  });

  test('always stays inside its blank', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'abWщқ中䶮 -/@.,', '\n'),
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(single, multi), (value, blank) => {
        const fit = fitValue(value, blank, typeface, '(см. дополнение, с. 2)');
        expect(
          fit.lines.every((line) => widthOfLine(line, typeface, fit.sizePt) <= blank.widthPt + 0.02),
        ).toBe(true);
        expect(fit.lines.length).toBeLessThanOrEqual(
          blank.isMultiline ? Math.floor(24.01 / (fit.sizePt * FIT_LEADING)) : 1,
        );
        if (fit.isWhole) expect(fit.lines.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
      }),
    );
  });
});
