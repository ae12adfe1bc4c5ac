/** Keys, backup, restore, locking and erasing in a real window; the clock is set, not waited for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';

import {
  displayEnvironment,
  electronExecutable,
  launchApp,
  type LaunchedApp,
  sandboxArguments,
} from '../support/electron-app.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  createStore,
  PASSPHRASE,
  tryPassphrase,
} from './support/journey.ts';
import { textOf } from './support/pdf.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const press = (window: Page, name: string) => window.getByRole('button', { name, exact: true }).click();

async function openSettings(window: Page, part: string): Promise<void> {
  await press(window, 'Settings');
  await press(window, part);
}

/** Makes a recovery key as a person would, and returns it. */
async function makeRecoveryKey({ app, window }: LaunchedApp): Promise<string> {
  await openSettings(window, 'Security and lock');
  await window.getByText('nobody can open the records').waitFor();
  await press(window, 'Make…');
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Present passphrase').fill(PASSPHRASE);
  await press(window, 'Continue');
  await dialog.getByTestId('recovery-key').waitFor();
  const groups = await dialog.getByTestId('recovery-key').locator('span').allTextContents();
  const recoveryKey = groups.join('-');
  await press(window, 'Copy');
  await dialog.getByText('the clipboard is cleared after 30 s').waitFor();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(recoveryKey);
  const page = join(folder, 'page.pdf');
  await answerSaveDialog(app, page);
  await press(window, 'Save page as PDF…');
  await dialog.getByText('Print it and delete the file').waitFor();
  expect((await textOf(page)).replace(/\s/g, '')).toContain(groups.slice(0, 4).join('–'));
  await dialog.getByLabel('Type it back').fill(groups.join(' ').toLowerCase().replace(/.$/, 'u'));
  await press(window, 'Done');
  await dialog.getByText('Mistyped in group 8').waitFor();
  await dialog.getByLabel('Type it back').fill(groups.join(' ').toLowerCase());
  await press(window, 'Done');
  await dialog.waitFor({ state: 'detached' });
  // What was copied does not outlast its use.
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  return recoveryKey;
}

/** Opens a file as a double click on it does: the program is started once more, hands it on, and ends. */
async function openByDoubleClick(dataFolder: string, file: string): Promise<void> {
  const words = [process.cwd(), ...sandboxArguments(), `--user-data-dir=${dataFolder}`, file];
  const again = spawn(electronExecutable(), words, { env: displayEnvironment(), stdio: 'ignore' });
  await once(again, 'exit');
}

it('gets the records back by recovery key and backup, and erases them', async () => {
  const dataFolder = join(folder, 'data');
  const launched = await launchApp({ dataFolder, locale: 'en-US' });
  const { app, window } = launched;
  await createStore(window);
  const recoveryKey = await makeRecoveryKey(launched);

  await press(window, 'Backup and restore');
  const file = join(folder, 'B.simclose');
  await answerSaveDialog(app, file);
  await press(window, 'Back up…');
  await window.getByText('Backed up and read back. Cases: 0').waitFor();
  await press(window, 'Check now');
  await window.getByText('All as it was written.').waitFor();

  await window.keyboard.press('Control+l');
  await press(window, 'Use the recovery key');
  await window.getByLabel('Recovery key').fill(recoveryKey);
  await press(window, 'Continue');
  await window.getByLabel('New passphrase', { exact: true }).fill('battery staple');
  await window.getByLabel('Repeat the passphrase').fill('battery staple');
  await press(window, 'Set passphrase and open');
  await press(window, 'New cancellation');
  await window.getByLabel('Surname').waitFor();

  await openByDoubleClick(dataFolder, file);
  await window.getByLabel('Passphrase at the time of the backup').fill(PASSPHRASE);
  await press(window, 'Restore');
  await window.getByText('lie in the folder before-restore-').waitFor();
  await tryPassphrase(window, PASSPHRASE);
  await window.getByRole('heading', { name: 'No cases yet' }).waitFor();
  expect((await readdir(dataFolder)).filter((name) => name.startsWith('before-restore-'))).toHaveLength(1);

  await openSettings(window, 'Backup and restore');
  await press(window, 'Erase…');
  const eraseNow = window.getByRole('button', { name: 'Erase for good' });
  expect(await eraseNow.isEnabled()).toBe(false);
  await window.getByLabel('Type ERASE to go on').fill('erase');
  await eraseNow.click();
  await window.getByRole('heading', { name: 'Welcome to SimClose' }).waitFor();
  expect((await readdir(dataFolder)).filter((name) => /simclose|keys|before/.test(name))).toEqual([]);

  await answerOpenDialog(app, file);
  await press(window, 'Open a backup');
  await window.getByLabel('Or the recovery key').fill(recoveryKey);
  await press(window, 'Restore');
  await window.getByText('Unlock them now').waitFor();
  await tryPassphrase(window, PASSPHRASE);
  await window.getByRole('heading', { name: 'No cases yet' }).waitFor();
}, 120_000);

it('locks when nobody is there and when the computer sleeps, with what was typed saved', async () => {
  const launched = await launchApp({ dataFolder: join(folder, 'data'), locale: 'en-US' });
  const { app, window } = launched;
  await createStore(window);
  await press(window, 'New cancellation');
  await window.getByLabel('Surname').fill('ZHANG');
  const unlocked = window.getByText('Unlock your records');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await unlocked.waitFor();
  await tryPassphrase(window, PASSPHRASE);
  await window.getByText('ZHANG', { exact: false }).first().waitFor();

  await app.evaluate(() => {
    const later = Date.now() + 15 * 60_000 + 1000;
    Date.now = () => later;
  });
  await unlocked.waitFor();
  expect(await window.getByText('ZHANG', { exact: false }).count()).toBe(0);
}, 60_000);
