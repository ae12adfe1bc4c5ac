/** Forms of many producers, filled and read back by other programs: values, text and ink. */
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it, vi } from 'vitest';

import type { ForeignField } from '../../../../src/core/form/foreign/field-model.ts';
import { fieldsOf, filled, ReadBack, readForm, sampleValues, withQpdf } from './form-tools.ts';

// Each form is drawn by two programs; a busy machine may take seconds for it.
vi.setConfig({ testTimeout: 60_000 });

const open: ReadBack[] = [];
afterAll(() => {
  for (const file of open) file.remove();
});

function readBack(bytes: Uint8Array): ReadBack {
  const file = new ReadBack(bytes);
  open.push(file);
  return file;
}

async function pdfLibForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const form = document.getForm();
  form.createTextField('sim.number').addToPage(page, { x: 60, y: 700, width: 240, height: 20 });
  const note = form.createTextField('note');
  note.enableMultiline();
  note.addToPage(page, { x: 60, y: 600, width: 240, height: 80 });
  form.createCheckBox('agree').addToPage(page, { x: 60, y: 560, width: 16, height: 16 });
  const operators = form.createRadioGroup('operator');
  operators.addOptionToPage('kcell', page, { x: 60, y: 520, width: 16, height: 16 });
  operators.addOptionToPage('tele2', page, { x: 100, y: 520, width: 16, height: 16 });
  const city = form.createDropdown('city');
  city.addOptions(['Алматы', 'Ақтау']);
  city.addToPage(page, { x: 60, y: 480, width: 140, height: 20 });
  return document.save();
}

const FORMS: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['ReportLab', () => readForm('reportlab.pdf')],
  ['pdfTeX', () => readForm('pdftex.pdf')],
  ['pdfTeX with unicode names', () => readForm('pdftex-unicode.pdf')],
  ['dvipdfmx', () => readForm('dvipdfmx.pdf')],
  ['Ghostscript', () => readForm('ghostscript.pdf')],
  ['LibreOffice', () => readForm('libreoffice.pdf')],
  ['LibreOffice, tagged', () => readForm('libreoffice-tagged.pdf')],
  ['MuPDF', () => readForm('mutool.pdf')],
  ['pypdf', () => readForm('pypdf.pdf')],
  ['pdftk', () => readForm('pdftk.pdf')],
  ['pdf-lib', pdfLibForm],
  ['qpdf, turned by 90', () => withQpdf(readForm('mutool.pdf'), '--rotate=+90')],
  ['qpdf, turned by 180', () => withQpdf(readForm('reportlab.pdf'), '--rotate=+180')],
  ['qpdf, turned by 270', () => withQpdf(readForm('dvipdfmx.pdf'), '--rotate=+270')],
  [
    'qpdf, linearized',
    () => withQpdf(readForm('libreoffice.pdf'), '--linearize', '--object-streams=generate'),
  ],
  [
    'qpdf, encrypted with an empty password',
    () => withQpdf(readForm('reportlab.pdf'), '--encrypt', '', 'owner', '256', '--'),
  ],
];

/** Compares the ink of poppler and of mupdf. */
function expectMoreInk(before: readonly number[], after: readonly number[], name: string): void {
  after.forEach((ink, index) => {
    expect(ink, `${name} in ${['poppler', 'mupdf'][index] ?? ''}`).toBeGreaterThan((before[index] ?? 0) + 5);
  });
}

const isText = ({ type }: ForeignField) => type === 'text' || type === 'multiline' || type === 'comb';
const isSwitch = ({ type }: ForeignField) => type === 'check' || type === 'radio';

describe.each(FORMS)('a form by %s', (producer, make) => {
  it('keeps filled fields with appearances', async () => {
    const form = await make();
    const fields = await fieldsOf(form);
    const values = sampleValues(fields);
    expect(Object.keys(values).length).toBeGreaterThan(3);
    const { bytes } = await filled(form, values, true);
    const file = readBack(bytes);
    file.check();

    const again = await fieldsOf(bytes);
    const valueOf = (name: string) => again.find((field) => field.name === name)?.value;
    for (const [name, value] of Object.entries(values)) expect([name, valueOf(name)]).toEqual([name, value]);
    const texts = fields.filter(isText).filter(({ hidden }) => !hidden);
    const byQpdf = file.fields();
    for (const { name } of texts) {
      const places = byQpdf.filter((field) => field.name === name);
      expect(places.map(({ value }) => value)).toEqual(places.map(() => values[name]));
      expect(places.length).toBeGreaterThan(0);
      for (const { appearance } of places)
        expect(appearance).toMatchObject({ '/N': expect.anything() as unknown });
    }
    for (const { name } of fields.filter(isSwitch)) {
      const states = byQpdf.filter((field) => field.name === name).map(({ state }) => state);
      expect(states.filter((state) => state !== '/Off' && state !== '')).toHaveLength(1);
    }
  });

  it('becomes pages on which every value is drawn in its box', async () => {
    const form = await make();
    const fields = await fieldsOf(form);
    const values = sampleValues(fields);
    const [empty, full] = [await filled(form, {}), await filled(form, values)];
    const [before, after] = [readBack(empty.bytes), readBack(full.bytes)];
    after.check();
    expect(await fieldsOf(full.bytes)).toEqual([]);
    // The lines of a page that lies on its side are not cut out of it by rectangles.
    const isTurned = producer.includes('turned');
    for (const { name, places } of fields.filter(isText).filter(({ hidden }) => !hidden)) {
      for (const { page, rectangle } of places) {
        if (!isTurned) expect(after.text(page, rectangle)).toContain(values[name]);
        expectMoreInk(before.ink(page, rectangle), after.ink(page, rectangle), name);
      }
    }
    for (const { name, places, type, value } of fields.filter(isSwitch)) {
      if (value === true) continue;
      // Of radio buttons only the one that is now on has more to show.
      const gains = places.map(({ page, rectangle }) => {
        const [inkBefore, inkAfter] = [before.ink(page, rectangle), after.ink(page, rectangle)];
        return inkAfter.every((ink, index) => ink > (inkBefore[index] ?? 0) + 1);
      });
      expect([name, type, gains.filter((gain) => gain).length]).toEqual([name, type, 1]);
    }
    expect(after.text()).toContain('Ә');
  });
});

describe('hidden fields', () => {
  it('are not revealed by becoming pages', async () => {
    const values = { hidden: 'REVEALED', noview: 'REVEALED', 'person.name': 'Ермек' };
    const { bytes, warnings } = await filled(readForm('pypdf.pdf'), values);
    const text = readBack(bytes).text();
    expect(text).toContain('Ермек');
    expect(text).not.toMatch(/REVEALED|SECRET/);
    expect(warnings).toEqual([
      { path: 'hidden', code: 'form/field-hidden' },
      { path: 'noview', code: 'form/field-hidden' },
    ]);
  });

  it('keep their values when fields are kept', async () => {
    const { bytes } = await filled(readForm('pypdf.pdf'), { hidden: 'kept' }, true);
    const field = readBack(bytes)
      .fields()
      .find(({ name }) => name === 'hidden');
    expect(field).toMatchObject({ value: 'kept', flags: 6 });
  });
});

describe('scripts', () => {
  it.each([true, false])('are gone, fields kept: %s', async (isFillable) => {
    for (const name of ['pypdf.pdf', 'pdftex-unicode.pdf']) {
      const form = readForm(name);
      expect(readBack(form).structure()).toMatch(/JavaScript|"\/JS"/);
      const { bytes } = await filled(form, {}, isFillable);
      expect(readBack(bytes).structure()).not.toMatch(/JavaScript|"\/JS"|OpenAction|"\/AA"/);
    }
  });
});

describe('the same form and values', () => {
  it.each([true, false])('give the same bytes, fields kept: %s', async (isFillable) => {
    const form = readForm('libreoffice.pdf');
    const values = sampleValues(await fieldsOf(form));
    const [a, b] = [await filled(form, values, isFillable), await filled(form, values, isFillable)];
    expect(Buffer.from(a.bytes).equals(b.bytes)).toBe(true);
  });
});
