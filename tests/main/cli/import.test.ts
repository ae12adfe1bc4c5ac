import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { printPage, seeded, takePhoto } from '../../../bench/reading/page-photo.ts';
import { completeInput } from '../../support/inputs.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

describe('import of a folder', () => {
  it('archives every file in it, tells what is mislabelled, and follows no link out of it', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    await simclose(['new', inputFile(folder, completeInput()), ...data]);
    const photos = join(folder, 'photos');
    mkdirSync(join(photos, 'SMS'), { recursive: true });
    const white = { create: { width: 8, height: 8, channels: 3, background: 'white' } } as const;
    await sharp(white).png().toFile(join(photos, 'a.png'));
    await sharp(white)
      .webp()
      .toFile(join(photos, 'SMS', 'b.jpg'));
    writeFileSync(join(photos, 'SMS', 'c.txt'), 'Договор расторгнут');
    writeFileSync(join(folder, 'secret.txt'), 'not chosen');
    symlinkSync(join(folder, 'secret.txt'), join(photos, 'd.txt'));
    const ran = await simclose(['import', photos, '--json', ...data]);
    expect(ran.code).toBe(0);
    expect((JSON.parse(ran.out) as { receipts: unknown[] }).receipts).toHaveLength(3);
    expect(ran.lines).toEqual([
      expect.stringMatching(/^warning: .*d\.txt: a link that leads out of the chosen folder/),
      expect.stringMatching(/^warning: .*b\.jpg: ends in \.jpg, is WebP/),
    ]);
    const again = await simclose(['import', photos, ...data]);
    expect(again.out).toMatch(/inbox {2}\(archived before as a\.png\)/);
  });

  it('is refused when there is nothing in it', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    await simclose(['new', inputFile(folder, completeInput()), ...data]);
    mkdirSync(join(folder, 'empty'));
    const ran = await simclose(['import', join(folder, 'empty'), '--json', ...data]);
    expect(ran).toMatchObject({
      code: 1,
      out: '',
      lines: [expect.stringMatching(/empty: there is no file/)],
    });
  });
});

describe('import of a photo of a printed page', () => {
  it('files it to the case that its code names, and says what it may be', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    const { id } = JSON.parse((await simclose(['new', input, ...data, '--json'])).out) as { id: string };
    const pdf = join(folder, 'letter.pdf');
    const made = await simclose([
      'letter',
      input,
      '--out',
      pdf,
      '--to',
      id,
      '--date',
      '2026-11-25',
      '--gloss',
      'en',
      ...data,
    ]);
    expect(made.lines).toEqual([]);
    const stampedBox = { xPt: 40, yPt: 668, widthPt: 515, heightPt: 90 };
    const page = await printPage(readFileSync(pdf), 1, stampedBox);
    const conditions = {
      widthPixels: 1600,
      turned: 5,
      perspective: 0.03,
      blur: 0.6,
      shadow: 0.3,
      noise: 4,
      jpegQuality: 50,
    };
    writeFileSync(join(folder, 'photo.jpg'), await takePhoto(page, conditions, seeded(1)));
    writeFileSync(join(folder, 'note.txt'), 'Договор расторгнут');
    const ran = await simclose([
      'import',
      join(folder, 'photo.jpg'),
      join(folder, 'note.txt'),
      '--json',
      ...data,
    ]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      receipts: [{ cancellation: id, filing: 'filed', proposedKind: 'stamped-copy' }, { cancellation: null }],
    });
    const status = JSON.parse((await simclose(['status', id, '--json', ...data])).out) as { state: string };
    expect(status.state).not.toBe('confirmed');
  });
});
