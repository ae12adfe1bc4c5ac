/** A dossier in a real window: exported, checked, an altered copy refused by name; and the page that checks it alone. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import fc from 'fast-check';
import { _electron, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { readSeal, type FoundSeal } from '../../src/core/dossier/seal.ts';
import { problemsOfVerdict } from '../../src/core/dossier/verdict-problems.ts';
import { verifyDossier } from '../../src/core/dossier/verify.ts';
import { describeProblem } from '../../src/core/i18n/describe-problem.ts';
import { nodeCrypto } from '../../src/main/dossiers/node-crypto.ts';
import { photoOnItsSide } from '../main/packets/sample-files.ts';
import {
  displayEnvironment,
  electronExecutable,
  launchApp,
  quitterOf,
  sandboxArguments,
} from '../support/electron-app.ts';
import { answerOpenDialog, answerSaveDialog, createStore, dropFile, typeCase } from './support/journey.ts';

const PLAIN_BROWSER = path.join(import.meta.dirname, '../support/pdf-viewer');
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
let dossier: string;
let verifier: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'simclose-dossier-'));
  [dossier, verifier] = [path.join(folder, 'dossier.pdf'), path.join(folder, 'verify.html')];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a dossier', () => {
  it('is exported, found intact, and an altered copy is refused by name', async () => {
    const { app, window, close } = await launchApp({ locale: 'en-US' });
    await createStore(window);
    await typeCase(window, TRAVELLER);
    const photo = path.join(folder, 'stamped.jpg');
    await writeFile(photo, await photoOnItsSide());
    await dropFile(window, photo, 'image/jpeg');
    await window.getByText('stamped.jpg').first().waitFor();
    await window.getByRole('tab', { name: 'Timeline' }).click();

    await answerSaveDialog(app, dossier);
    await window.getByRole('button', { name: 'Export the dossier…' }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('Hide part of the numbers in the summary').check();
    await dialog.getByRole('button', { name: 'Choose where…' }).click();
    await dialog.getByText(`Dossier saved: ${dossier}`).waitFor({ timeout: 30_000 });
    const fingerprint = (await dialog.getByTestId('fingerprint').textContent()) ?? '';
    await answerSaveDialog(app, verifier);
    await dialog.getByRole('button', { name: 'Save the checking page…' }).click();
    await window.getByText(`Checking page saved: ${verifier}`).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await window.getByText('Dossier exported').waitFor();

    await window.getByRole('button', { name: 'Settings' }).click();
    await answerOpenDialog(app, dossier);
    await window.getByRole('button', { name: 'Choose the dossier…' }).click();
    await window.getByText('Not altered: dossier.pdf').waitFor();
    await window.getByText('This is the key of your own records.').waitFor();
    expect(await window.getByTestId('fingerprint').textContent()).toBe(fingerprint);

    const copy = path.join(folder, 'copy.pdf');
    const bytes = await readFile(dossier);
    const { statement } = sealOf(bytes);
    const page = statement.parts.find(({ place }) => place.kind === 'page' && place.page === 2)!;
    await writeFile(copy, flipped(bytes, page.from + 20, 3));
    await answerOpenDialog(app, copy);
    await window.getByRole('button', { name: 'Choose the dossier…' }).click();
    const alert = window.getByRole('alert');
    await alert.getByText('Altered: copy.pdf').waitFor();
    await alert.getByText('page 2 was altered').waitFor();

    const zip = path.join(folder, 'all.zip');
    await answerSaveDialog(app, zip);
    await window.getByRole('button', { name: 'Export everything…' }).click();
    await window.getByText(`Exported: ${zip}`).waitFor();
    await answerOpenDialog(app, zip);
    await window.getByRole('button', { name: 'Import an archive…' }).click();
    await window.getByText('Imported: 0 cases, 0 proofs').waitFor();
    await close();
  });
});

describe('the page that checks dossiers without SimClose', () => {
  it('opens from the disk, asks for nothing, and agrees with the program', { timeout: 60_000 }, async () => {
    const page = await openAlone(verifier);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const bytes = await readFile(dossier);
    await choose(page, bytes);
    expect(await page.locator('#result').getAttribute('data-result')).toBe('intact');
    expect(await page.locator('#result').textContent()).toContain('Not altered');

    // The program's own answers to hundreds of alterations are tested without a browser.
    const anywhere = fc.tuple(fc.nat(bytes.byteLength - 1), fc.nat(7));
    const { from } = sealOf(bytes);
    const inSeal = fc.tuple(fc.integer({ min: from, max: bytes.byteLength - 1 }), fc.nat(7));
    const alterations = [
      ...fc.sample(anywhere, { seed: 5, numRuns: 40 }),
      ...fc.sample(inSeal, { seed: 6, numRuns: 10 }),
    ];
    for (const [index, bit] of alterations) {
      const altered = flipped(bytes, index, bit);
      await choose(page, altered);
      const verdict = await verifyDossier(altered, nodeCrypto);
      const told = await page.locator('#problems li').allTextContents();
      const expected = problemsOfVerdict('', verdict).map((found) => describeProblem(found, 'en'));
      expect([index, bit, told]).toEqual([index, bit, expected]);
      expect(expected).toHaveLength(1);
    }
    expect(requests).toEqual([]);

    await page.getByRole('button', { name: 'Қазақша' }).click();
    expect(await page.locator('#result').textContent()).toContain('Өзгертілген');
    await page.getByRole('button', { name: '简体中文' }).click();
    expect(await page.locator('#title').textContent()).toBe('验证档案');
  });
});

/** Opens a page of the disk in a window of Chromium that has nothing of the program's. */
async function openAlone(file: string): Promise<Page> {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [
      PLAIN_BROWSER,
      ...sandboxArguments(),
      `--user-data-dir=${path.join(folder, 'profile')}`,
      '--lang=en-US',
    ],
    env: displayEnvironment(),
  });
  onTestFinished(quitterOf(app));
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ app: program, BrowserWindow }, url) => {
    await program.whenReady();
    await new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL(url);
  }, pathToFileURL(file).href);
  const page = await opened;
  await page.getByRole('button', { name: 'English' }).click();
  return page;
}

async function choose(page: Page, bytes: Buffer): Promise<void> {
  await page.locator('#file').setInputFiles({ name: 'd.pdf', mimeType: 'application/pdf', buffer: bytes });
  await page.locator('#result[data-result]').waitFor();
}

function flipped(bytes: Buffer, index: number, bit: number): Buffer {
  const altered = Buffer.from(bytes);
  altered[index] = (altered[index] ?? 0) ^ (1 << bit);
  return altered;
}

function sealOf(bytes: Uint8Array): FoundSeal {
  const reading = readSeal(bytes);
  if (reading.kind !== 'found') throw new Error(reading.kind);
  return reading.seal;
}
