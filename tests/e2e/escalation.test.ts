/** From a filing without an answer to the complaint, in a real window: each letter names and encloses the earlier ones. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { formatLetterDate, kazakhDateOf } from '../../src/core/calendar.ts';
import type { FilingWay } from '../../src/core/cancellation/event.ts';
import { titleOfForm } from '../../src/core/form/titles.ts';
import { launchApp } from '../support/electron-app.ts';
import { answerSaveDialog, createStore, savePdf, typeCase } from './support/journey.ts';
import { checkStructure, textOf } from './support/pdf.ts';

const TRAVELLER = {
  brand: 'Beeline',
  cardKind: 'Travel SIM',
  number: '+7 705 123 45 67',
  surname: 'ZHANG',
  givenNames: 'WEI',
  nationality: 'CHN',
  passport: 'EA1234567',
  reason: 'My trip is over',
};

interface Filing {
  readonly form: 'termination' | 'reminder' | 'claim';
  readonly way: FilingWay;
  readonly number: string;
}

/** Records in the dialog what was filed a moment ago. */
async function recordFiling(window: Page, { form, way, number }: Filing): Promise<void> {
  await window.getByRole('tab', { name: 'Timeline' }).click();
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('What happened').selectOption('filed');
  if (form !== 'termination') await dialog.getByLabel('What was filed').selectOption(form);
  await dialog.getByLabel('Way', { exact: true }).selectOption(way);
  await dialog.getByLabel('Their number').fill(number);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Starts a letter from its rung. */
async function write(window: Page, rung: string, form: string): Promise<void> {
  await window
    .getByTestId('ladder')
    .getByRole('button', { name: `Write: ${rung}` })
    .click();
  await expect.poll(() => window.getByLabel('Form', { exact: true }).inputValue()).toBe(form);
}

it('climbs from reminder to complaint, each letter prefilled from what was filed before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simclose-escalation-'));
  const { app, window, close } = await launchApp({ locale: 'en-US' });
  const pathOf = (name: string) => join(folder, `${name}.pdf`);
  const saved = async (name: string) => {
    await savePdf(app, window, pathOf(name));
    await checkStructure(pathOf(name));
    return textOf(pathOf(name));
  };
  await createStore(window);
  await typeCase(window, TRAVELLER);
  await window.getByRole('tab', { name: 'Timeline' }).click();
  expect(await window.getByTestId('ladder').count()).toBe(0);

  await saved('termination');
  await recordFiling(window, { form: 'termination', way: 'shop', number: '1207' });
  const today = formatLetterDate(kazakhDateOf(Date.now()));
  await write(window, 'Reminder', 'reminder');
  const reminder = await saved('reminder');
  expect(reminder).toContain('Повторное заявление');
  expect(reminder).toMatch(new RegExp(`${today}.*1207`));

  await recordFiling(window, { form: 'reminder', way: 'post', number: 'RR77' });
  await window
    .getByTestId('ladder')
    .getByText(/^filed on/)
    .waitFor();
  await write(window, 'Consumer claim (претензия)', 'claim');
  expect(await saved('claim')).toContain(`${today}, № 1207 (Приложение 1); ${today}, № RR77 (Приложение 2)`);

  await recordFiling(window, { form: 'claim', way: 'email', number: '98/К' });
  await window
    .getByTestId('ladder')
    .getByText(/written reply due by/)
    .first()
    .waitFor();
  await write(window, 'Complaint to the telecom authority', 'regulator-complaint');
  const complaint = await saved('complaint');
  expect(complaint).toContain(`Заявление ${today}, в офисе, № 1207 (Приложение 1)`);
  expect(complaint).toContain(`${today}, почтой, № RR77 (Приложение 2)`);
  expect(complaint).toContain(`${today}, по e-mail, № 98/К (Приложение 3)`);

  await window.getByRole('button', { name: 'Packet…' }).click();
  const desk = window.getByRole('region', { name: 'Packet for the shop' });
  const papers = desk.getByRole('region', { name: 'Earlier papers of this case' });
  await papers.waitFor();
  expect(await papers.getByRole('listitem').count()).toBe(3);
  await answerSaveDialog(app, pathOf('packet'));
  await desk.getByRole('button', { name: 'Save packet…' }).click();
  await window.getByText(pathOf('packet'), { exact: false }).waitFor();
  await checkStructure(pathOf('packet'));
  const packet = await textOf(pathOf('packet'));
  for (const [index, form] of (['termination', 'reminder', 'claim'] as const).entries()) {
    const number = String(index + 1);
    const name = `Приложение ${number} / Қосымша ${number}: ${titleOfForm(form, 'ru')}`;
    expect(packet).toContain(name);
  }
  await close();
  await rm(folder, { recursive: true, force: true });
});
