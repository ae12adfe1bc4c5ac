/**
 * What the records hold and how they are kept, in light and dark and in four languages: proofs that came in, what
 * was read in them, passports, search, keys and backups (see screenshots.test.ts).
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { randomFrom } from '../../scripts/mrz/random.ts';
import { EVENT_CHANNEL } from '../../src/contract/envelope.ts';
import { windowTexts } from '../../src/core/i18n/catalogue.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { drawPage, LEVELS, photograph } from '../support/passports/page.ts';
import { specimenFrom } from '../support/passports/specimen.ts';
import { answerOpenDialog, answerSaveDialog, createStore, PASSPHRASE } from './support/journey.ts';
import { call, look, openCase, useUsualSize } from './support/screens.ts';
import { addTrackedCases } from './support/tracked-cases.ts';

/** What an operator answered: another number than the case's, a ticket, a day and a sum. */
const ANSWER = `Уважаемый абонент! Договор по номеру +7 701 555 12 34 расторгнут 18.11.2026.
Заявка № 40118276. Возврат остатка 1 390 тенге.\n`;

const texts = windowTexts('en');

let folder: string;
let program: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-screens-'));
  program = await launchApp({ dataFolder: join(folder, 'data'), locale: 'en-US' });
  await fillTheRecords(program);
  await useUsualSize(program);
}, 180_000);
afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what the records hold', { timeout: 120_000 }, () => {
  it('is whole where it is searched', lookAtSearch);
  it('is whole around passports', lookAtPassport);
  it('is whole while files come in', lookAtProgress);
  it('is whole in Unsorted', lookAtInbox);
  it('is whole around keys', lookAtKeys);
  it('is whole around backups', lookAtBackups);
});

it('is whole where the recovery key is asked for', async () => {
  const { window } = program;
  await window.keyboard.press('Control+l');
  await window.getByRole('button', { name: texts.keys.useRecovery }).click();
  await window.getByRole('heading', { name: texts.keys.recoverTitle }).waitFor();
  await look(program, 'recover');
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
  await importFolder(album);
  await window.locator('[data-testid=receipt-list] img').nth(1).waitFor();
  await makeRecoveryKey(window);
  await answerSaveDialog(app, join(folder, 'B.simclose'));
  await call(window, 'backup.make', undefined);
  await answerOpenDialog(app, join(folder, 'page.jpg'));
  // What was read can be searched for.
  await vi.waitUntil(async () => (await queuedCount(window)) === 0, { timeout: 60_000, interval: 250 });
  await window.getByRole('button', { name: texts.app.cases }).click();
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
async function importFolder(path: string, name?: string): Promise<void> {
  const { window } = program;
  const { intake } = texts;
  await answerOpenDialog(program.app, path);
  await window.getByRole('button', { name: intake.chooseFolder }).click();
  const report = window.getByRole('dialog', { name: intake.reportTitle });
  await report.waitFor();
  if (name !== undefined) await look(program, name);
  await report.getByRole('button', { name: intake.close }).click();
}

async function lookAtSearch(): Promise<void> {
  const { window } = program;
  await window.getByRole('searchbox').fill('договор');
  await window.locator('mark').first().waitFor();
  await look(program, 'search');
  await window.getByRole('combobox', { name: texts.search.part }).selectOption('notes');
  await window.getByRole('searchbox').fill('айг');
  await expect.poll(() => window.locator('mark').first().textContent()).toMatch(/^айг$/iu);
  await look(program, 'search-narrowed');
  await window.getByRole('combobox', { name: texts.search.part }).selectOption('');
}

/** The passport is read into the draft of one case, and its copy is protected beside the letter. */
async function lookAtPassport(): Promise<void> {
  const { app, window } = program;
  const { passport, passportCopy } = texts;
  await openCase(window, 'SUN');
  await answerOpenDialog(app, join(folder, 'page.jpg'));
  await window.getByRole('tab', { name: texts.case.details }).click();
  await window.getByRole('button', { name: passport.open }).click();
  const reading = window.getByRole('dialog', { name: passport.title });
  await look(program, 'passport');
  await reading.getByRole('button', { name: passport.choose }).click();
  await reading.getByAltText(passport.strip(passport.fields.surname)).waitFor({ timeout: 30_000 });
  await look(program, 'passport-read');
  await reading.getByRole('button', { name: passport.take }).scrollIntoViewIfNeeded();
  await look(program, 'passport-read-end');
  await window.keyboard.press('Escape');
  await window.getByRole('tab', { name: texts.case.letter }).click();
  await window.getByRole('button', { name: passportCopy.open }).scrollIntoViewIfNeeded();
  await look(program, 'copy-section');
  await window.getByRole('button', { name: passportCopy.open }).click();
  const copy = window.getByRole('dialog', { name: passportCopy.dialog });
  await copy.getByRole('button', { name: passportCopy.choose }).click();
  await copy.getByAltText(passportCopy.result).waitFor({ timeout: 30_000 });
  await copy.getByRole('button', { name: passportCopy.parts.zone }).focus();
  await look(program, 'copy');
  await copy.getByRole('button', { name: passportCopy.enclose }).scrollIntoViewIfNeeded();
  await look(program, 'copy-end');
  await window.keyboard.press('Escape');
}

async function lookAtInbox(): Promise<void> {
  const { window } = program;
  await window.getByRole('button', { name: texts.app.unsorted }).click();
  await window.locator('[data-testid=receipt-list] img').nth(1).waitFor();
  await look(program, 'inbox-list');
  const list = window.getByTestId('receipt-list');
  await list.getByRole('checkbox').first().check();
  await look(program, 'inbox-selected');
  await importFolder(join(folder, 'album'), 'intake-report');
  await list.getByRole('button', { name: /^Ответ/ }).click();
  const reading = window.getByTestId('reading');
  await reading.getByText(texts.reading.found).waitFor();
  await look(program, 'reading');
  await reading.getByText(texts.reading.showText).click();
  await lookAtEnd(reading, 'reading-text');
}

async function lookAtKeys(): Promise<void> {
  const { window } = program;
  const { keys } = texts;
  await window.getByRole('button', { name: texts.app.settings }).click();
  await window.getByRole('button', { name: keys.title }).click();
  await window.getByRole('heading', { name: keys.lock }).waitFor();
  await look(program, 'security');
  await window.getByRole('button', { name: keys.changePassphrase }).click();
  await look(program, 'security-passphrase');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: keys.makeNew, exact: true }).click();
  await window.getByRole('dialog').getByLabel(keys.present).fill(PASSPHRASE);
  await window.getByRole('button', { name: keys.continue }).click();
  await window.getByTestId('recovery-key').waitFor();
  await window.getByRole('button', { name: keys.copy, exact: true }).click();
  await window.getByLabel(keys.typeBack).fill('00000-00000');
  await window.getByRole('button', { name: keys.done }).click();
  await window.getByRole('dialog').getByRole('alert').waitFor();
  await look(program, 'security-recovery');
  await window.keyboard.press('Escape');
}

async function lookAtBackups(): Promise<void> {
  const { app, window } = program;
  const { backup } = texts;
  await window.getByRole('button', { name: backup.title }).click();
  await window.getByRole('button', { name: backup.checkNow }).click();
  await window.getByText(backup.allGood(5, 6)).waitFor();
  await look(program, 'backup');
  await lookAtEnd(window.getByRole('button', { name: backup.eraseOpen }), 'backup-end');
  await answerOpenDialog(app, join(folder, 'B.simclose'));
  await window.getByRole('button', { name: backup.choose }).click();
  await window.getByLabel(backup.passphraseThen).waitFor();
  await look(program, 'backup-restore');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: backup.eraseOpen }).click();
  await look(program, 'backup-erase');
  await window.keyboard.press('Escape');
}

/** How far files are, as the main process tells while they are taken in; the dialog is left open for as long. */
async function lookAtProgress(): Promise<void> {
  const { window } = program;
  const { app, intake } = texts;
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
  await look(program, 'intake-progress');
  await program.app.evaluate(() => (globalThis as unknown as { endDialog: () => void }).endDialog());
  await window.getByTestId('intake-progress').waitFor({ state: 'detached' });
}

/** Looks at the part of a long screen that ends with an element. */
async function lookAtEnd(element: Locator, name: string): Promise<void> {
  await element.evaluate((shown) => shown.scrollIntoView({ block: 'end' }));
  await look(program, name);
}
