import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const ADDRESS = {
  item: 'kar-tel-llp.address.ru',
  value: 'г. Алматы, пр. Абая, 150',
  source: 'чек из салона',
  checkedOn: '2026-11-20',
};

/** A file of one correction, as another traveller would hand it on. */
function handedOn(folder: string, change: object = {}): string {
  const original = { value: 'x', status: 'verified', source: 'y', checkedOn: '2026-11-22' };
  return inputFile(
    folder,
    {
      format: 'simclose-operators',
      version: 1,
      exportedOn: '2026-11-21',
      builtInSha256: 'ab'.repeat(32),
      corrections: [{ ...ADDRESS, original, ...change }],
    },
    'handed-on.json',
  );
}

function textOf(path: string): string {
  const file = new PdfFile(readFileSync(path));
  try {
    return file.text();
  } finally {
    file.remove();
  }
}

describe('operators', () => {
  it('lists the data of a brand with status, day, value and source', async () => {
    const folder = temporaryFolder();
    const none = { XDG_CONFIG_HOME: folder, HOME: folder };
    const ran = await simclose(['operators', '--brand', 'izi', '--json'], none);
    expect(ran).toMatchObject({ code: 0, lines: [] });
    const { items } = JSON.parse(ran.out) as { items: { id: string; status: string }[] };
    expect(items.find(({ id }) => id.endsWith('izi.entityLink'))?.status).toBe('weak');
    expect(items.filter(({ id }) => id.includes('beeline') || !id.startsWith('kar-tel'))).toEqual([]);
    const table = await simclose(['operators', '--brand', 'beeline'], none);
    expect(table.out).toMatch(/^kar-tel-llp\.hotline +weak +2026-11-22 +116 +what\.com\.ua/m);
    expect((await simclose(['operators', '--brand', 'orange'], none)).code).toBe(2);
  });

  it('shows what a file would change, applies it when told to, and hands it on', async () => {
    const folder = temporaryFolder();
    const [data, other] = [join(folder, 'data'), join(folder, 'other')];
    const file = handedOn(folder);
    expect((await simclose(['operators', 'import', file, '--data', data])).lines[0]).toMatch(/no store here/);
    await simclose(['operators', 'import', file, '--apply', '--data', other]);

    const preview = await simclose(['operators', 'import', file, '--data', other, '--json']);
    expect(JSON.parse(preview.out)).toMatchObject({
      isApplied: false,
      isSameEdition: false,
      changes: [{ ...ADDRESS, effect: 'same' }],
    });
    const exported = join(folder, 'exported.json');
    const ran = await simclose(['operators', 'export', exported, '--data', other]);
    expect(ran.out).toBe(`${exported}: 1 correction\n`);
    expect(JSON.parse(readFileSync(exported, 'utf8'))).toMatchObject({
      format: 'simclose-operators',
      corrections: [{ ...ADDRESS, original: { status: 'verified' } }],
    });
    const applied = await simclose(['operators', 'import', exported, '--apply', '--data', data, '--json']);
    expect(JSON.parse(applied.out)).toMatchObject({ isApplied: true, isSameEdition: true });
    const list = await simclose(['operators', '--data', data]);
    expect(list.out).toMatch(/kar-tel-llp\.address\.ru +own +2026-11-20 +г\. Алматы, пр\. Абая, 150 +чек/);
  });

  it('prints a correction in the letters of that store, and in no other', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    await simclose(['operators', 'import', handedOn(folder), '--apply', '--data', data]);
    const input = inputFile(folder, { ...completeInput(), operator: 'beeline' });
    const id = (await simclose(['new', input, '--data', data])).out.trim();
    const letter = (name: string, ...more: string[]) =>
      simclose(['letter', input, '--out', join(folder, name), '--lang', 'ru', ...more]);
    await letter('plain.pdf');
    await letter('data.pdf', '--data', data);
    await letter('case.pdf', '--data', data, '--to', id);
    const packet = join(folder, 'packet.pdf');
    await simclose(['packet', input, '--out', packet, '--lang', 'ru', '--data', data]);
    expect(textOf(join(folder, 'plain.pdf'))).toContain('Жалайыри');
    for (const name of ['data.pdf', 'case.pdf', 'packet.pdf']) {
      expect(textOf(join(folder, name))).toContain(ADDRESS.value);
      expect(textOf(join(folder, name))).not.toContain('Жалайыри');
    }
  });

  it('refuses a file with anything wrong in it in one line, and changes nothing', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    await simclose(['operators', 'import', handedOn(folder), '--apply', '--data', data]);
    const before = await simclose(['operators', '--data', data]);
    for (const [change, line] of [
      [{ item: 'kcell-jsc.telex' }, /^corrections\.0\.item: no such item/],
      [{ value: 116 }, /^corrections\.0\.value: wrong type of value; write string$/],
      [{ advert: 'x' }, /^corrections\.0\.advert: unknown name/],
    ] as const) {
      const bad = handedOn(folder, change);
      const ran = await simclose(['operators', 'import', bad, '--apply', '--data', data]);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.lines).toEqual([expect.stringMatching(line)]);
    }
    expect((await simclose(['operators', '--data', data])).out).toBe(before.out);
  });

  it('refuses files that are no corrections, or too many', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    await simclose(['operators', 'import', handedOn(folder), '--apply', '--data', data]);
    const refusal = async (content: unknown) => {
      const file = inputFile(folder, content, 'bad.json');
      const ran = await simclose(['operators', 'import', file, '--data', data]);
      expect(ran).toMatchObject({ code: 1, out: '' });
      return ran.lines.map((line) => line.replace(file, 'FILE'));
    };
    expect(await refusal('{"format": "simclose-operators", "version": 9}')).toEqual([
      'FILE: made by a newer SimClose (format 9); install that version to read it',
    ]);
    expect(await refusal(completeInput())).toEqual([
      'FILE: not a file of operator corrections; choose one that SimClose saved',
    ]);
    expect(await refusal('{"format": "sim')).toEqual([
      expect.stringMatching(/^FILE:1:\d+: not readable as JSON/),
    ]);
    expect(await refusal(' '.repeat(1024 * 1024 + 1))).toEqual(['FILE: too large; at most 1 MB']);
    expect((await simclose(['operators', 'give', 'x', '--data', data])).lines).toEqual([
      'give: not a known choice; write one of: export FILE, import FILE',
    ]);
  });
});
