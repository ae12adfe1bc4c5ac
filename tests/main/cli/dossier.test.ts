import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('dossier and verify', () => {
  it('make a file that is found intact, and name what was altered in it', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const input = inputFile(folder, completeInput());
    const id = (await simclose(['new', input, ...data])).out.trim();
    const receipt = inputFile(folder, 'Ваш номер отключён', 'ответ.txt');
    await simclose(['import', receipt, '--to', id, ...data]);

    const out = join(folder, 'd.pdf');
    const made = await simclose(['dossier', id, '--out', out, '--json', ...data]);
    expect(made).toMatchObject({ code: 0, lines: [] });
    const { reference, pageCount, sha256, fingerprint, damaged } = JSON.parse(made.out) as Record<
      string,
      string
    >;
    expect([pageCount, damaged]).toEqual([4, 0]);
    const status = JSON.parse((await simclose(['status', id, '--json', ...data])).out) as {
      events: readonly unknown[];
    };
    expect(status.events[0]).toMatchObject({ kind: 'dossier-made', note: `SHA-256 ${sha256 ?? ''}` });

    const verified = await simclose(['verify', out, '--json', '--key', (fingerprint ?? '').toUpperCase()]);
    expect(verified).toMatchObject({ code: 0, lines: [] });
    expect(JSON.parse(verified.out)).toMatchObject({ result: 'intact', reference, fingerprint });
    const otherKey = await simclose(['verify', out, '--key', 'ab']);
    expect(otherKey).toMatchObject({ code: 1, lines: [expect.stringContaining('another key')] });

    const altered = readFileSync(out);
    const at = altered.indexOf('Ваш номер');
    altered[at] = (altered[at] ?? 0) ^ 4;
    writeFileSync(out, altered);
    const refused = await simclose(['verify', out]);
    const line = `${out}: the attachment ответ.txt was altered; do not rely on it`;
    expect(refused).toMatchObject({ code: 1, out: '', lines: [line] });
    const places = JSON.parse((await simclose(['verify', out, '--json'])).out) as unknown;
    expect(places).toMatchObject({ result: 'altered', places: [{ kind: 'attachment', name: 'ответ.txt' }] });
  });

  it('refuse what cannot be', async () => {
    const folder = temporaryFolder();
    const text = inputFile(folder, 'Hello', 'd.pdf');
    expect(await simclose(['verify', text])).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('no dossier of SimClose')],
    });
    const data = ['--data', join(folder, 'data')];
    await simclose(['new', inputFile(folder, completeInput()), ...data]);
    const missing = await simclose(['dossier', 'ABCDEFGH', '--out', join(folder, 'n.pdf'), ...data]);
    expect(missing).toMatchObject({ code: 1, lines: [expect.stringMatching(/^ABCDEFGH: no such/)] });
    const zone = ['dossier', 'ABCDEFGH', '--out', text, '--time-zone', 'Mars/Olympus', ...data];
    expect(await simclose(zone)).toMatchObject({ code: 1, lines: [expect.stringMatching(/^--time-zone/)] });
  });
});
