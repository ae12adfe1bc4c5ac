import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { openWindow } from './support/open-window.ts';

const CHOICE = { lang: 'kk', gloss: 'en', isMasked: true, timeZone: 'Asia/Shanghai' } as const;

describe('the window’s calls about dossiers', () => {
  it('save one, note it in the case, and check it and what became of it', async () => {
    const { call, newCase, folder, answers } = await openWindow();
    const id = await newCase(completeInput());
    expect(await call('dossier.export', { id, ...CHOICE })).toMatchObject({ path: null });
    const path = join(folder, 'd.pdf');
    answers.saveTarget = path;
    const { fingerprint } = await call('dossier.export', { id, ...CHOICE });
    const { events } = await call('cancellation.get', { id });
    expect(events.map(({ kind }) => kind)).toEqual(['dossier-made', 'created']);

    answers.chosenFiles = [path];
    const intact = await call('dossier.choose', undefined);
    expect(intact).toMatchObject({ fileName: 'd.pdf', result: 'intact', problems: [], warnings: [] });
    expect(intact?.facts).toMatchObject({ fingerprint, isOwnKey: true });

    const bytes = new Uint8Array(readFileSync(path));
    bytes[bytes.byteLength - 2] = 0;
    const altered = await call('dossier.check', { fileName: 'x.pdf', bytes });
    expect(altered).toMatchObject({ result: 'altered', facts: null });
    expect(altered.problems).toEqual([{ path: 'x.pdf', code: 'dossier/altered-seal' }]);

    const stranger = await openWindow();
    stranger.answers.chosenFiles = [path];
    expect((await stranger.call('dossier.choose', undefined))?.facts).toMatchObject({ isOwnKey: false });
  });

  it('can be stopped, and then nothing is written or noted', async () => {
    const { call, client, newCase, folder, answers } = await openWindow();
    const id = await newCase(completeInput());
    const path = join(folder, 'd.pdf');
    writeFileSync(path, 'before');
    answers.saveTarget = path;
    const making = client.call('dossier.export', { id, ...CHOICE });
    await expect.poll(() => call('dossier.progress', undefined)).not.toBeNull();
    await call('dossier.cancel', undefined);
    expect(await making).toMatchObject({ ok: false, problems: [{ code: 'form/cancelled' }] });
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect((await call('cancellation.get', { id })).events).toHaveLength(1);
  });

  it('save the page that checks dossiers', async () => {
    const { call, folder, answers } = await openWindow();
    expect(await call('dossier.saveVerifier', undefined)).toBeNull();
    answers.saveTarget = join(folder, 'verify.html');
    expect(await call('dossier.saveVerifier', undefined)).toBe(answers.saveTarget);
    expect(existsSync(answers.saveTarget)).toBe(true);
  });
});
