import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { PdfFile } from '../letters/pdf-tools.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const FORM = join(import.meta.dirname, '../../fixtures/forms/reportlab.pdf');
const VALUES = { fio: 'Ермек Әлиев 张伟', terminate: true, operator: 'tele2', services: ['SMS', 'Data'] };

describe('fill', () => {
  it('makes values part of the pages; the same input gives the same bytes', async () => {
    const folder = temporaryFolder();
    const values = inputFile(folder, VALUES);
    const [a, b] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    const runs = await Promise.all(
      [a, b].map((out) => simclose(['fill', FORM, values, '--out', out, '--json'])),
    );
    expect(runs.map(({ code, lines }) => ({ code, lines }))).toEqual([
      { code: 0, lines: [] },
      { code: 0, lines: [] },
    ]);
    expect(JSON.parse(runs[0]?.out ?? '')).toEqual({ file: a, pageCount: 1 });
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    const file = new PdfFile(readFileSync(a));
    file.check();
    expect(file.text()).toContain('Ермек Әлиев 张伟');
    file.remove();
    const fields = await simclose(['fields', a, '--json']);
    expect(JSON.parse(fields.out)).toEqual({ fields: [] });
  });

  it('names the file whose values are no object', async () => {
    const folder = temporaryFolder();
    const values = inputFile(folder, [1]);
    const run = await simclose(['fill', FORM, values, '--out', join(folder, 'f.pdf')]);
    expect(run).toMatchObject({ code: 1, lines: [`${values}: wrong type of value; write object`] });
  });

  it('keeps the fields with --fillable', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'f.pdf');
    await simclose(['fill', FORM, inputFile(folder, VALUES), '--out', out, '--fillable']);
    const listed = await simclose(['fields', out, '--json']);
    const { fields } = JSON.parse(listed.out) as { fields: { name: string; value: unknown }[] };
    const found = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    expect(found).toMatchObject(VALUES);
  });

  it('refuses with one line for each problem and writes nothing', async () => {
    const folder = temporaryFolder();
    const values = inputFile(folder, { foi: 'x', msisdn: '123456789012', operator: 'mts' });
    const ran = await simclose(['fill', FORM, values, '--out', join(folder, 'f.pdf')]);
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.lines).toEqual([
      'foi: no such field in the form; perhaps you mean fio',
      'msisdn: 12 characters; shorten it to 11',
      'operator: not a known choice; write one of: kcell, beeline, tele2',
    ]);
    expect(readdirSync(folder)).toEqual(['input.json']);
  });

  it('refuses values that are named twice, and files that are no JSON', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'f.pdf');
    const [twice, torn] = await Promise.all([
      simclose(['fill', FORM, inputFile(folder, '{"fio": "a", "fio": "b"}', 'twice.json'), '--out', out]),
      simclose(['fill', FORM, inputFile(folder, '{"fio": ', 'torn.json'), '--out', out]),
    ]);
    expect(twice.lines).toEqual(['fio: named twice (fio); remove one']);
    expect(torn.lines[0]).toContain('torn.json');
    expect(existsSync(out)).toBe(false);
  });

  it('warns of a text that goes on an added page', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'f.pdf');
    const values = inputFile(folder, { city: 'Aktau', fio: 'Ж'.repeat(100) });
    const ran = await simclose(['fill', FORM, values, '--out', out]);
    expect(ran).toMatchObject({ code: 0, out: `${out}: 2 pages\n` });
    expect(ran.lines).toEqual([
      'warning: fio: too long for its field; the whole of it stands on page 2, which was added',
    ]);
  });
});
