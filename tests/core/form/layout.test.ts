import { describe, expect, test } from 'vitest';

import {
  MARGINS,
  millimetres,
  overlap,
  PAGE_HEIGHT_PT,
  PAGE_WIDTH_PT,
} from '../../../src/core/form/geometry.ts';
import type { PrintId } from '../../../src/core/form/form-id.ts';
import { layOutForm, PAGE_FIELDS } from '../../../src/core/form/layout/layout.ts';
import type { Mark } from '../../../src/core/form/layout/mark.ts';
import { isSigned } from '../../../src/core/signature/signature.ts';
import { PAGES, TEXTS, TYPES } from './form-fixtures.ts';

describe.each(PAGES)('$form in $lang with gloss $gloss', ({ form, lang, gloss }) => {
  const text = TEXTS[form];
  const marks = layOutForm(text, lang, gloss, TYPES);
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
    // A signature alone may cross a line: the one that it stands on.
    const crossed = rules.flatMap((rule) => solid.filter(({ box }) => overlap(rule.box, box)));
    expect(crossed.filter((mark) => !('key' in mark) || mark.key !== PAGE_FIELDS.signature)).toEqual([]);
    expect(crossed.length).toBeLessThanOrEqual(1);
  });

  test('prints every line of its text file, each blank once', () => {
    const keys = new Set(marks.flatMap((mark) => ('key' in mark ? [mark.key] : [])));
    expect(text.lines.filter(({ key }) => !keys.has(key))).toEqual([]);
    const blanks = text.lines.filter(
      ({ key, field }) => field !== undefined && field !== 'signature' && !key.startsWith('clerk.'),
    );
    const named = fields.map(({ key }) => key);
    expect(named.filter((key) => !key.startsWith('page.')).sort()).toEqual(
      blanks.map(({ key }) => key).sort(),
    );
  });

  test('leaves signatures, stamps and the clerk’s box to the hand', () => {
    const byHand = text.lines.filter(({ key, field }) => key.startsWith('clerk.') || field === 'signature');
    const named = new Set(fields.map(({ key }) => key));
    expect(byHand.filter(({ key }) => named.has(key))).toEqual([]);
    const areas = marks.filter((mark) => mark.kind === 'frame' && mark.isDashed);
    const sizesMm = areas.map(({ box }) => [box.widthPt, box.heightPt].map((pt) => pt / millimetres(1)));
    const expectedMm = AREAS_MM[form] ?? [];
    expect(sizesMm).toHaveLength(expectedMm.length);
    sizesMm.forEach((size, index) => {
      expect(size[0]).toBeGreaterThanOrEqual(expectedMm[index]?.[0] ?? Infinity);
      expect(size[1]).toBeGreaterThanOrEqual(expectedMm[index]?.[1] ?? Infinity);
    });
    const labels = [...byHand.map(({ key }) => key)];
    const inside = marks.filter(
      (mark) =>
        'key' in mark && !labels.includes(mark.key) && areas.some(({ box }) => overlap(mark.box, box)),
    );
    expect(inside).toEqual([]);
  });

  test('keeps a place on the applicant’s line, and on no other, for a signature given before', () => {
    const places = fields.filter(({ key }) => key === PAGE_FIELDS.signature);
    expect(places).toHaveLength(isSigned(form) ? 1 : 0);
    expect(text.lines.some(({ key }) => key === 'sign.signature')).toBe(isSigned(form));
    for (const { box } of places) {
      const [line, ...others] = marks.filter(
        (mark) => mark.kind === 'rule' && mark.box.xPt === box.xPt && overlap(mark.box, reach(box)),
      );
      expect(others).toEqual([]);
      expect(line?.box.widthPt).toBe(box.widthPt);
      // Seven millimetres above the line at least, and a little below it.
      expect((line?.box.yPt ?? 0) - box.yPt).toBeGreaterThanOrEqual(millimetres(7) - 0.01);
      expect(box.yPt + box.heightPt - (line?.box.yPt ?? 0)).toBeLessThanOrEqual(millimetres(1.5));
    }
  });

  test('numbers requests and sentences in the order of the file', () => {
    const expected = text.lines.filter(
      ({ key, field }) => key.startsWith('say.') || (key.startsWith('ask.') && field === 'checkbox'),
    );
    const numbers = texts.filter(({ key, text: line }) => /^(ask|say)\./.test(key) && /^\d+\.$/.test(line));
    expect(numbers.map(({ key, text: line }) => `${line} ${key}`)).toEqual(
      expected.map(({ key }, index) => `${String(index + 1)}. ${key}`),
    );
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
    const header = fields.filter(({ key }) => /^(to|from|call)\./.test(key));
    expect(header.every(({ box }) => box.xPt >= middlePt)).toBe(true);
    const [left, right] = texts.filter(({ key }) => /^(sign|agent\.signature)/.test(key));
    if (text.lines.filter(({ key }) => key.startsWith('sign.')).length < 2) return;
    expect(left?.baselinePt).toBeCloseTo(
      texts.find(({ key }) => key === 'sign.signature')?.baselinePt ?? 0,
      1,
    );
    expect(left?.box.xPt).toBeLessThan(right?.box.xPt ?? 0);
  });
});

/** Least size of the areas that must stay empty, by form: stamps, and a notary's entry. */
const AREAS_MM: Partial<Record<PrintId, readonly (readonly [number, number])[]>> = {
  termination: [[35, 20]],
  suspension: [[35, 20]],
  reminder: [[35, 20]],
  claim: [[35, 20]],
  'regulator-complaint': [[35, 20]],
  'data-withdrawal': [[35, 20]],
  authorisation: [
    [170, 25],
    [35, 20],
  ],
  'confirmation-slip': [[45, 30]],
};

describe('the number of a law or an article', () => {
  test.each(PAGES)('is never broken: $form in $lang with $gloss', ({ form, lang, gloss }) => {
    const texts = layOutForm(TEXTS[form], lang, gloss, TYPES).filter((mark) => mark.kind === 'text');
    for (const line of TEXTS[form].lines) {
      const printed = texts.filter(({ key }) => key === line.key).map(({ text }) => text);
      const wording = gloss === 'none' ? line[lang] : `${line[lang]} ${line[gloss === 'en' ? 'en' : 'zh']}`;
      for (const [number] of wording.matchAll(/(№ |No\. |ст\. |art\. )?\d+-(\d+|I?V|бап)/gi)) {
        expect(
          printed.some((text) => text.includes(number)),
          `${line.key}: ${number}`,
        ).toBe(true);
      }
    }
  });
});

describe('what only the traveller reads', () => {
  test('shows the traveller’s language large and the operator’s small', () => {
    const roles = (form: PrintId) =>
      layOutForm(TEXTS[form], 'ru', 'en', TYPES).flatMap((mark) =>
        mark.kind === 'text' && /^(take|filed)\./.test(mark.key) ? [`${mark.role} ${mark.text}`] : [],
      );
    expect(roles('visit-checklist')).toContain('body the application — two copies, signed by hand');
    expect(roles('visit-checklist')).toContain('gloss заявление — два экземпляра, подписанные от руки');
    expect(roles('aftercare-checklist')).toContain('body Note where the paper original is kept');
  });

  test('and hears is spelled in Latin letters for Russian only', () => {
    const heard = (lang: 'ru' | 'kk') =>
      layOutForm(TEXTS['call-script'], lang, 'en', TYPES).flatMap((mark) =>
        mark.kind === 'text' && mark.key === 'say.bye' ? [mark.text] : [],
      );
    expect(heard('ru')).toEqual([
      '15.',
      'Спасибо, до свидания.',
      'Spasíbo, do svidániya.',
      'Thank you, goodbye.',
    ]);
    expect(heard('kk')).toEqual(['15.', 'Рақмет, сау болыңыз.', 'Thank you, goodbye.']);
  });
});

describe('a text that does not fit', () => {
  const changed = (key: string, ru: string) => ({
    ...TEXTS.termination,
    lines: TEXTS.termination.lines.map((line) => (line.key === key ? { ...line, ru } : line)),
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
      ...TEXTS.termination,
      lines: [...TEXTS.termination.lines, { key: 'stray.line', ru: 'а', kk: 'а', en: 'a', zh: '啊' }],
    };
    expect(() => layOutForm(stray, 'ru', 'none', TYPES)).toThrow(/no place on the page for stray\.line/);
  });
});

/** A box with a hair around it, so that a line on its edge counts as met. */
function reach(box: Mark['box']): Mark['box'] {
  return { ...box, yPt: box.yPt - 0.2, heightPt: box.heightPt + 0.4 };
}

/** Boxes of texts include the space between lines; letters themselves reach from 0.75 above to 0.22 below the baseline. */
function withoutLeading(mark: Extract<Mark, { kind: 'text' }>): Mark {
  const sizePt = mark.box.heightPt / 1.1;
  return { ...mark, box: { ...mark.box, yPt: mark.baselinePt - 0.75 * sizePt, heightPt: 0.97 * sizePt } };
}
