import { describe, expect, test } from 'vitest';

import {
  MARGINS,
  millimetres,
  overlap,
  PAGE_HEIGHT_PT,
  PAGE_WIDTH_PT,
} from '../../../src/core/form/geometry.ts';
import { layOutForm, PAGE_FIELDS } from '../../../src/core/form/layout/layout.ts';
import type { Mark } from '../../../src/core/form/layout/mark.ts';
import { TERMINATION, TYPES, VARIANTS } from './form-fixtures.ts';

describe.each(VARIANTS)('the termination form in $lang with gloss $gloss', ({ lang, gloss }) => {
  const marks = layOutForm(TERMINATION, lang, gloss, TYPES);
  const texts = marks.filter((mark) => mark.kind === 'text');
  const fields = marks.filter((mark) => mark.kind === 'field');

  test('keeps its margins', () => {
    const outside = marks.filter(({ box: { xPt, yPt, widthPt, heightPt } }) => {
      const [rightPt, bottomPt] = [xPt + widthPt, yPt + heightPt];
      return (
        xPt < MARGINS.leftPt - 0.01 ||
        yPt < MARGINS.topPt - 0.01 ||
        rightPt > PAGE_WIDTH_PT - MARGINS.rightPt + 0.01 ||
        bottomPt > PAGE_HEIGHT_PT - MARGINS.bottomPt + 0.01
      );
    });
    expect(outside).toEqual([]);
    expect(Object.values(MARGINS).every((marginPt) => marginPt >= millimetres(10))).toBe(true);
  });

  test('lays nothing over anything else', () => {
    const solid = [...fields, ...texts.map(withoutLeading)];
    const pairs = solid.flatMap((a, index) =>
      solid
        .slice(index + 1)
        .filter((b) => overlap(a.box, b.box))
        .map((b) => [a, b]),
    );
    expect(pairs).toEqual([]);
    const rules = marks.filter((mark) => mark.kind === 'rule');
    expect(rules.flatMap((rule) => solid.filter(({ box }) => overlap(rule.box, box)))).toEqual([]);
  });

  test('prints every line of its text file, each blank once', () => {
    const keys = new Set(marks.flatMap((mark) => ('key' in mark ? [mark.key] : [])));
    expect(TERMINATION.lines.filter(({ key }) => !keys.has(key))).toEqual([]);
    const blanks = TERMINATION.lines.filter(
      ({ key, field }) => field !== undefined && field !== 'signature' && !key.startsWith('clerk.'),
    );
    const named = fields.map(({ key }) => key);
    expect(named.filter((key) => !key.startsWith('page.')).sort()).toEqual(
      blanks.map(({ key }) => key).sort(),
    );
  });

  test('leaves the signatures and the clerk’s box to the hand', () => {
    expect(fields.filter(({ key }) => key.startsWith('clerk.') || key === 'sign.signature')).toEqual([]);
    const stamp = marks.find((mark) => mark.kind === 'frame' && mark.isDashed);
    expect(stamp?.box.widthPt).toBeGreaterThanOrEqual(millimetres(35));
    expect(stamp?.box.heightPt).toBeGreaterThanOrEqual(millimetres(20));
    expect(
      marks.filter(
        (mark) =>
          mark !== stamp &&
          mark.kind !== 'rule' &&
          mark.kind !== 'frame' &&
          stamp &&
          overlap(mark.box, stamp.box),
      ),
    ).toEqual([]);
  });

  test('numbers the requests in the order of the file', () => {
    const numbers = texts.filter(({ key, text }) => key.startsWith('ask.') && /^\d\.$/.test(text));
    expect(numbers.map(({ key, text }) => `${text} ${key}`)).toEqual([
      '1. ask.terminate',
      '2. ask.stopPaidServices',
      '3. ask.refundBalance',
      '4. ask.withdrawConsent',
      '5. ask.writtenConfirmation',
    ]);
  });

  test('gives the QR code 30 mm and four modules of quiet around it', () => {
    const code = fields.find(({ key }) => key === PAGE_FIELDS.qr)?.box;
    if (code === undefined) throw new Error('no code');
    expect(code.widthPt).toBeGreaterThanOrEqual(millimetres(30));
    expect(code.heightPt).toBe(code.widthPt);
    // The code's text needs 25 to 29 modules; with fewer they are larger.
    const quietPt = (code.widthPt / 25) * 4;
    const quiet = {
      xPt: code.xPt - quietPt,
      yPt: code.yPt - quietPt,
      widthPt: code.widthPt + 2 * quietPt,
      heightPt: code.heightPt + 2 * quietPt,
    };
    expect(quiet.xPt).toBeGreaterThan(0);
    expect(quiet.yPt).toBeGreaterThan(0);
    expect(
      marks.filter((mark) => 'key' in mark && mark.key !== PAGE_FIELDS.qr && overlap(mark.box, quiet)),
    ).toEqual([]);
  });

  test('puts the addressee in the right half and the date left of the signature', () => {
    const middlePt = PAGE_WIDTH_PT / 2;
    const header = fields.filter(({ key }) => /^(to|from)\./.test(key));
    expect(header.every(({ box }) => box.xPt >= middlePt)).toBe(true);
    const date = texts.find(({ key }) => key === 'sign.date');
    const signature = texts.find(({ key }) => key === 'sign.signature');
    expect(date?.baselinePt).toBeCloseTo(signature?.baselinePt ?? 0, 1);
    expect(date?.box.xPt).toBeLessThan(signature?.box.xPt ?? 0);
  });
});

describe('a text that does not fit', () => {
  const changed = (key: string, ru: string) => ({
    ...TERMINATION,
    lines: TERMINATION.lines.map((line) => (line.key === key ? { ...line, ru } : line)),
  });

  test('stops the build when a label leaves its line', () => {
    const long = changed(
      'grid.number',
      'Абонентский номер, который следует отключить немедленно и уже навсегда',
    );
    expect(() => layOutForm(long, 'ru', 'none', TYPES)).toThrow(/grid\.number is \d+ pt too wide/);
  });

  test('stops the build when the page overflows', () => {
    const long = changed('foot.copies', 'Составлено в двух экземплярах. '.repeat(60));
    expect(() => layOutForm(long, 'ru', 'none', TYPES)).toThrow(/termination ru none is \d+ pt too long/);
  });

  test('stops the build when a line has no place', () => {
    const stray = {
      ...TERMINATION,
      lines: [...TERMINATION.lines, { key: 'stray.line', ru: 'а', kk: 'а', en: 'a', zh: '啊' }],
    };
    expect(() => layOutForm(stray, 'ru', 'none', TYPES)).toThrow(/no place on the page for stray\.line/);
  });
});

/** Boxes of texts include the space between lines; letters themselves reach from 0.75 above to 0.22 below the baseline. */
function withoutLeading(mark: Extract<Mark, { kind: 'text' }>): Mark {
  const sizePt = mark.box.heightPt / 1.1;
  return { ...mark, box: { ...mark.box, yPt: mark.baselinePt - 0.75 * sizePt, heightPt: 0.97 * sizePt } };
}
