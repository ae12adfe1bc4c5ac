import { join } from 'node:path';
import { writeFileSync } from 'node:fs';

import { describe, expect, it, vi } from 'vitest';

import { locked, longPdf } from '../packets/sample-files.ts';
import { simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const LINES = 'P<CHNZHANG<<WEI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nEA12345676CHN9002030M3105065<<<<<<<<<<<<<<<0\n';

describe('passport', () => {
  it('tells what typed lines say, for people and as JSON', async () => {
    const file = join(temporaryFolder(), 'lines.txt');
    writeFileSync(file, LINES);
    const ran = await simclose(['passport', file]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/number +EA1234567 +EA1234567 +check digit fits/);
    expect(ran.out).toMatch(/surname +ZHANG .*no check digit: compare/);
    const json = await simclose(['passport', file, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ format: 'TD3', isWholeRight: true, isNameCut: false });
  });

  it('refuses a file without such lines in one line', async () => {
    const file = join(temporaryFolder(), 'note.txt');
    writeFileSync(file, 'Nothing here');
    const ran = await simclose(['passport', file]);
    expect([ran.code, ran.out, ran.lines.length]).toEqual([1, '', 1]);
    expect(ran.lines[0]).toContain('note.txt: no two or three lines');
  });

  it('refuses a PDF with a password in one line', async () => {
    const file = join(temporaryFolder(), 'scan.pdf');
    writeFileSync(file, locked(await longPdf(1), 'secret'));
    const ran = await simclose(['passport', file]);
    expect([ran.code, ran.out, ran.lines.length]).toEqual([1, '', 1]);
    expect(ran.lines[0]).toMatch(/scan\.pdf: .*password/);
  });
});
