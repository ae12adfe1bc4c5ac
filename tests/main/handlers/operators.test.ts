/** Correcting an operator's data, printing it, and handing it on, through the real client and store. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { PdfFile } from '../letters/pdf-tools.ts';
import { openWindow } from './support/open-window.ts';

const ADDRESS = {
  item: 'kcell-jsc.address.ru',
  value: 'г. Алматы, пр. Абая, 150',
  source: 'чек из салона',
  checkedOn: '2026-11-20',
};
const LETTER = { form: 'termination', lang: 'ru', gloss: 'none' } as const;

function textOf(bytes: Uint8Array): string {
  const file = new PdfFile(bytes);
  try {
    return file.text();
  } finally {
    file.remove();
  }
}

it('a corrected address is in the preview, the saved letter and the packet, until it is taken back', async () => {
  const { call, newCase, folder, answers } = await openWindow();
  const draft = { ...completeInput(), operator: 'kcell' };
  const id = await newCase(draft);
  const preview = async () =>
    textOf((await call('letter.preview', { id, draft, ...LETTER })).bytes).includes(ADDRESS.value);
  expect(await preview()).toBe(false);
  const { items } = await call('operator.correct', ADDRESS);
  expect(items.find((item) => item.id === ADDRESS.item)).toMatchObject({
    status: 'own',
    value: ADDRESS.value,
  });
  expect(await preview()).toBe(true);
  const target = (answers.saveTarget = join(folder, 'letter.pdf'));
  await call('letter.save', { id, ...LETTER });
  expect(textOf(await readFile(target))).toContain(ADDRESS.value);
  await call('packet.save', { id, ...LETTER, aids: [] });
  expect(textOf(await readFile(target)).split(ADDRESS.value)).toHaveLength(3);
  await call('operator.restore', { item: ADDRESS.item });
  expect(await preview()).toBe(false);
});

it('an address for e-mail goes into the draft once the user has given one', async () => {
  const { call, newCase, folder, answers } = await openWindow();
  const id = await newCase({ ...completeInput(), operator: 'kcell' });
  const target = (answers.saveTarget = join(folder, 'draft.eml'));
  const choice = { id, ...LETTER, letterId: null, action: 'save' } as const;
  await call('mail.draft', choice);
  expect(await readFile(target, 'utf8')).not.toMatch(/^To:/m);
  const mail = { ...ADDRESS, item: 'kcell-jsc.supportEmail', value: 'claims@example.kz' };
  await call('operator.correct', mail);
  await call('mail.draft', choice);
  expect(await readFile(target, 'utf8')).toMatch(/^To: claims@example\.kz/m);
});

it('corrections without a source or a day are refused, and nothing is kept', async () => {
  const { call, client } = await openWindow();
  const before = await call('operator.list', undefined);
  const outcome = await client.call('operator.correct', { ...ADDRESS, source: ' ', checkedOn: '' });
  expect(outcome).toMatchObject({
    ok: false,
    problems: [
      { path: 'source', code: 'input/empty' },
      { path: 'checkedOn', code: 'input/date-format' },
    ],
  });
  expect(await call('operator.list', undefined)).toEqual(before);
});

it('a file of corrections is saved, shown before it is applied, and applied whole', async () => {
  const { call, client, folder, answers } = await openWindow();
  expect(await call('operator.export', undefined)).toEqual({ path: null, count: 0 });
  expect(await call('operator.open', undefined)).toBeNull();
  await call('operator.correct', ADDRESS);
  const target = (answers.saveTarget = join(folder, 'operators.json'));
  expect(await call('operator.export', undefined)).toEqual({ path: target, count: 1 });
  await call('operator.restore', { item: ADDRESS.item });
  const before = await call('operator.list', undefined);

  answers.chosenFiles = [target];
  const opened = await call('operator.open', undefined);
  expect(opened).toMatchObject({
    fileName: 'operators.json',
    isSameEdition: true,
    changes: [{ correction: ADDRESS, effect: 'new', item: { status: 'unverified' } }],
  });
  expect(await call('operator.list', undefined)).toEqual(before);
  const wrong = { ...ADDRESS, item: 'kcell-jsc.hotline', checkedOn: '2027-01-01' };
  const refused = await client.call('operator.import', { corrections: [ADDRESS, wrong] });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'operator/date-in-future' }] });
  expect(await call('operator.list', undefined)).toEqual(before);
  const corrections = opened!.changes.map(({ correction }) => correction);
  const { items } = await call('operator.import', { corrections });
  expect(items.filter(({ status }) => status === 'own').map(({ id }) => id)).toEqual([ADDRESS.item]);
});

it('a file that is none is refused, and changes nothing', async () => {
  const { call, client, folder, answers } = await openWindow();
  const source = join(folder, 'bad.json');
  answers.chosenFiles = [source];
  const before = await call('operator.list', undefined);
  for (const [content, code] of [
    ['[]', 'operator/not-corrections'],
    ['{', 'file/not-json'],
    [' '.repeat(1024 * 1024 + 1), 'file/too-large'],
  ] as const) {
    await writeFile(source, content);
    expect(await client.call('operator.open', undefined)).toMatchObject({ ok: false, problems: [{ code }] });
  }
  expect(await call('operator.list', undefined)).toEqual(before);
});
