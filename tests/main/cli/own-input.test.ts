import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const FORM = join(import.meta.dirname, '../../fixtures/forms/reportlab.pdf');

/** Runs a command that must be refused in one line, with `file` as it was before. */
async function expectKept(file: string, args: readonly string[]): Promise<void> {
  const before = readFileSync(file);
  const ran = await simclose(args);
  expect(ran).toMatchObject({ code: 1, out: '', lines: [expect.stringMatching(/: also read or kept by/)] });
  expect(readFileSync(file).equals(before)).toBe(true);
}

describe('an output that is an input', () => {
  it('is refused for letters, packets and forms, however it is spelt', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, completeInput());
    const photo = inputFile(folder, 'a photo', 'a.jpg');
    const form = join(folder, 'form.pdf');
    copyFileSync(FORM, form);
    const values = inputFile(folder, { fio: 'ZHANG WEI' }, 'values.json');
    mkdirSync(join(folder, 'below'));
    const roundabout = `${folder}/below/../a.jpg`;
    const link = join(folder, 'link.json');
    symlinkSync(input, link);
    await expectKept(input, ['letter', input, '--out', input]);
    await expectKept(input, ['letter', link, '--out', relative(process.cwd(), input)]);
    await expectKept(input, ['letter', input, '--out', link]);
    await expectKept(photo, ['letter', input, '--signature', photo, '--out', photo]);
    await expectKept(photo, ['packet', input, '--exhibit', `passport-copy=${photo}`, '--out', roundabout]);
    await expectKept(input, ['packet', input, '--out', input]);
    await expectKept(form, ['fill', form, values, '--out', form]);
    await expectKept(values, ['fill', form, values, '--out', values]);
  });

  it('is refused where it is the store itself', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    expect((await simclose(['new', input, ...data])).code).toBe(0);
    const database = join(folder, 'data', 'simclose.db');
    const keys = join(folder, 'data', 'keys.json');
    await expectKept(database, ['calendar', '--out', database, ...data]);
    await expectKept(keys, ['operators', 'export', keys, ...data]);
    await expectKept(keys, ['letter', input, '--out', keys, ...data]);
  });
});
