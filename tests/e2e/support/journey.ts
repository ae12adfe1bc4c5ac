/** The steps of a traveller in the window, by the names that a person (or a screen reader) would use. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { ElectronApplication, Locator, Page } from 'playwright-core';

/** What a traveller types. */
export interface Traveller {
  readonly brand: string;
  readonly cardKind: string;
  readonly number: string;
  readonly iccid?: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName?: string;
  /** As the nationality field finds it. */
  readonly nationality: string;
  readonly passport: string;
  readonly birthDate?: string;
  readonly reason: string;
  /** The day of the flight home. */
  readonly departsOn?: string;
}

/** The passphrase of every store that tests create. */
export const PASSPHRASE = 'верблюд 骆驼 camel';

/** Creates the store at the first start. */
export async function createStore(window: Page): Promise<void> {
  await window.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await window.getByLabel('Repeat the passphrase').fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Start', exact: true }).click();
  await window.getByRole('button', { name: 'New cancellation' }).first().waitFor();
}

/** Types a passphrase into the unlock screen and submits it. */
export async function tryPassphrase(window: Page, passphrase: string): Promise<void> {
  await window.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await window.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** Opens a new case and types everything; returns once the program says that it is saved. */
export async function typeCase(window: Page, traveller: Traveller): Promise<void> {
  await window.getByRole('button', { name: 'New cancellation' }).first().click();
  await window.getByLabel('Number', { exact: true }).waitFor();
  await choose(window, 'Operator', traveller.brand);
  await choose(window, 'Kind of card', traveller.cardKind);
  await fill(window, 'Number', traveller.number);
  await fill(window, 'Serial (ICCID)', traveller.iccid);
  await fill(window, 'Surname', traveller.surname);
  await fill(window, 'Given names', traveller.givenNames);
  await fill(window, 'Name in own script', traveller.nativeName);
  await window.getByRole('combobox', { name: 'Nationality' }).fill(traveller.nationality);
  await window.getByRole('listbox').getByRole('option').first().click();
  await fill(window, 'Passport number', traveller.passport);
  await fill(window, 'Date of birth', traveller.birthDate);
  await fill(window, 'You leave Kazakhstan on', traveller.departsOn);
  await choose(window, 'Why you give the number up', traveller.reason);
  await stateReads(window, 'Ready to file');
}

/** Waits until the open case shows a state. */
export async function stateReads(window: Page, state: string): Promise<void> {
  await window.getByTestId('state').filter({ hasText: state }).first().waitFor();
}

/** Saves the letter through the save dialog, which answers with `path`. */
export async function savePdf(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await answerSaveDialog(app, path);
  await window.getByRole('tab', { name: 'Letter' }).click();
  await window.getByRole('button', { name: 'Save PDF…' }).click();
  await window.getByText(`Saved: ${path}`).first().waitFor();
}

/** Makes the native save dialog answer with a path; a person would choose it there. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Makes the native open dialog answer with a path. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** Drops a file on the open case, or on a place within it. */
export async function dropFile(
  window: Page,
  path: string,
  mediaType: string,
  target: Locator = window.getByRole('main'),
): Promise<void> {
  const content = (await readFile(path)).toString('base64');
  const transfer = await window.evaluateHandle(
    ([name, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      return data;
    },
    [basename(path), mediaType, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(type, { dataTransfer: transfer });
  }
}

async function fill(window: Page, label: string, value: string | undefined): Promise<void> {
  if (value !== undefined) await window.getByLabel(label, { exact: true }).fill(value);
}

async function choose(window: Page, label: string, option: string): Promise<void> {
  await window.getByLabel(label, { exact: true }).selectOption({ label: option });
}
