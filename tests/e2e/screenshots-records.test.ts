/**
 * What the records hold and how they are kept, in light and dark and in four languages, for a person to look at:
 * proofs that came in, what was read in them, passports, search, keys and backups (see screenshots.test.ts).
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { randomFrom } from '../../scripts/mrz/random.ts';
import { EVENT_CHANNEL } from '../../src/contract/envelope.ts';
import { UI_LANGUAGES } from '../../src/contract/views.ts';
import { windowTexts, type WindowTexts } from '../../src/core/i18n/catalogue.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { drawPage, LEVELS, photograph } from '../support/passports/page.ts';
import { specimenFrom } from '../support/passports/specimen.ts';
import { answerOpenDialog, answerSaveDialog, createStore, PASSPHRASE } from './support/journey.ts';
import { call, look, makeSmall, nameOf, openCase, prepareScreens, useSettings } from './support/screens.ts';
import { addTrackedCases } from './support/tracked-cases.ts';

/** What an operator answered: another number than the case's, a ticket, a day and a sum. */
const ANSWER = `Уважаемый абонент! Договор по номеру +7 701 555 12 34 расторгнут 18.11.2026.
Заявка № 40118276. Возврат остатка 1 390 тенге.\n`;

let folder: string;
let program: LaunchedApp;

beforeAll(async () => {
  await prepareScreens();
  folder = await mkdtemp(join(tmpdir(), 'simclose-screens-'));
  program = await launchApp({ dataFolder: join(folder, 'data'), locale: 'en-US' });
  await fillTheRecords(program);
}, 60_000);
afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what the records hold', () => {
  it.each(UI_LANGUAGES)('is whole in %s', async (language) => {
    await useSettings(program.window, language, 'light');
    await walk(windowTexts(language), `${language}-light`);
  });

  it.each(UI_LANGUAGES)('is whole in the dark, at the smallest size, in %s', async (language) => {
    await makeSmall(program.app, program.window);
    await useSettings(program.window, language, 'dark');
    await walk(windowTexts(language), `small-${language}-dark`);
  });
});

describe('the locked records', () => {
  it.each(UI_LANGUAGES)('take the recovery key in %s', async (language) => {
    const { window } = program;
    const { keys } = windowTexts(language);
    await call(window, 'store.unlock', { passphrase: PASSPHRASE });
    await useSettings(window, language, 'dark');
    await window.keyboard.press('Control+l');
    await window.getByRole('button', { name: nameOf(language) }).click();
    await window.getByRole('button', { name: keys.useRecovery }).click();
    await window.getByRole('heading', { name: keys.recoverTitle }).waitFor();
    await look(window, `recover-${language}-dark`);
  });
});

/** Cases, proofs of several formats in the inbox, and the files that the dialogs will be answered with. */
async function fillTheRecords({ app, window }: LaunchedApp): Promise<void> {
  await createStore(window);
  await addTrackedCases(window, Date.now());
  const album = join(folder, 'album');
  await mkdir(album);
  const screenshot = sharp(
    Buffer.from(
      '<svg width="900" height="1400"><rect width="900" height="1400" fill="#eef"/><text x="40" y="300" font-size="90">Расторгнут</text></svg>',
    ),
  );
  await writeFile(join(album, 'answer.jpg'), await screenshot.clone().jpeg().toBuffer());
  await writeFile(join(album, 'answer, sent on.jpg'), await screenshot.resize(500).jpeg().toBuffer());
  await writeFile(join(album, 'Ответ оператора на заявление о расторжении договора.jpg'), ANSWER);
  await writeFile(join(album, 'recording.bin'), Buffer.alloc(2_000_000, 'sound'));
  await writeFile(join(folder, 'elsewhere.txt'), 'not chosen');
  await symlink(join(folder, 'elsewhere.txt'), join(album, 'link.txt'));
  const random = randomFrom(21);
  const page = await photograph(await drawPage(specimenFrom(random), random), LEVELS[0], random);
  await writeFile(join(folder, 'page.jpg'), page);

  await window.getByRole('button', { name: 'Unsorted' }).click();
  await importFolder(window, windowTexts('en'), album);
  await window.locator('[data-testid=receipt-list] img').nth(1).waitFor();
  await makeRecoveryKey(window);
  await answerSaveDialog(app, join(folder, 'B.simclose'));
  await call(window, 'backup.make', undefined);
  await answerOpenDialog(app, join(folder, 'page.jpg'));
  // What was read can be searched for.
  await vi.waitUntil(async () => (await queuedCount(window)) === 0, { timeout: 60_000, interval: 250 });
}

async function queuedCount(window: Page): Promise<number> {
  const answer = await call(window, 'reading.progress', undefined);
  return (answer as { value: { queuedCount: number } }).value.queuedCount;
}

/** A key that is valid, so that the window offers to open the records with it. */
async function makeRecoveryKey(window: Page): Promise<void> {
  const made = (await call(window, 'keys.makeRecoveryKey', { proof: { passphrase: PASSPHRASE } })) as {
    value: { recoveryKey: string };
  };
  await call(window, 'keys.confirmRecoveryKey', { typed: made.value.recoveryKey });
}

/** Takes a folder in from Unsorted and closes the report of it, after a look at it where a name is given. */
async function importFolder(
  window: Page,
  { intake }: WindowTexts,
  path: string,
  name?: string,
): Promise<void> {
  await answerOpenDialog(program.app, path);
  await window.getByRole('button', { name: intake.chooseFolder }).click();
  const report = window.getByRole('dialog', { name: intake.reportTitle });
  await report.waitFor();
  if (name !== undefined) await look(window, name);
  await report.getByRole('button', { name: intake.close }).click();
}

async function walk(texts: WindowTexts, suffix: string): Promise<void> {
  await lookAtSearch(texts, suffix);
  await lookAtPassport(texts, suffix);
  await lookAtProgress(texts, suffix);
  await lookAtInbox(texts, suffix);
  await lookAtKeys(texts, suffix);
  await lookAtBackups(texts, suffix);
}

async function lookAtSearch(texts: WindowTexts, suffix: string): Promise<void> {
  const { window } = program;
  await window.getByRole('searchbox').fill('договор');
  await window.locator('mark').first().waitFor();
  await look(window, `search-${suffix}`);
  await window.getByRole('combobox', { name: texts.search.part }).selectOption('notes');
  await window.getByRole('searchbox').fill('айг');
  await expect.poll(() => window.locator('mark').first().textContent()).toMatch(/^айг$/iu);
  await look(window, `search-narrowed-${suffix}`);
  await window.getByRole('combobox', { name: texts.search.part }).selectOption('');
}

/** The passport is read into the draft of one case, and its copy is protected beside the letter. */
async function lookAtPassport(texts: WindowTexts, suffix: string): Promise<void> {
  const { app, window } = program;
  const { passport, passportCopy } = texts;
  await openCase(window, 'SUN');
  await answerOpenDialog(app, join(folder, 'page.jpg'));
  await window.getByRole('tab', { name: texts.case.details }).click();
  await window.getByRole('button', { name: passport.open }).click();
  const reading = window.getByRole('dialog', { name: passport.title });
  await look(window, `passport-${suffix}`);
  await reading.getByRole('button', { name: passport.choose }).click();
  await reading.getByAltText(passport.strip(passport.fields.surname)).waitFor({ timeout: 30_000 });
  await look(window, `passport-read-${suffix}`);
  await reading.getByRole('button', { name: passport.take }).scrollIntoViewIfNeeded();
  await look(window, `passport-read-end-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('tab', { name: texts.case.letter }).click();
  await window.getByRole('button', { name: passportCopy.open }).scrollIntoViewIfNeeded();
  await look(window, `copy-section-${suffix}`);
  await window.getByRole('button', { name: passportCopy.open }).click();
  const copy = window.getByRole('dialog', { name: passportCopy.dialog });
  await copy.getByRole('button', { name: passportCopy.choose }).click();
  await copy.getByAltText(passportCopy.result).waitFor({ timeout: 30_000 });
  await copy.getByRole('button', { name: passportCopy.parts.zone }).focus();
  await look(window, `copy-${suffix}`);
  await copy.getByRole('button', { name: passportCopy.enclose }).scrollIntoViewIfNeeded();
  await look(window, `copy-end-${suffix}`);
  await window.keyboard.press('Escape');
}

async function lookAtInbox(texts: WindowTexts, suffix: string): Promise<void> {
  const { window } = program;
  await window.getByRole('button', { name: texts.app.unsorted }).click();
  await window.locator('[data-testid=receipt-list] img').nth(1).waitFor();
  await look(window, `inbox-list-${suffix}`);
  const list = window.getByTestId('receipt-list');
  await list.getByRole('checkbox').first().check();
  await look(window, `inbox-selected-${suffix}`);
  await importFolder(window, texts, join(folder, 'album'), `intake-report-${suffix}`);
  await list.getByRole('button', { name: /^Ответ/ }).click();
  const reading = window.getByTestId('reading');
  await reading.getByText(texts.reading.found).waitFor();
  await look(window, `reading-${suffix}`);
  await reading.getByText(texts.reading.showText).click();
  await lookAtEnd(window, reading, `reading-text-${suffix}`);
}

async function lookAtKeys(texts: WindowTexts, suffix: string): Promise<void> {
  const { window } = program;
  const { keys } = texts;
  await window.getByRole('button', { name: texts.app.settings }).click();
  await window.getByRole('button', { name: keys.title }).click();
  await window.getByRole('heading', { name: keys.lock }).waitFor();
  await look(window, `security-${suffix}`);
  await window.getByRole('button', { name: keys.changePassphrase }).click();
  await look(window, `security-passphrase-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: keys.makeNew, exact: true }).click();
  await window.getByRole('dialog').getByLabel(keys.present).fill(PASSPHRASE);
  await window.getByRole('button', { name: keys.continue }).click();
  await window.getByTestId('recovery-key').waitFor();
  await window.getByRole('button', { name: keys.copy, exact: true }).click();
  await window.getByLabel(keys.typeBack).fill('00000-00000');
  await window.getByRole('button', { name: keys.done }).click();
  await window.getByRole('dialog').getByRole('alert').waitFor();
  await look(window, `security-recovery-${suffix}`);
  await window.keyboard.press('Escape');
}

async function lookAtBackups(texts: WindowTexts, suffix: string): Promise<void> {
  const { app, window } = program;
  const { backup } = texts;
  await window.getByRole('button', { name: backup.title }).click();
  await window.getByRole('button', { name: backup.checkNow }).click();
  await window.getByText(backup.allGood(5, 6)).waitFor();
  await look(window, `backup-${suffix}`);
  await lookAtEnd(window, window.getByRole('button', { name: backup.eraseOpen }), `backup-end-${suffix}`);
  await answerOpenDialog(app, join(folder, 'B.simclose'));
  await window.getByRole('button', { name: backup.choose }).click();
  await window.getByLabel(backup.passphraseThen).waitFor();
  await look(window, `backup-restore-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: backup.eraseOpen }).click();
  await look(window, `backup-erase-${suffix}`);
  await window.keyboard.press('Escape');
}

/** How far files are, as the main process tells while they are taken in; the dialog is left open for as long. */
async function lookAtProgress({ app, intake }: WindowTexts, suffix: string): Promise<void> {
  const { window } = program;
  await window.getByRole('button', { name: app.unsorted }).click();
  await program.app.evaluate(({ BrowserWindow, dialog }, channel) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        const steps = { doneCount: 412, totalCount: 1000, doneBytes: 812_000_000 };
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel, { type: 'intake', ...steps });
        Object.assign(globalThis, { endDialog: () => resolve({ canceled: true, filePaths: [] }) });
      });
  }, EVENT_CHANNEL);
  await window.getByRole('button', { name: intake.chooseFolder }).click();
  await window.getByTestId('intake-progress').waitFor();
  await look(window, `intake-progress-${suffix}`);
  await program.app.evaluate(() => (globalThis as unknown as { endDialog: () => void }).endDialog());
  await window.getByTestId('intake-progress').waitFor({ state: 'detached' });
}

/** Looks at the part of a long screen that ends with an element. */
async function lookAtEnd(window: Page, element: Locator, name: string): Promise<void> {
  await element.evaluate((shown) => shown.scrollIntoView({ block: 'end' }));
  await look(window, name);
}
