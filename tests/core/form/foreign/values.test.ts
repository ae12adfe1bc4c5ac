/** What is refused, what is warned of, and what happens to values that are right. */
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { describeProblem } from '../../../../src/core/i18n/describe-problem.ts';
import { fieldsOf, fill, filled, PATH, ReadBack, readForm, withQpdf } from './form-tools.ts';
import { textField, write } from './written-forms.ts';

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

async function problemsOf(values: unknown) {
  const outcome = await fill(readForm('reportlab.pdf'), values);
  return outcome.ok ? [] : outcome.problems;
}

describe('wrong values', () => {
  it.each([
    [{ foi: 'x' }, 'foi', 'form/field-similar', { similar: 'fio' }],
    [{ nothingLikeIt: 'x' }, 'nothingLikeIt', 'form/field-unknown', undefined],
    [{ fio: 5 }, 'fio', 'input/wrong-type', { expected: 'text' }],
    [{ fio: true }, 'fio', 'input/wrong-type', { expected: 'text' }],
    [{ fio: null }, 'fio', 'input/wrong-type', { expected: 'text' }],
    [{ fio: 'a\u0007' }, 'fio', 'input/control-character', undefined],
    [{ fio: 'ก' }, 'fio', 'form/glyph-missing', { character: 'ก', codePoint: 'U+0E01' }],
    [{ fio: 'x'.repeat(101) }, 'fio', 'input/too-long', { actual: 101, max: 100 }],
    [{ msisdn: '123456789012' }, 'msisdn', 'input/too-long', { actual: 12, max: 11 }],
    [{ terminate: 'maybe' }, 'terminate', 'input/not-one-of', { allowed: 'Yes' }],
    [{ terminate: 1 }, 'terminate', 'input/wrong-type', { expected: 'true or false' }],
    [{ operator: 'mts' }, 'operator', 'input/not-one-of', { allowed: 'kcell, beeline, tele2' }],
    [{ operator: true }, 'operator', 'input/wrong-type', { expected: 'text' }],
    [{ city: 'Oral' }, 'city', 'input/not-one-of', { allowed: 'Almaty, Astana, Aktau' }],
    [{ city: ['Almaty', 'Aktau'] }, 'city', 'input/wrong-type', { expected: 'text' }],
    [{ services: ['SMS', 5] }, 'services', 'input/wrong-type', { expected: 'array' }],
    [{ services: ['SMS', 'Fax'] }, 'services', 'input/not-one-of', { allowed: 'SMS, Roaming, Data, Music' }],
    [[], 'values', 'input/wrong-type', { expected: 'object' }],
    ['text', 'values', 'input/wrong-type', { expected: 'object' }],
  ])('%j', async (values, path, code, params) => {
    expect(await problemsOf(values)).toEqual([
      params === undefined ? { path, code } : { path, code, params },
    ]);
  });

  it('an empty text clears a choice', async () => {
    const { bytes } = await filled(readForm('reportlab.pdf'), { city: '', services: '' }, true);
    const fields = await fieldsOf(bytes);
    const valueOf = (name: string) => fields.find((field) => field.name === name)?.value;
    expect([valueOf('city'), valueOf('services')]).toEqual(['', []]);
  });

  it('are all told at once, in the order of the input', async () => {
    const problems = await problemsOf({ msisdn: '123456789012', unknown: 'x', fio: 5 });
    expect(problems.map(({ path }) => path)).toEqual(['msisdn', 'unknown', 'fio']);
    for (const found of problems) expect(describeProblem(found, 'en')).not.toContain('{');
  });

  it('signatures and buttons are not filled', async () => {
    const signature = textField('sign').replace('/Tx', '/Sig');
    const outcome = await fill(write({ objects: [signature] }), { sign: 'me' });
    expect(outcome).toEqual({ ok: false, problems: [{ path: 'sign', code: 'form/field-not-fillable' }] });
  });
});

describe('values that do not fit', () => {
  it('are shown with a mark and whole on an added page', async () => {
    const name = 'Константинопольский-Преображенский Александр Владимирович 李伟';
    const objects = [textField('fio', '/TU (Full name)', '60 700 160 714')];
    const { bytes, pageCount, warnings } = await filled(write({ objects }), { fio: name });
    expect(pageCount).toBe(2);
    expect(warnings).toEqual([{ path: 'fio', code: 'form/value-continued', params: { page: 2 } }]);
    const file = readBack(bytes);
    file.check();
    expect(file.text(1)).toMatch(/^Конста…\(см\.дополнение,с\.2\)$/);
    expect(file.text(2)).toContain(name.replaceAll(' ', ''));
    expect(file.text(2)).toContain('Fullname');
  });

  it('shrink first, to 7 pt', async () => {
    const bytes = write({ objects: [textField('a', '/DA (/Helv 12 Tf 0 g)', '60 700 160 714')] });
    const text = 'W'.repeat(14);
    const outcome = await filled(bytes, { a: text });
    expect(outcome.warnings).toEqual([]);
    expect((await filled(bytes, { a: `${text}W` })).warnings).toHaveLength(1);
  });
});

describe('odd forms', () => {
  it('without default appearance and resources can be filled on by viewers', async () => {
    const { bytes } = await filled(write({ objects: [textField('a')] }), { a: 'Ә' }, true);
    const structure = readBack(bytes).structure();
    expect(structure).toContain('/Helv 0 Tf 0 g');
    expect(structure).toContain('"/BaseFont": "/Helvetica"');
  });

  it('turned, with turned places, read upright', async () => {
    const turned = (degrees: number, rectangle: string) =>
      write({ objects: [textField('a', `/MK << /R ${degrees} >>`, rectangle)], page: `/Rotate ${degrees}` });
    for (const [degrees, rectangle] of [
      [90, '100 100 120 300'],
      [180, '100 100 300 120'],
      [270, '100 100 120 300'],
    ] as const) {
      const form = turned(degrees, rectangle);
      const [field] = await fieldsOf(form);
      const box = field?.rectangle ?? { x: 0, y: 0, width: 0, height: 0 };
      expect([box.width, box.height]).toEqual([200, 20]);
      const file = readBack((await filled(form, { a: 'Қазақстан' })).bytes);
      expect(file.text(1, box)).toBe('Қазақстан');
      // Extraction does not care which way is up; the ink stands where the line begins.
      const third = box.width / 3;
      for (const ink of file.ink(1, { ...box, width: third })) expect(ink).toBeGreaterThan(20);
      expect(file.ink(1, { ...box, x: box.x + 2 * third, width: third })).toEqual([0, 0]);
    }
  });

  it('with XFA beside their fields lose the XFA', async () => {
    const objects = [textField('a'), '<< /Length 0 >>\nstream\n\nendstream'];
    const form = write({ objects, form: '<< /Fields [10 0 R] /XFA 11 0 R >>', annotations: [10] });
    for (const isFillable of [true, false]) {
      const file = readBack((await filled(form, { a: 'Ә' }, isFillable)).bytes);
      expect(file.structure()).not.toContain('/XFA');
    }
  });

  it('that leave drawing to the viewer show what they already say', async () => {
    const file = readBack((await filled(readForm('ghostscript.pdf'), { name: 'Ә' })).bytes);
    expect(file.text()).toContain('OLDVALUE');
    expect(file.text()).not.toContain('hidden');
  });

  it('keep the boxes of fields that stay empty', async () => {
    const objects = [textField('a', '/MK << /BC [0] >>'), textField('b', '', '60 500 160 520')];
    const file = readBack((await filled(write({ objects }), { b: 'x' })).bytes);
    for (const ink of file.ink(1, { x: 60, y: 700, width: 200, height: 20 }))
      expect(ink).toBeGreaterThan(300);
  });

  it('keep marks that lie below a field below it', async () => {
    const paint = '0 g 0 0 300 60 re f';
    const objects = [
      '<< /Type /Annot /Subtype /Square /F 4 /Rect [40 680 340 740] /AP << /N 12 0 R >> >>',
      textField('a', '/MK << /BG [1] >>'),
      `<< /Type /XObject /Subtype /Form /BBox [0 0 300 60] /Length ${paint.length} >>\nstream\n${paint}\nendstream`,
    ];
    const form = write({ objects, form: '<< /Fields [11 0 R] >>', annotations: [10, 11] });
    const file = readBack((await filled(form, { a: 'x' })).bytes);
    for (const ink of file.ink(1, { x: 160, y: 702, width: 90, height: 16 })) expect(ink).toBe(0);
    for (const ink of file.ink(1, { x: 280, y: 702, width: 50, height: 16 }))
      expect(ink).toBeGreaterThan(790);
  });

  it('that were signed say that they no longer are', async () => {
    const seal = textField('seal', '/V << /Type /Sig >>').replace('/Tx', '/Sig');
    const outcome = await filled(write({ objects: [textField('a'), seal] }), { a: 'x' });
    expect(outcome.warnings).toEqual([{ path: PATH, code: 'form/signature-lost' }]);
  });

  it('encrypted with an empty password come out open', async () => {
    const locked = withQpdf(readForm('mutool.pdf'), '--encrypt', '', 'owner', '256', '--');
    const file = readBack((await filled(locked, { pin: '12345678' })).bytes);
    expect(file.structure()).not.toContain('/Encrypt"');
    expect(file.text()).toContain('12345678');
  });

  it.each([true, false])(
    'whose fields name their page as parent keep the page, fields kept: %s',
    async (isFillable) => {
      const form = write({ objects: [textField('a', '/Parent 3 0 R')], form: '<< /Fields [] >>' });
      const file = readBack((await filled(form, { a: 'Ә' }, isFillable)).bytes);
      file.check();
      expect(file.text(1)).toBe('Ә');
      expect(file.fields().map(({ name }) => name)).toEqual(isFillable ? ['a'] : []);
    },
  );

  it('keep a button for the screen off the paper', async () => {
    const button = (flags: number, name: string, y: number) =>
      `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (${name}) /F ${flags} /Rect [60 ${y} 160 ${y + 20}] /AP << /N 12 0 R >> >>`;
    const stream = '0 g 0 0 100 20 re f';
    const face = `<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    const objects = [
      button(0, 'send', 700),
      button(4, 'logo', 600),
      face,
      textField('a', '', '60 500 160 520'),
    ];
    const form = write({ objects, form: '<< /Fields [10 0 R 11 0 R 13 0 R] >>', annotations: [10, 11, 13] });
    const file = readBack((await filled(form, { a: 'x' })).bytes);
    expect(file.ink(1, { x: 60, y: 700, width: 100, height: 20 })).toEqual([0, 0]);
    for (const ink of file.ink(1, { x: 60, y: 600, width: 100, height: 20 }))
      expect(ink).toBeGreaterThan(1900);
  });
});

describe('any text', () => {
  it('comes back from the fields, and from the pages', async () => {
    const form = readForm('libreoffice.pdf');
    const letters = [...'АӘБЕёжҚңҰүһіЩABCéßŁ张伟李䶮㛃0123456789-.,№@()/'];
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });
    const words = fc.array(word, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(words, word, async (address, phone) => {
        const values = { address, phone, fio: address.slice(0, 60).trim() };
        const kept = await filled(form, values, true);
        const found = Object.fromEntries(
          (await fieldsOf(kept.bytes)).map(({ name, value }) => [name, value]),
        );
        expect(found).toMatchObject(values);
        const flat = new ReadBack((await filled(form, values)).bytes);
        try {
          for (const value of Object.values(values)) expect(flat.text()).toContain(value.replaceAll(' ', ''));
        } finally {
          flat.remove();
        }
      }),
      { numRuns: 12, seed: 11 },
    );
  });
});
