/** Fields that a person placed: where they stand on turned pages, what is seen there, and what is refused. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { describeField } from '../../../../src/core/form/foreign/field-model.ts';
import { fillMappedForm } from '../../../../src/core/form/foreign/fill-mapped-form.ts';
import { inspectForm } from '../../../../src/core/form/foreign/inspect-form.ts';
import type { Mapping } from '../../../../src/core/form/foreign/mapping.ts';
import type { CaseValues, MappingSource } from '../../../../src/core/form/foreign/mapping-source.ts';
import { openForm } from '../../../../src/core/form/foreign/open-form.ts';
import { asDisplayed, fromDisplayed, type FormPage } from '../../../../src/core/form/foreign/pages.ts';
import { placeFields } from '../../../../src/core/form/foreign/place-fields.ts';
import { describePlaced, type PlacedField } from '../../../../src/core/form/foreign/placed-field.ts';
import {
  fromScreen,
  movedBy,
  remeasured,
  resizedBy,
  toMillimetres,
  toScreen,
} from '../../../../src/core/form/foreign/pointing.ts';
import type { PdfRectangle } from '../../../../src/core/form/geometry.ts';
import { FONTS } from '../form-fixtures.ts';
import { PATH, ReadBack, readForm } from './form-tools.ts';
import { textField, write } from './written-forms.ts';

const FLAT = { objects: [], form: '<< /Fields [] >>' };
const FACTS = { lang: 'ru' } as const;

const opened: ReadBack[] = [];
afterEach(() => {
  for (const back of opened.splice(0)) back.remove();
});

function placedAt(name: string, rectangle: PdfRectangle, over: Partial<PlacedField> = {}): PlacedField {
  return { name, label: '', kind: 'text', page: 1, rectangle, sizePt: 10, ...over };
}

function mappingOf(
  placed: readonly PlacedField[],
  entries: Readonly<Record<string, MappingSource>>,
): Mapping {
  const listed = Object.entries(entries).map(([field, source]) => ({ field, source }));
  return { formDigest: 'a'.repeat(64), operator: 'beeline', placed: [...placed], entries: listed };
}

async function fill(form: Uint8Array, mapping: Mapping, values: Readonly<Record<string, string | boolean>>) {
  const options = { fonts: FONTS, path: PATH, identify: () => FACTS };
  return fillMappedForm(form, mapping, new Map(Object.entries(values)) as CaseValues, options);
}

async function filledBack(...args: Parameters<typeof fill>) {
  const outcome = await fill(...args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const back = new ReadBack(outcome.value.bytes);
  opened.push(back);
  back.check();
  return { back, ...outcome.value };
}

const turn = fc.constantFrom(0, 90, 180, 270);
const length = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const page = fc.record({ widthPt: length(72, 2000), heightPt: length(72, 2000) });

describe('a pointed rectangle', () => {
  it('comes back from the coordinates of any turned page', () => {
    const place = fc.record({
      x: length(0, 900),
      y: length(0, 900),
      width: length(4, 500),
      height: length(4, 500),
    });
    const view = fc.record({
      x: length(-50, 50),
      y: length(-50, 50),
      width: length(100, 1500),
      height: length(100, 1500),
    });
    fc.assert(
      fc.property(place, view, turn, (rectangle, visible, degrees) => {
        const shown = { view: visible, turn: degrees } as FormPage;
        const back = asDisplayed(fromDisplayed(rectangle, shown), shown);
        for (const side of ['x', 'y', 'width', 'height'] as const)
          expect(Math.abs(back[side] - rectangle[side])).toBeLessThan(0.03);
      }),
    );
  });

  it('comes back from the screen and from millimetres', () => {
    fc.assert(
      fc.property(page, length(0, 1), length(0, 1), length(0.3, 3), (size, left, top, pxPerPt) => {
        const inside = {
          x: left * (size.widthPt - 40),
          y: top * (size.heightPt - 20),
          width: 40,
          height: 20,
        };
        const screen = fromScreen(toScreen(inside, size, pxPerPt), size, pxPerPt);
        const mm = toMillimetres(inside, size);
        const measured = (['leftMm', 'topMm', 'widthMm', 'heightMm'] as const).reduce(
          (place, side) => remeasured(place, side, mm[side], size),
          inside,
        );
        for (const side of ['x', 'y', 'width', 'height'] as const) {
          expect(Math.abs(screen[side] - inside[side])).toBeLessThan(0.02);
          // A tenth of a millimetre, twice for what is counted from the other edge.
          expect(Math.abs(measured[side] - inside[side])).toBeLessThan(0.6);
        }
      }),
    );
  });

  it('stays on its page whatever keys are pressed', () => {
    const step = fc.tuple(fc.boolean(), length(-300, 300), length(-300, 300));
    fc.assert(
      fc.property(page, fc.array(step), (size, steps) => {
        let place: PdfRectangle = { x: 10, y: 10, width: 30, height: 20 };
        for (const [doesMove, a, b] of steps)
          place = doesMove ? movedBy(place, a, b, size) : resizedBy(place, a, b, size);
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.y).toBeGreaterThanOrEqual(0);
        expect(place.x + place.width).toBeLessThanOrEqual(size.widthPt + 0.02);
        expect(place.y + place.height).toBeLessThanOrEqual(size.heightPt + 0.02);
        expect(Math.min(place.width, place.height)).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it('keeps its upper left corner while it is resized', () => {
    const size = { widthPt: 595, heightPt: 842 };
    const place = { x: 100, y: 700, width: 50, height: 20 };
    expect(resizedBy(place, 10, 5, size)).toEqual({ x: 100, y: 695, width: 60, height: 25 });
    expect(movedBy(place, 10, 5, size)).toEqual({ x: 110, y: 695, width: 50, height: 20 });
  });
});

describe('a placed field', () => {
  it.each([0, 90, 180, 270])('is read upright where it was put on a page turned by %i°', async (degrees) => {
    const form = write({ ...FLAT, page: `/Rotate ${degrees}` });
    const at = { x: 80, y: 300, width: 160, height: 18 };
    const box = { x: 300, y: 120, width: 14, height: 14 };
    const mapping = mappingOf([placedAt('who', at), placedAt('yes', box, { kind: 'tick' })], {
      who: 'applicant.fullName',
      yes: 'requests.terminate',
    });
    const values = { 'applicant.fullName': 'ТӨЛЕГЕН 李伟', 'requests.terminate': true };
    const { back, pageCount } = await filledBack(form, mapping, values);
    expect(pageCount).toBe(1);
    expect(back.text(1, at)).toBe('ТӨЛЕГЕН李伟');
    expect(back.text(1)).toBe('ТӨЛЕГЕН李伟');
    for (const ink of back.ink(1, box)) expect(ink).toBeGreaterThan(5);
    for (const ink of back.ink(1, { ...box, x: 400 })) expect(ink).toBe(0);
  });

  it('breaks its lines where it has several, in the size that was chosen', async () => {
    const at = { x: 80, y: 300, width: 120, height: 60 };
    const mapping = mappingOf([placedAt('why', at, { kind: 'multiline', sizePt: 8 })], { why: 'reason' });
    const { back, warnings } = await filledBack(write(FLAT), mapping, {
      reason: 'Выезд из страны, номер больше не нужен',
    });
    expect(warnings).toEqual([]);
    expect(back.text(1, at)).toBe('Выездизстраны,номербольшененужен');
  });

  it('is described as reading the form describes it', async () => {
    const at = { x: 80, y: 300, width: 60, height: 12 };
    const placed = (['text', 'multiline', 'tick'] as const).map((kind) =>
      placedAt(kind, at, { kind, label: 'Имя' }),
    );
    const opened = await openForm(write(FLAT), PATH);
    const form = opened.ok ? placeFields(opened.value, placed) : opened;
    if (!form.ok) throw new Error(JSON.stringify(form.problems));
    const { fields, pages } = form.value;
    expect(placed.map(describePlaced)).toEqual(
      // A box's states are made up when it is drawn; a mapping needs none.
      fields.map((node) => ({ ...describeField(node, pages), options: [] })),
    );
  });

  it('joins the fields that a form has, and what does not fit goes on under its label', async () => {
    const form = write({ objects: [textField('own')] });
    const at = { x: 80, y: 300, width: 60, height: 12 };
    const placed = [placedAt('mine', at, { label: 'Адрес проживания' })];
    const address = 'улица Абая, дом 10, квартира 5, Алматы, Казахстан';
    const { back, warnings, pageCount } = await filledBack(
      form,
      mappingOf(placed, { own: 'applicant.fullName', mine: 'applicant.address' }),
      { 'applicant.fullName': 'ZHANG WEI', 'applicant.address': address },
    );
    expect(warnings).toEqual([
      { path: 'Адрес проживания', code: 'form/value-continued', params: { page: 2 } },
    ]);
    expect(pageCount).toBe(2);
    expect(back.text(1)).toContain('ZHANGWEI');
    expect(back.text(2)).toContain(`Адреспроживания${address.replace(/\s/g, '')}`);
  });

  it('is refused off its page, on a page that is not there, and under a name that the form has', async () => {
    const form = write({ objects: [textField('own')] });
    const at = { x: 80, y: 300, width: 60, height: 12 };
    const placed = [
      placedAt('far', { ...at, x: 700 }),
      placedAt('nowhere', at, { page: 2 }),
      placedAt('own', at),
    ];
    expect(await fill(form, mappingOf(placed, {}), {})).toEqual({
      ok: false,
      problems: [
        { path: 'far', code: 'form/place-outside' },
        { path: 'nowhere', code: 'form/place-outside' },
        { path: 'own', code: 'input/duplicate' },
      ],
    });
  });
});

describe('filling by a mapping', () => {
  it('says what it left blank and why, and fills the rest', async () => {
    const form = write({
      objects: [
        textField('boxes', '/Ff 16777216 /MaxLen 4'),
        textField('brand', '/FT /Ch /Ff 131072 /Opt [(Kcell) (Activ)]', '60 600 260 620'),
        textField('name', '', '60 500 260 520'),
      ],
    });
    const { back, warnings } = await filledBack(
      form,
      mappingOf([], { boxes: 'sim.account', brand: 'operator', name: 'operator' }),
      { 'sim.account': 'AB-12345', operator: 'beeline' },
    );
    expect(warnings).toEqual([
      { path: 'brand', code: 'form/option-missing' },
      { path: 'boxes', code: 'form/boxes-too-few', params: { actual: 8, max: 4 } },
    ]);
    expect(back.text(1)).toBe('Beeline');
  });

  it('names the letter on added pages alone', async () => {
    const form = write({ objects: [textField('own', '', '60 700 90 712')] });
    const codes: string[] = [];
    const identity = {
      date: '2026-11-23',
      reference: 'SC-7K3M-9Q2X',
      chainHead: '0a1b2c3d4e5f60718899',
      qrPayload: (number: number, count: number) => {
        codes.push(`${number}/${count}`);
        return `SC1:7K3M9Q2X:2:${number}/${count}:0A1B2C3D`;
      },
    };
    const filled = await fillMappedForm(
      form,
      mappingOf([], { own: 'reason' }),
      new Map([['reason', 'Выезд из страны навсегда']]),
      { fonts: FONTS, path: PATH, identify: () => ({ lang: 'kk', identity }) },
    );
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const back = new ReadBack(filled.value.bytes);
    opened.push(back);
    expect(codes).toEqual(['2/2']);
    expect(back.text(1)).not.toContain('SC-7K3M-9Q2X');
    expect(back.text(2)).toContain('SC-7K3M-9Q2X·0a1b2c3d4e5f6071');
    expect(back.text(2)).toContain('2/2');
    expect(back.text(2)).toContain('23.11.2026');
  });
});

describe('looking at a form', () => {
  it('tells the sizes of pages as displayed, fields and proposals', async () => {
    const overview = await inspectForm(write({ ...FLAT, page: '/Rotate 90' }), PATH);
    expect(overview).toEqual({
      ok: true,
      value: { pages: [{ widthPt: 842, heightPt: 595 }], fields: [], proposals: [] },
    });
    const form = await inspectForm(readForm('reportlab.pdf'), PATH);
    expect(form.ok && form.value.proposals.map(({ field }) => field)).toContain('fio');
  });
});
