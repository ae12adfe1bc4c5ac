/** Printing and drafting in a real window, on a real print service. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { canRunCups, COPIER, CupsServer, OFFICE } from '../support/cups-server.ts';
import { launchApp } from '../support/electron-app.ts';
import { answerSaveDialog, createStore, typeCase } from './support/journey.ts';
import { textOf } from './support/pdf.ts';

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

let folder: string;
let cups: CupsServer;

describe.skipIf(!canRunCups())('handing a letter over', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simclose-print-'));
    cups = await CupsServer.start();
  });
  afterEach(async () => {
    await cups.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('says that there is no printer, then prints on one, then drafts an e-mail', async () => {
    const { app, window, close } = await launchApp({ locale: 'en-US', env: { ...cups.environment } });
    await createStore(window);
    await typeCase(window, TRAVELLER);
    await window.getByRole('tab', { name: 'Letter' }).click();
    const dialog = window.getByRole('dialog');

    await window.keyboard.press('Control+P');
    await dialog.getByText('No printer is set up on this computer.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Save PDF…' }).waitFor();
    await window.keyboard.press('Escape');

    await cups.addPrinters();
    await window.getByRole('button', { name: 'Print…' }).click();
    const printers = dialog.getByLabel('Printer');
    expect(await printers.locator('option').allTextContents()).toEqual(['Приёмная 前台 (default)', COPIER]);
    expect(await printers.inputValue()).toBe(OFFICE);
    await printers.selectOption(COPIER);
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await window.getByText('Printed: 2 copies, 1 page').waitFor();
    expect((await readFile(cups.copierFile)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await textOf(cups.copierFile)).toContain('ZHANG WEI');

    const mail = join(folder, 'letter.eml');
    await answerSaveDialog(app, mail);
    await window.getByRole('button', { name: 'E-mail draft…' }).click();
    await dialog.getByRole('button', { name: 'Save draft…' }).click();
    await window.getByText(`Draft saved: ${mail}`).waitFor();
    expect(await readFile(mail, 'utf8')).toContain('X-Unsent: 1');

    await window.getByRole('tab', { name: 'Timeline' }).click();
    const timeline = window.getByRole('list', { name: 'Timeline' });
    await timeline.getByText(`2 copies, 1 page, ${COPIER}`).waitFor();
    await timeline.getByText('E-mail drafted, not sent').waitFor();
    expect(await window.getByTestId('state').first().textContent()).toContain('Ready to file');
    await close();
  }, 120_000);
});
