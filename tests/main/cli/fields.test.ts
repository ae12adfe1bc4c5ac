import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const FORMS = join(import.meta.dirname, '../../fixtures/forms');

describe('fields', () => {
  it('prints one document with --json', async () => {
    const ran = await simclose(['fields', join(FORMS, 'reportlab.pdf'), '--json']);
    expect({ code: ran.code, lines: ran.lines }).toEqual({ code: 0, lines: [] });
    const { fields } = JSON.parse(ran.out) as { fields: unknown[] };
    expect(fields).toHaveLength(8);
    expect(fields[1]).toEqual({
      name: 'msisdn',
      type: 'comb',
      tooltip: 'Номер телефона',
      page: 1,
      rectangle: { x: 60, y: 680, width: 200, height: 22 },
      places: [{ page: 1, rectangle: { x: 60, y: 680, width: 200, height: 22 } }],
      options: [],
      maxLength: 11,
      required: false,
      readOnly: false,
      hidden: false,
      editable: false,
      multiple: false,
      value: '',
    });
  });

  it('prints a table for people, one line for each field', async () => {
    const ran = await simclose(['fields', join(FORMS, 'pypdf.pdf')]);
    const lines = ran.out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^name +type +page/);
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual([
      ...['name', 'person.name', 'operator', 'odd', 'hidden', 'noview', 'scripted', 'orphan'],
    ]);
    expect(lines[4]).toContain('hidden');
    expect(ran.lines).toEqual([]);
  });

  it('refuses in one line what is no form', async () => {
    const folder = temporaryFolder();
    const text = inputFile(folder, 'Dear operator', 'text.pdf');
    const torn = inputFile(folder, '%PDF-1.7\n1 0 obj', 'torn.pdf');
    const [first, second, third, fourth] = await Promise.all([
      simclose(['fields', text]),
      simclose(['fields', torn]),
      simclose(['fields', join(folder, 'none.pdf')]),
      simclose(['fields']),
    ]);
    expect([first.code, second.code, third.code, fourth.code]).toEqual([1, 1, 1, 2]);
    expect(first.lines).toEqual([`${text}: not a PDF; choose the form itself as a PDF file`]);
    expect(second.lines).toEqual([`${torn}: a damaged PDF; download it again or ask for another copy`]);
    expect(third.lines).toHaveLength(1);
  });
});
