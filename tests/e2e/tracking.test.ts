/** A case followed for weeks in a real window, with the time of the whole program set from outside. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import type { Transport } from '../../src/contract/envelope.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { answerSaveDialog, createStore, dropFile, stateReads, typeCase } from './support/journey.ts';
import { textOf } from './support/pdf.ts';

const TRAVELLER = {
  brand: 'Kcell',
  cardKind: '3-day SIM',
  number: '+7 701 123 45 67',
  surname: 'ZHANG',
  givenNames: 'WEI',
  nationality: 'CHN',
  passport: 'EA1234567',
  reason: 'I left Kazakhstan',
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-tracking-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A clock that jumps by days would lock the records, because nobody touched the window meanwhile. */
async function keepUnlocked(window: Page): Promise<void> {
  const answer = await window.evaluate(() => {
    const { simclose } = globalThis as unknown as { simclose: Transport };
    return simclose.invoke('lock.set', { idleMinutes: null });
  });
  expect(answer).toMatchObject({ ok: true });
}

/** Sets the clock of the main process and of the page; both take the time at each look. */
async function setTime({ app, window }: LaunchedApp, moment: string): Promise<void> {
  const atMs = Date.parse(moment);
  await app.evaluate((_, ms) => {
    Date.now = () => ms;
  }, atMs);
  await window.clock.setFixedTime(atMs);
}

/** Fills the dialog that is open and records the event. */
async function record(window: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const dialog = window.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) {
    const control = dialog.getByLabel(label, { exact: true });
    const isSelect = (await control.evaluate((element) => element.tagName)) === 'SELECT';
    if (isSelect) await control.selectOption({ label: value });
    else await control.fill(value);
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function recordNew(
  window: Page,
  kind: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await window.getByRole('tab', { name: 'Timeline' }).click();
  await window.getByRole('button', { name: 'Add event' }).click();
  await record(window, { 'What happened': kind, ...fields });
}

const timeline = (window: Page) => window.getByRole('list', { name: 'Timeline' });
const press = (window: Page, name: string) => window.getByRole('button', { name, exact: true }).click();

/** Saves the form that the letter tab shows and returns its text. */
async function saveShown({ app, window }: LaunchedApp, name: string): Promise<string> {
  const path = join(folder, name);
  await answerSaveDialog(app, path);
  await press(window, 'Save PDF…');
  await window.getByText(`Saved: ${path}`).first().waitFor();
  return textOf(path);
}

async function confirmBy(window: Page, text: string): Promise<void> {
  const answer = join(folder, 'ответ.txt');
  await writeFile(answer, text);
  await dropFile(window, answer, 'text/plain');
  await stateReads(window, 'Confirmed');
}

describe('a case that is refused', () => {
  it('goes through reminder and claim to the confirmation, through aftercare, and is closed', async () => {
    const program = await launchApp();
    const { window } = program;
    await createStore(window);
    await keepUnlocked(window);
    await setTime(program, '2026-11-02T07:00:00Z');
    await typeCase(window, TRAVELLER);

    await window.getByRole('tab', { name: 'Timeline' }).click();
    await press(window, 'Record the filing');
    await record(window, { Way: 'in the shop', 'Their number': '1207', 'Wait until': '2026-11-12' });
    await stateReads(window, 'Day 0 of 10');
    await setTime(program, '2026-11-06T07:00:00Z');
    await stateReads(window, 'Day 4 of 10');
    await recordNew(window, 'Refusal', { Way: 'by e-mail', Note: 'Только лично.' });
    await stateReads(window, 'Refused');

    await press(window, 'Write a reminder');
    const reminder = await saveShown(program, 'reminder.pdf');
    expect(reminder).toContain('02.11.2026');
    expect(reminder).toContain('1207');
    await recordNew(window, 'Handed in', {
      'What was filed': 'Repeated application to terminate the service contract',
      Way: 'by post',
      'Wait until': '2026-11-16',
    });
    await stateReads(window, 'Day 0 of 10');
    await setTime(program, '2026-11-18T07:00:00Z');
    await stateReads(window, '2 days overdue');
    await timeline(window).getByText('No answer by the day you set').waitFor();

    await press(window, 'Write a claim');
    expect(await saveShown(program, 'claim.pdf')).toContain('42-4');
    await recordNew(window, 'Handed in', { 'What was filed': 'Consumer claim', Way: 'by e-mail' });
    await stateReads(window, 'Day 0 of 10');
    await timeline(window)
      .getByText('10 calendar days from receipt: Law No. 274-IV of 04.05.2010, art. 42-4.')
      .waitFor();
    // The last day ends in Almaty, not here.
    await setTime(program, '2026-11-28T18:59:00Z');
    await stateReads(window, 'Day 10 of 10');
    await setTime(program, '2026-11-28T19:00:00Z');
    await stateReads(window, '1 day overdue');
    await window.getByRole('button', { name: 'Back to cases' }).click();
    await window.getByText('was due 28 Nov').waitFor();
    await window.getByText('ZHANG WEI').click();
    await window.getByRole('tab', { name: 'Timeline' }).click();

    await confirmBy(window, 'Договор расторгнут.');
    const aftercare = window.getByTestId('aftercare');
    for (const check of ['Is the number dead?', 'Are sign-ins moved?']) {
      await aftercare.getByRole('button', { name: `${check} Done` }).click();
      await aftercare.getByRole('button', { name: `${check} Done` }).waitFor({ state: 'detached' });
    }
    await stateReads(window, 'Aftercare');
    await aftercare.getByRole('button', { name: 'Is the balance back? Not needed' }).click();
    await aftercare.getByRole('button', { name: 'Is a later statement clean? Pick a day…' }).click();
    await record(window, { 'Wait until': '2026-12-20' });
    await aftercare.getByText('due 20 Dec').waitFor();
    await setTime(program, '2026-12-20T07:00:00Z');
    await aftercare.getByRole('button', { name: 'Is a later statement clean? Done' }).click();
    await press(window, 'Record it…');
    await record(window, { Note: 'cut in four' });
    await press(window, 'Close the case');
    await stateReads(window, 'Closed');
  }, 180_000);
});

describe('a charge after the end', () => {
  it('reopens the closed case, is named in the claim, and closes again once it is settled', async () => {
    const program = await launchApp();
    const { window } = program;
    await createStore(window);
    await keepUnlocked(window);
    await setTime(program, '2026-11-20T07:00:00Z');
    await typeCase(window, TRAVELLER);
    await confirmBy(window, 'Договор расторгнут.');
    await window.getByRole('tab', { name: 'Timeline' }).click();
    await press(window, 'Close the case');
    await window.getByRole('dialog').getByRole('button', { name: 'Close the case' }).click();
    await stateReads(window, 'Closed');

    await setTime(program, '2026-12-01T07:00:00Z');
    await press(window, 'A charge appeared…');
    await record(window, { 'Amount, ₸': '390' });
    await stateReads(window, 'Reopened');
    await recordNew(window, 'Note', { Note: 'the app shows it' });
    await press(window, 'Write a claim');
    expect(await saveShown(program, 'claim.pdf')).toContain('01.12.2026: списано 390 тенге');

    // While it is open the case cannot be closed.
    await window.getByRole('tab', { name: 'Timeline' }).click();
    await window.getByRole('button', { name: 'Add event' }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('What happened').selectOption({ label: 'Case closed' });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByRole('alert').getByText('There is a charge that is not settled').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await press(window, 'It is settled');
    await record(window, { 'Amount, ₸': '390' });
    await stateReads(window, 'Closed');
  }, 120_000);
});

describe('the clock', () => {
  it('knows the zone of Kazakhstan as it is since March 2024, in both processes', async () => {
    const { app, window } = await launchApp();
    const atMs = Date.parse('2026-11-25T19:30:00Z');
    const inMain = await app.evaluate(
      (_, ms) => new Date(ms).toLocaleString('sv-SE', { timeZone: 'Asia/Almaty' }),
      atMs,
    );
    const inPage = await window.evaluate(
      (ms) => new Date(ms).toLocaleString('sv-SE', { timeZone: 'Asia/Almaty' }),
      atMs,
    );
    expect([inMain, inPage]).toEqual(['2026-11-26 00:30:00', '2026-11-26 00:30:00']);
  });
});
