import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { minimalInput } from '../../support/inputs.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { livelyPdf, photoOnItsSide } from '../packets/sample-files.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('packet', () => {
  it('makes one file, and a case remembers what was enclosed', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, { ...minimalInput(), attachments: ['passport-copy', 'top-up'] });
    const id = (await simclose(['new', input, ...data])).out.trim();
    const photo = inputFile(folder, await photoOnItsSide(), 'photo.jpg');
    const make = (out: string, ...more: string[]) =>
      simclose(['packet', input, '--out', join(folder, out), '--to', id, '--json', ...data, ...more]);

    const first = await make('a.pdf', '--exhibit', `passport-copy=${photo}`, '--aid', 'call-script');
    expect(first).toMatchObject({ code: 0, lines: [] });
    // Contents, two letters, the photo, four aids.
    expect(JSON.parse(first.out)).toMatchObject({ pageCount: 8, missing: ['top-up'], letterId: 1 });

    const receipt = inputFile(folder, await livelyPdf(), 'receipt.pdf');
    const second = await make('b.pdf', '--exhibit', `top-up=${receipt}`);
    expect(JSON.parse(second.out)).toMatchObject({ pageCount: 10, missing: [], letterId: 2 });
    const file = new PdfFile(readFileSync(join(folder, 'b.pdf')));
    file.check();
    file.remove();

    const status = await simclose(['status', id, '--json', ...data]);
    expect(JSON.parse(status.out)).toMatchObject({ letters: [{ form: 'packet' }, { form: 'packet' }] });
  });

  it('writes nothing unless every file can be enclosed', async () => {
    const folder = temporaryFolder();
    const input = inputFile(folder, minimalInput());
    const text = inputFile(folder, 'Hello', 'photo.jpg');
    const out = join(folder, 'p.pdf');
    const wrong: readonly [string, RegExp][] = [
      [`passport-copy=${text}`, /photo\.jpg: neither a photo/],
      [`passport-copy=${join(folder, 'none.jpg')}`, /none\.jpg: no such file/],
      [`passport=${text}`, /^--exhibit: not a known choice/],
    ];
    for (const [exhibit, line] of wrong) {
      const ran = await simclose(['packet', input, '--out', out, '--exhibit', exhibit]);
      expect(ran).toMatchObject({ code: 1, out: '', lines: [expect.stringMatching(line)] });
      expect(existsSync(out)).toBe(false);
    }
  });

  it('refuses aids that there are not', async () => {
    const ran = await simclose(['packet', 'in.json', '--out', 'p.pdf', '--aid', 'umbrella']);
    expect(ran.code).toBe(2);
    expect(ran.lines[0]).toContain('--aid is one of');
  });
});
