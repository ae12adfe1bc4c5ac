/** What a traveller knows better than the directory, and what a second SIM takes over from the first. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';

import { launchApp } from '../support/electron-app.ts';
import { answerSaveDialog, createStore, savePdf, typeCase } from './support/journey.ts';
import { textOf } from './support/pdf.ts';

const TRAVELLER = {
  brand: 'Kcell',
  cardKind: 'Travel SIM',
  number: '+7 701 123 45 67',
  surname: 'ZHANG',
  givenNames: 'WEI',
  nationality: 'CHN',
  passport: 'EA1234567',
  reason: 'My trip is over',
};
const ADDRESS = 'г. Алматы, пр. Абая, 150';
const ITEM = 'Postal address, in Russian';

/** Makes the native open dialog answer with a file. */
async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

async function openOperators(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('button', { name: 'Operators' }).click();
  await window.getByRole('table', { name: 'Kcell · activ' }).waitFor();
}

it('a corrected address is printed and handed on, and a second SIM has the passport filled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simclose-operators-'));
  const first = await launchApp({ locale: 'en-US' });
  await createStore(first.window);
  await typeCase(first.window, TRAVELLER);
  await savePdf(first.app, first.window, join(folder, 'before.pdf'));
  expect(await textOf(join(folder, 'before.pdf'))).not.toContain(ADDRESS);

  await openOperators(first.window);
  await first.window.getByRole('button', { name: `Correct: ${ITEM}` }).click();
  await first.window.getByLabel('What it should say').fill(ADDRESS);
  await first.window.getByLabel('Where you know it from').fill('receipt of the shop');
  await first.window.getByLabel('When you looked').fill('2026-11-20');
  await first.window.getByRole('button', { name: 'Save', exact: true }).click();
  await first.window.getByRole('row', { name: ITEM }).getByText('your own').waitFor();
  const file = join(folder, 'operators.json');
  await answerSaveDialog(first.app, file);
  await first.window.getByRole('button', { name: 'Save as a file…' }).click();
  await first.window.getByText(`1 correction saved: ${file}`).waitFor();

  await first.window.getByRole('button', { name: 'Cases' }).click();
  await first.window.getByText('ZHANG', { exact: false }).first().click();
  await savePdf(first.app, first.window, join(folder, 'after.pdf'));
  expect(await textOf(join(folder, 'after.pdf'))).toContain(ADDRESS);

  await first.window.getByRole('tab', { name: 'Details' }).click();
  await first.window.getByRole('button', { name: 'Another SIM for this person' }).click();
  await first.window.getByRole('heading', { name: 'New cancellation' }).waitFor();
  expect(await first.window.getByLabel('Passport number').inputValue()).toBe(TRAVELLER.passport);
  expect(await first.window.getByLabel('Operator', { exact: true }).inputValue()).toBe('');
  await first.close();

  const second = await launchApp({ locale: 'en-US' });
  await createStore(second.window);
  await openOperators(second.window);
  await answerOpenDialog(second.app, file);
  await second.window.getByRole('button', { name: 'Load a file…' }).click();
  const dialog = second.window.getByRole('dialog', { name: 'Load corrections' });
  await dialog.getByText(ADDRESS).waitFor();
  await dialog.getByRole('button', { name: 'Take over' }).click();
  await second.window.getByRole('row', { name: ITEM }).getByText('receipt of the shop').waitFor();
  await second.window.getByRole('button', { name: 'Cases' }).click();
  await typeCase(second.window, TRAVELLER);
  await savePdf(second.app, second.window, join(folder, 'other.pdf'));
  expect(await textOf(join(folder, 'other.pdf'))).toContain(ADDRESS);
  await second.close();
  await rm(folder, { recursive: true, force: true });
}, 120_000);
