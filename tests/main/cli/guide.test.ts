import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { STEP_IDS } from '../../../src/core/guidance/guide.ts';
import { minimalInput } from '../../support/inputs.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

/** A file of one correction, as another traveller would hand it on. */
const HANDED_ON = {
  format: 'simclose-operators',
  version: 1,
  exportedOn: '2026-11-21',
  builtInSha256: 'ab'.repeat(32),
  corrections: [
    {
      item: 'kar-tel-llp.hotline',
      value: '0611',
      source: 'the package',
      checkedOn: '2026-11-20',
      original: { value: '116', status: 'weak', source: 'a page', checkedOn: '2026-11-22' },
    },
  ],
};

interface PrintedGuide {
  readonly operator: string | null;
  readonly cardKind: string | null;
  readonly sections: readonly {
    readonly title: string;
    readonly steps: readonly { readonly id: string }[];
  }[];
}

const idsIn = (guide: PrintedGuide) => guide.sections.flatMap(({ steps }) => steps.map(({ id }) => id));

describe('guide', () => {
  it('prints the steps of an input’s operator and kind of card', async () => {
    const path = inputFile(temporaryFolder(), { ...minimalInput(), operator: 'activ', cardKind: 'data' });
    const ran = await simclose(['guide', path, '--lang', 'zh-Hans', '--json']);
    expect({ code: ran.code, lines: ran.lines }).toEqual({ code: 0, lines: [] });
    const guide = JSON.parse(ran.out) as PrintedGuide;
    expect(guide).toMatchObject({ operator: 'activ', cardKind: 'data' });
    expect(guide.sections[0]?.title).toBe('先决定');
    expect(idsIn(guide)).toEqual(expect.arrayContaining(['data-card', 'extra-balance-off']));
    expect(JSON.stringify(guide)).toContain('*911*4*5#');
  });

  it('lets options come before the input', async () => {
    const path = inputFile(temporaryFolder(), { ...minimalInput(), operator: 'activ' });
    const ran = await simclose(['guide', path, '--operator', 'altel', '--card-kind', 'travel', '--json']);
    const guide = JSON.parse(ran.out) as PrintedGuide;
    expect(guide).toMatchObject({ operator: 'altel', cardKind: 'travel' });
    expect(idsIn(guide)).toContain('altel-fee');
  });

  it('prints the general steps for people', async () => {
    const ran = await simclose(['guide', '--lang', 'ru']);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^Решить\n\n\[ \] Расторгнуть договор или приостановить номер\?\n {4}\S/);
    expect(ran.out).toContain('(до подачи)');
    expect(ran.out.match(/^\[ \] /gm)?.length).toBeLessThan(STEP_IDS.length);
    expect(ran.out).toContain('    - не найдено: За какой срок');
  });

  it('takes corrections from the store that is named', async () => {
    const folder = temporaryFolder();
    const file = inputFile(folder, HANDED_ON, 'handed-on.json');
    const data = join(folder, 'data');
    expect((await simclose(['operators', 'import', file, '--apply', '--data', data])).code).toBe(0);
    const ran = await simclose(['guide', '--operator', 'beeline', '--data', data]);
    expect(ran.out).toContain('    - your own: Care line: 0611 [Source: the package;');
    expect((await simclose(['guide', '--operator', 'beeline'])).out).not.toContain('0611');
  });

  it('refuses what it does not know', async () => {
    expect((await simclose(['guide', '--operator', 'mts'])).code).toBe(2);
    expect((await simclose(['guide', '--lang', 'fr'])).code).toBe(2);
    const path = inputFile(temporaryFolder(), { ...minimalInput(), cardKind: 'weekly' });
    const ran = await simclose(['guide', path]);
    expect(ran.code).toBe(1);
    expect(ran.lines[0]).toMatch(/^cardKind: /);
  });
});
