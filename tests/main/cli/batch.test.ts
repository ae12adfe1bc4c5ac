import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { PdfFile } from '../letters/pdf-tools.ts';
import { ENCODINGS, makeTable } from './support/batch-table.ts';
import { inputFile, MAIN, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own with threads that load fonts.
vi.setConfig({ testTimeout: 120_000 });

const DATE = ['--date', '2026-11-25', '--jobs', '2'];
const lettersIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.pdf'));

interface Row {
  readonly place: string;
  readonly kind: string;
  readonly reference: string;
  readonly problems?: readonly { readonly code: string }[];
}

describe('batch', () => {
  it.each(ENCODINGS)('makes a letter of every good row of a table in $encoding', async (form) => {
    const folder = temporaryFolder();
    const { bytes, faults } = makeTable(20, 5, form);
    const table = inputFile(folder, bytes, 'rows.csv');
    const out = join(folder, 'out');
    const run = await simclose(['batch', table, '--out', out, ...DATE, '--json']);
    const { made, refused, rows, report } = JSON.parse(run.out) as {
      made: number;
      refused: number;
      rows: readonly Row[];
      report: string;
    };
    expect({ code: run.code, made, refused }).toEqual({ code: 1, made: 15, refused: 5 });
    const codes = rows.flatMap(({ place, problems = [] }) => problems.map(({ code }) => `${place} ${code}`));
    expect(codes).toEqual([...faults].map(([row, code]) => `${table}:${String(row)} ${code}`));
    expect(run.lines.every((line) => line.startsWith(`${table}:`))).toBe(true);
    expect(readFileSync(report, 'utf8').trim().split('\r\n')).toHaveLength(21);
    const file = new PdfFile(readFileSync(join(out, lettersIn(out)[0] ?? '')));
    expect(file.text()).toContain(form.nativeName);
    file.remove();
  });

  it('goes on after it was killed, and keeps what is there', async () => {
    const folder = temporaryFolder();
    const { bytes } = makeTable(60, 3, ENCODINGS[0]);
    const table = inputFile(folder, bytes, 'rows.csv');
    const out = join(folder, 'out');
    const child = spawn(process.execPath, [MAIN, 'batch', table, '--out', out, ...DATE], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await vi.waitUntil(() => existsSync(out) && lettersIn(out).length >= 5, { timeout: 60_000, interval: 5 });
    child.kill('SIGKILL');
    await ended;
    const before = lettersIn(out);
    expect(before.length).toBeLessThan(57);
    expect(existsSync(join(out, 'report.csv'))).toBe(false);
    const again = await simclose(['batch', table, '--out', out, ...DATE, '--json']);
    const { made, kept, refused } = JSON.parse(again.out) as Record<string, number>;
    expect({ made, kept, refused }).toEqual({ made: 57 - before.length, kept: before.length, refused: 3 });
    expect(lettersIn(out)).toHaveLength(57);
    const whole = new PdfFile(readFileSync(join(out, before.at(-1) ?? '')));
    whole.check();
    whole.remove();
  });

  it('gives several machines their rows, and makes the same letters', async () => {
    const folder = temporaryFolder();
    const { bytes } = makeTable(12, 2, ENCODINGS[3]);
    const table = inputFile(folder, bytes, 'rows.csv');
    const [whole, parts] = [join(folder, 'whole'), join(folder, 'parts')];
    const runs = [
      ['batch', table, '--out', whole, ...DATE],
      ['batch', table, '--out', parts, '--rows', '2-7', ...DATE],
      ['batch', table, '--out', parts, '--rows', '8-99', ...DATE],
    ];
    for (const words of runs) expect((await simclose(words)).code).toBe(1);
    expect(lettersIn(parts)).toEqual(lettersIn(whole));
    for (const name of lettersIn(whole))
      expect(readFileSync(join(parts, name)).equals(readFileSync(join(whole, name)))).toBe(true);
    expect(readdirSync(parts).filter((name) => name.endsWith('.csv'))).toEqual([
      'report-2-7.csv',
      'report-8-99.csv',
    ]);
  });

  it('takes input files, too, and makes nothing where a whole file is wrong', async () => {
    const folder = temporaryFolder();
    const input = (surname: string) => ({
      operator: 'izi',
      cardKind: 'data',
      sim: { number: '+77051234567' },
      applicant: { surname, nationality: 'CHN', passport: { number: 'EA1' } },
      reason: { code: 'privacy' },
    });
    const files = ['A', 'B'].map((name) => inputFile(folder, input(name), `${name}.json`));
    const out = join(folder, 'out');
    expect(await simclose(['batch', ...files, '--out', out, ...DATE])).toMatchObject({ code: 0, lines: [] });
    expect(lettersIn(out).map((name) => name.slice(0, 9))).toEqual(['001-A-SC-', '002-B-SC-']);
    const table = inputFile(folder, 'operator,surname\nizi,X\n', 'rows.csv');
    const refused = join(folder, 'refused');
    const run = await simclose(['batch', ...files, table, '--out', refused, ...DATE]);
    expect(run.code).toBe(1);
    expect(run.lines[0]).toBe(`${table}:1 cardKind: no column of this name; the letter needs it`);
    expect(existsSync(refused)).toBe(false);
  });

  it('says which of its options is wrong', async () => {
    const table = inputFile(temporaryFolder(), 'x');
    for (const [option, value] of [
      ['--jobs', '0'],
      ['--rows', '1-5'],
      ['--date', 'today'],
    ] as const) {
      const run = await simclose(['batch', table, '--out', '/nowhere', option, value]);
      expect(run).toMatchObject({ code: 1, lines: [expect.stringMatching(`^${option}: `)] });
    }
  });
});
