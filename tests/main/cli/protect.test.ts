import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import sharp, { type Region } from 'sharp';
import { describe, expect, it, vi } from 'vitest';

import { makePicturePage } from '../../../src/core/form/picture-page.ts';
import { sha256Of } from '../../../src/main/store/digest.ts';
import { simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const PURPOSE = ['--for', 'ONLY FOR CANCELLING', '--for', '仅用于注销'];

async function whitePage(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder();
  const file = join(folder, 'page.jpg');
  const white = { width: 1000, height: 700, channels: 3, background: '#fff' } as const;
  const picture = sharp({ create: white }).withExif({ IFD0: { Copyright: 'GPS and name' } });
  writeFileSync(file, await picture.jpeg().toBuffer());
  return { folder, file };
}

/** The brightest value of a part of a picture. */
async function brightestIn(file: string, part: Region): Promise<number> {
  const { channels } = await sharp(await sharp(file).extract(part).toBuffer()).stats();
  return Math.max(...channels.map(({ max }) => max));
}

describe('protect', () => {
  it('overwrites what lies under the boxes and drops what the file said beside its picture', async () => {
    const { folder, file } = await whitePage();
    const out = join(folder, 'copy.jpg');
    const boxes = ['--hide', 'zone', '--hide', '50,10,20,20'];
    const ran = await simclose(['protect', file, '--out', out, ...boxes, ...PURPOSE, '--json']);
    expect(ran.lines).toEqual([]);
    const copy = readFileSync(out);
    expect(JSON.parse(ran.out)).toEqual({ file: out, width: 1000, height: 700, sha256: sha256Of(copy) });
    expect((await sharp(copy).metadata()).exif).toBeUndefined();
    const inBox = { left: 520, top: 90, width: 160, height: 100 };
    expect(await brightestIn(out, inBox)).toBeLessThan(await brightestIn(out, { ...inBox, left: 20 }));
  });

  it('makes a PDF of a PDF', async () => {
    const { folder, file } = await whitePage();
    const [scan, out] = [join(folder, 'scan.pdf'), join(folder, 'copy.pdf')];
    writeFileSync(scan, await makePicturePage(readFileSync(file), { title: 'Scan', date: '2026-11-25' }));
    const ran = await simclose(['protect', scan, '--out', out, '--hide', 'zone', ...PURPOSE]);
    expect([ran.code, ran.lines]).toEqual([0, []]);
    expect(ran.out).toContain('Look at it');
    const images = spawnSync('pdfimages', ['-list', out], { encoding: 'utf8' }).stdout.trim().split('\n');
    expect(images).toHaveLength(3);
  });

  it.each([
    ['a box that is none', ['--out', 'copy.pdf', '--hide', '50,10,200,20', ...PURPOSE], '--hide: '],
    ['another kind of file', ['--out', 'copy.png', '--hide', 'zone', ...PURPOSE], '--out: '],
    ['a blank purpose', ['--out', 'copy.pdf', '--hide', 'zone', '--for', ' '], '--for: '],
    ['the file that is read', ['--out', 'page.jpg', '--hide', 'zone', ...PURPOSE], 'page.jpg: '],
  ])('refuses %s in one line and writes nothing', async (_, given, start) => {
    const { folder, file } = await whitePage();
    const before = readFileSync(file);
    const args = given.map((text) => (/^(copy|page)\./.test(text) ? join(folder, text) : text));
    const ran = await simclose(['protect', file, ...args]);
    expect([ran.code, ran.out, ran.lines.length]).toEqual([1, '', 1]);
    expect(ran.lines[0]).toContain(start);
    expect(existsSync(join(folder, 'copy.pdf'))).toBe(false);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
