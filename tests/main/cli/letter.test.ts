import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';

import { completeInput, minimalInput } from '../../support/inputs.ts';
import { photoOf } from '../signatures/sample-photos.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const DATE = ['--date', '2026-11-26'];

describe('letter', () => {
  it('gives the same bytes for the same input and date', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, completeInput());
    const [a, b] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    const runs = await Promise.all(
      [a, b].map((out) => simclose(['letter', input, '--out', out, '--lang', 'kk', ...DATE])),
    );
    expect(runs.map(({ code, lines }) => ({ code, lines }))).toEqual([
      { code: 0, lines: [] },
      { code: 0, lines: [] },
    ]);
    expect(readFileSync(a).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf', 'input.json']);
  });

  it('prints one document with --json, and warnings beside it', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, { ...minimalInput(), sim: { number: '+7 701 123 45 67', iccid: '123' } });
    const out = join(folder, 'l.pdf');
    const ran = await simclose(['letter', input, '--out', out, '--json', ...DATE]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ file: out, pageCount: 1 });
    expect(ran.lines.length).toBeGreaterThan(0);
    for (const line of ran.lines) expect(line).toMatch(/^warning: sim\.iccid: /);
  });

  it('makes the form or aid that was named', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, minimalInput());
    const out = join(folder, 'card.pdf');
    const ran = await simclose(['letter', input, '--form', 'clerk-card', '--out', out, '--json', ...DATE]);
    expect(JSON.parse(ran.out)).toMatchObject({ file: out, pageCount: 1 });
    const document = await PDFDocument.load(readFileSync(out), { updateMetadata: false });
    expect(document.getTitle()).toBe('Карточка для сотрудника офиса');
  });

  it('places a signature from a photo, and refuses a photo without ink', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, minimalInput());
    const [signed, out, blank] = ['signed.png', 'l.pdf', 'blank.png'].map((name) => join(folder, name));
    writeFileSync(signed!, await photoOf());
    writeFileSync(blank!, await photoOf({ isBlank: true }));
    const letter = ['letter', input, '--out', out!, ...DATE, '--signature'];
    expect(await simclose([...letter, blank!])).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/blank\.png: no ink found on the paper; sign on blank paper/)],
    });
    expect(existsSync(out!)).toBe(false);
    expect(await simclose([...letter, signed!])).toMatchObject({ code: 0, lines: [] });
    expect(readFileSync(out!).includes('/SMask')).toBe(true);
  });

  const withNumber = (number: string) => ({ ...minimalInput(), sim: { number } });
  it.each([
    ['a landline', withNumber('+7 727 258 11 22'), [/^sim\.number: a landline/]],
    ['a Russian number', withNumber('+7 916 123 45 67'), [/^sim\.number: a number of another country/]],
    ['an unknown name', { ...minimalInput(), colour: 'red' }, [/^colour: unknown name/]],
    ['an unknown operator', { ...minimalInput(), operator: 'mts' }, [/^operator: not a known choice/]],
    [
      '30 February',
      { ...minimalInput(), requests: { terminateOn: '2026-02-30' } },
      [/^requests\.terminateOn: there is no day 2026-02-30/],
    ],
    [
      'an unknown nationality',
      { ...minimalInput(), applicant: { ...minimalInput().applicant, nationality: 'XYZ' } },
      [/^applicant\.nationality: /],
    ],
    ['a wrong type', { ...minimalInput(), sim: { number: 77011234567 } }, [/^sim\.number: wrong type/]],
    ['a list', [], [/input\.json: wrong type/]],
    ['a truncated file', '{"operator": "kcell", "sim"', [/input\.json:1:28: not readable as JSON/]],
    ['a binary file', Uint8Array.of(0x89, 0x50, 0xff, 0), [/input\.json: not readable as JSON/]],
    ['the same name twice', '{"operator": "kcell", "operator": "izi"}', [/^operator: named twice/]],
    [
      'two mistakes',
      { ...withNumber('+7 727 258 11 22'), operator: 'mts' },
      [/^operator: /, /^sim\.number: /],
    ],
  ])('refuses %s with one line per problem', async (_, content, expected) => {
    const folder = temporaryFolder();
    const out = join(folder, 'l.pdf');
    const ran = await simclose(['letter', inputFile(folder, content), '--out', out, '--json', ...DATE]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.lines).toHaveLength(expected.length);
    expected.forEach((pattern, index) => expect(ran.lines[index]).toMatch(pattern));
    expect(readdirSync(folder)).toEqual(['input.json']);
  });

  it('says which target cannot be written and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, minimalInput());
    writeFileSync(join(folder, 'kept'), 'kept');
    const targets = [
      folder,
      join(folder, 'kept', 'l.pdf'),
      join(folder, 'none', 'l.pdf'),
      '/dev/full',
      '/proc/l.pdf',
    ];
    for (const out of targets) {
      const ran = await simclose(['letter', input, '--out', out, ...DATE]);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.lines).toHaveLength(1);
      expect(ran.lines[0]?.startsWith(`${out}: `)).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual(['input.json', 'kept']);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('kept');
  });

  it('refuses a missing file and an impossible date', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'l.pdf');
    const missing = await simclose(['letter', join(folder, 'none.json'), '--out', out]);
    expect(missing).toMatchObject({ code: 1, lines: [expect.stringMatching(/none\.json: no such file/)] });
    const input = inputFile(folder, minimalInput());
    const date = await simclose(['letter', input, '--out', out, '--date', '2026-02-30']);
    expect(date).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^--date: there is no day 2026-02-30/)],
    });
    expect(existsSync(out)).toBe(false);
  });
});

describe('wrong arguments', () => {
  it.each([
    [['letter', 'x.json'], /--out is missing/, /simclose letter INPUT\.json/],
    [['letter', '--out', 'x.pdf'], /an argument is missing/, /simclose letter INPUT\.json/],
    [['letter', 'a', 'b', '--out', 'x.pdf'], /too many arguments/, /simclose letter/],
    [['letter', 'a', '--out', 'x.pdf', '--lang', 'fr'], /--lang is one of: ru, kk/, /simclose letter/],
    [
      ['letter', 'a', '--out', 'x.pdf', '--form', 'refund'],
      /--form is one of: termination, suspension, .*clerk-card, .*aftercare-checklist/,
      /simclose letter/,
    ],
    [['letter', 'a', '--out', 'x.pdf', '--colour', 'red'], /Unknown option '--colour'/, /simclose letter/],
    [['event', 'ABCDEFGH', '--kind', 'filed'], /--at is missing/, /simclose event ID/],
    [['unsubscribe'], /unknown command unsubscribe/, /simclose COMMAND/],
    [['constructor'], /unknown command/, /simclose COMMAND/],
    [[], /simclose COMMAND/, /letter/],
  ])('%j exit with 2 and the usage', async (args, first, usage) => {
    const ran = await simclose(args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.lines[0]).toMatch(first);
    expect(ran.lines.join('\n')).toMatch(usage);
    expect(ran.lines.join('\n')).not.toMatch(/\bat .*\.ts:\d/);
  });

  it('are not --help', async () => {
    for (const name of ['letter', 'new', 'event', 'import', 'status', 'search']) {
      const ran = await simclose([name, '--help']);
      expect(ran).toMatchObject({ code: 0, lines: [] });
      expect(ran.out.startsWith(`simclose ${name} `)).toBe(true);
    }
    expect(await simclose(['--help'])).toMatchObject({ code: 0, lines: [] });
  });
});
