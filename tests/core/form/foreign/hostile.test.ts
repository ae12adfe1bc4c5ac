/** Files that mean harm, or met it, end with a problem: never with an exception, never without end. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { fill, fieldsOf, PATH, readForm, withQpdf } from './form-tools.ts';
import { listForeignFields } from '../../../../src/core/form/foreign/fill-foreign-form.ts';
import { readResource } from '../form-fixtures.ts';
import { textField, write } from './written-forms.ts';

vi.setConfig({ testTimeout: 60_000 });

async function codesOf(bytes: Uint8Array, values: unknown = {}): Promise<readonly string[]> {
  const outcome = await fill(bytes, values);
  return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('files that are no form', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'form/not-a-pdf'],
    ['a text', Buffer.from('Dear operator'), 'form/not-a-pdf'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n'), 'form/not-a-pdf'],
    ['only the mark of a PDF', Buffer.from('%PDF-1.7\n'), 'form/damaged'],
    [
      'a catalogue without pages',
      Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'),
      'form/damaged',
    ],
    ['half of a form', readResource('forms', 'claim.ru.en.pdf').subarray(0, 60_000), 'form/damaged'],
    ['a form without fields', write({ objects: [] }), 'form/no-fields'],
    ['a form without a form', write({ objects: [], form: 'null' }), 'form/no-fields'],
    ['dynamic XFA', write({ objects: [], form: '<< /Fields [] /XFA (x) >>' }), 'form/dynamic-xfa'],
  ])('%s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([`${PATH} ${code}`]);
  });

  it('a form that needs a password', async () => {
    for (const bits of ['128', '256']) {
      const encrypt = ['--allow-weak-crypto', '--encrypt', 'user', 'owner', bits, '--'];
      const locked = withQpdf(readForm('mutool.pdf'), ...encrypt);
      expect(await codesOf(locked)).toEqual([`${PATH} form/needs-password`]);
    }
  });
});

describe('trees without end', () => {
  const looped = '<< /FT /Tx /T (loop) /Kids [10 0 R 11 0 R] /Parent 11 0 R >>';
  it.each([
    ['kids that are their own kids', [looped, textField('a')]],
    ['parents that are their own parents', [textField('a', '/Parent 11 0 R'), '<< /Parent 11 0 R >>']],
    [
      'two that are each other’s kids',
      ['<< /T (x) /Kids [11 0 R] >>', '<< /T (y) /Kids [10 0 R] >>', textField('a')],
    ],
  ])('%s', async (_, objects) => {
    const fields = await fieldsOf(write({ objects }));
    expect(fields.some(({ name }) => name.endsWith('a'))).toBe(true);
    expect(await codesOf(write({ objects }))).toEqual([]);
  });

  it('pages that contain themselves', async () => {
    const text = write({ objects: [textField('a')] })
      .toString('latin1')
      .replace('[3 0 R]', '[3 0 R 2 0 R]');
    const codes = await codesOf(Buffer.from(text, 'latin1'));
    expect(codes.length).toBeLessThanOrEqual(1);
  });

  it('a chain of ten thousand kids', async () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => `<< /T (n) /Kids [${11 + index} 0 R] >>`);
    const bytes = write({
      objects: [...chain, textField('end')],
      form: '<< /Fields [10 0 R] >>',
      annotations: [],
    });
    expect(await codesOf(bytes)).toEqual([`${PATH} form/no-fields`]);
  });
});

describe('huge counts', () => {
  it('of fields are refused', async () => {
    const objects = Array.from({ length: 10_001 }, (_, index) => textField(`f${index}`));
    expect(await codesOf(write({ objects }))).toEqual([`${PATH} form/too-complex`]);
  });

  it('of pages are refused', async () => {
    const kids = '3 0 R '.repeat(10);
    const same = write({ objects: [textField('a')] })
      .toString('latin1')
      .replace('[3 0 R]', `[${kids}]`);
    // The same page again and again is one page.
    expect(await codesOf(Buffer.from(same, 'latin1'))).toEqual([]);
    const pages = Array.from({ length: 1001 }, (_, index) => `${2000 + index} 0 R`).join(' ');
    const many = write({ objects: [textField('a')] })
      .toString('latin1')
      .replace('[3 0 R]', `[${pages}]`);
    const objects = Array.from(
      { length: 1001 },
      (_, index) => `${2000 + index} 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n`,
    );
    const bytes = many.replace('xref\n', `${objects.join('')}xref\n`);
    expect(await codesOf(Buffer.from(bytes, 'latin1'))).toEqual([`${PATH} form/too-complex`]);
  });
});

describe('odd entries', () => {
  it.each([
    ['no rectangle', '<< /Subtype /Widget /FT /Tx /T (a) >>'],
    ['a rectangle of words', '<< /Subtype /Widget /FT /Tx /T (a) /Rect [(a) (b) (c) (d)] >>'],
    ['an endless rectangle', textField('a', '', '0 0 1e30 1e30')],
    ['a rectangle without an area', textField('a', '', '60 700 60 700')],
    ['a limit below nothing', textField('a', '/MaxLen -3 /Ff 16777216')],
    [
      'an appearance of garbage',
      textField('a', '/DA (/// Tf Tf 1e999 Tf rg) /Q 77 /MK << /R (x) /BG [2] /BC 7 >>'),
    ],
    [
      'options of the wrong kind',
      '<< /Subtype /Widget /FT /Ch /T (a) /Rect [60 700 260 720] /Opt [1 [2 3] null []] >>',
    ],
    [
      'states of the wrong kind',
      '<< /Subtype /Widget /FT /Btn /T (a) /Rect [60 700 80 720] /AP << /N 5 >> /AS (x) >>',
    ],
    ['an unknown kind', '<< /Subtype /Widget /FT /Zz /T (a) /Rect [60 700 80 720] >>'],
    ['a name that is a number', '<< /Subtype /Widget /FT /Tx /T 5 /Rect [60 700 260 720] >>'],
  ])('%s', async (_, object) => {
    const bytes = write({ objects: [object, textField('other', '', '60 600 260 620')] });
    const fields = await fieldsOf(bytes);
    const values = Object.fromEntries(
      fields.filter(({ type }) => type === 'text').map(({ name }) => [name, 'Ә']),
    );
    expect(await codesOf(bytes, { ...values, other: 'Ә' })).toEqual([]);
  });
});

describe('damaged files', () => {
  it('cut short anywhere', async () => {
    const whole = readForm('ghostscript.pdf');
    for (let length = 0; length < whole.length; length += 97) {
      const codes = await codesOf(whole.subarray(0, length), { name: 'Ә' });
      expect(codes.length).toBeLessThanOrEqual(1);
    }
  });

  it('with bytes changed at random', async () => {
    const whole = readForm('ghostscript.pdf');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [place, value] of changes) bytes[place] = value;
        const listed = await listForeignFields(bytes, PATH);
        if (listed.ok)
          await fill(
            bytes,
            Object.fromEntries(
              listed.value.filter(({ type }) => type === 'text').map(({ name }) => [name, 'Ә']),
            ),
          );
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('of random bytes after the mark of a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2000 }), async (noise) => {
        const codes = await codesOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]));
        expect(codes).toHaveLength(1);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
