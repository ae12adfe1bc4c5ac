/** An operator's own form in a real window: imported, mapped once, filled; fields placed by mouse and by keys. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  createStore,
  dropFile,
  typeCase,
  type Traveller,
} from './support/journey.ts';
import { checkStructure, textOf } from './support/pdf.ts';

const FORMS = fileURLToPath(new URL('../fixtures/forms', import.meta.url));
const TRAVELLER: Traveller = {
  brand: 'Beeline',
  cardKind: 'Travel SIM',
  number: '+7 705 123 45 67',
  surname: 'ZHANG',
  givenNames: 'WEI',
  nationality: 'CHN',
  passport: 'EA1234567',
  reason: 'My trip is over',
};
/** Width of the flat form, in pt. */
const PAGE_PT = 595;

let folder: string;
let program: LaunchedApp;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-own-form-'));
  program = await launchApp({ locale: 'en-US' });
  await createStore(program.window);
  await typeCase(program.window, TRAVELLER);
  await program.window.getByRole('tab', { name: 'Letter' }).click();
});
afterEach(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

async function importForm(path: string): Promise<void> {
  await answerOpenDialog(program.app, path);
  await program.window.getByRole('button', { name: 'Import the operator' }).click();
}

/** Confirms what is in the mapping view and saves the filled form. */
async function saveFilled(name: string): Promise<string> {
  const path = join(folder, name);
  await answerSaveDialog(program.app, path);
  await program.window.getByRole('button', { name: 'Save PDF…' }).click();
  await program.window.getByText(`Saved: ${path}`).first().waitFor();
  await checkStructure(path);
  return path;
}

/** The text in a part of the first page, in pt from the upper left corner. */
async function textWithin(path: string, left: number, top: number, width: number, height: number) {
  const area = { '-x': left, '-y': top, '-W': width, '-H': height };
  const args = ['-r', '72', '-l', '1', ...Object.entries(area).flatMap(([key, side]) => [key, String(side)])];
  const { stdout } = await promisify(execFile)('pdftotext', [...args, path, '-']);
  return stdout.replace(/\s+/g, ' ').trim();
}

describe("an operator's form with fields", () => {
  it('is mapped once and then filled for every case', async () => {
    const { window } = program;
    await importForm(join(FORMS, 'reportlab.pdf'));
    const view = window.getByRole('region', { name: 'What goes into which field' });
    await view.locator('[data-testid=form-page][data-drawn=true]').waitFor();
    const line = view.getByTestId('mapping-line').filter({ hasText: 'ZHANG WEI' });
    await line.first().waitFor();

    // A line and its place on the page lead to each other.
    const name = await line.first().locator('label').innerText();
    const place = view.getByTestId('form-page').getByRole('button', { name, exact: true });
    await line.first().getByRole('combobox').focus();
    await expect.poll(() => place.getAttribute('class')).toContain('selected');
    const other = view.getByTestId('mapping-line').filter({ hasNotText: 'ZHANG WEI' }).first();
    const otherName = await other.locator('label').innerText();
    await view.getByTestId('form-page').getByRole('button', { name: otherName, exact: true }).first().click();
    await expect.poll(() => other.getAttribute('class')).toContain('selected');

    await view.getByRole('button', { name: 'Confirm and fill' }).click();
    await window.getByRole('button', { name: 'Change the fields…' }).waitFor();
    const saved = await saveFilled('filled.pdf');
    expect(await textOf(saved)).toContain('ZHANG WEI');
    await window.getByTestId('kept-letter').getByText('reportlab').waitFor();

    await window.getByRole('button', { name: 'Back to cases' }).click();
    await typeCase(window, { ...TRAVELLER, surname: 'ТӨЛЕГЕН', givenNames: 'АЙГҮЛ' });
    await window.getByRole('tab', { name: 'Letter' }).click();
    await window.getByLabel('Form', { exact: true }).selectOption({ label: 'reportlab.pdf' });
    await window.getByRole('button', { name: 'Change the fields…' }).waitFor();
    expect(await textOf(await saveFilled('second.pdf'))).toContain('ТӨЛЕГЕН АЙГҮЛ');
  });
});

describe("an operator's form without fields", () => {
  it('is filled where fields were placed by mouse and by keys', async () => {
    const { window } = program;
    await importForm(join(FORMS, 'flat.pdf'));
    const view = window.getByRole('region', { name: 'What goes into which field' });
    await view.locator('[data-testid=form-page][data-drawn=true]').waitFor();
    const page = (await view.getByTestId('form-page').boundingBox())!;
    const px = page.width / PAGE_PT;
    const at = (leftPt: number, topPt: number) => [page.x + leftPt * px, page.y + topPt * px] as const;
    const lineOf = (number: number) => view.getByTestId('mapping-line').nth(number - 1);

    // Dragged.
    await window.mouse.move(...at(82, 166));
    await window.mouse.down();
    await window.mouse.move(...at(200, 170));
    await window.mouse.move(...at(520, 184));
    await window.mouse.up();
    await lineOf(1).getByRole('combobox').first().selectOption({ label: 'Surname and given names' });
    // Clicked; the place is then moved by the mouse.
    await window.mouse.click(...at(160, 320));
    await lineOf(2).getByRole('combobox').first().selectOption({ label: 'Number of the SIM' });
    await window.mouse.move(...at(200, 320));
    await window.mouse.down();
    await window.mouse.move(...at(220, 280));
    await window.mouse.move(...at(240, 243));
    await window.mouse.up();

    // By keys alone, from the button to the value.
    await view.getByRole('button', { name: 'Add a field' }).focus();
    await window.keyboard.press('Enter');
    const place = view.getByTestId('form-page').getByRole('button', { name: 'Added field 3' });
    await expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true);
    for (let count = 0; count < 21; count += 1) await window.keyboard.press('Control+ArrowUp');
    for (let count = 0; count < 5; count += 1) await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('Control+Shift+ArrowRight');
    await lineOf(3).getByRole('combobox').first().focus();
    await window.keyboard.type('Passport n');
    await lineOf(3).getByText('In this case: EA1234567').waitFor();

    await view.getByRole('button', { name: 'Confirm and fill' }).click();
    await window.getByRole('button', { name: 'Change the fields…' }).waitFor();
    const saved = await saveFilled('flat.pdf');
    expect(await textWithin(saved, 82, 166, 438, 18)).toBe('ZHANG WEI');
    expect(await textWithin(saved, 199, 234, 174, 19)).toBe('+7 705 123 45 67');
    // The middle of the page, 210 pt higher and five to the left.
    expect(await textWithin(saved, 206, 202, 180, 18)).toBe('EA1234567');
  });
});

describe('files that are no forms', () => {
  it('are refused by one line, whether chosen or dropped', async () => {
    const { window } = program;
    const text = join(folder, 'notes.pdf');
    await writeFile(text, 'no form at all');
    await importForm(text);
    await window.getByRole('alert').filter({ hasText: 'notes.pdf: not a PDF' }).waitFor();
    const locked = join(folder, 'locked.pdf');
    const encrypt = ['--encrypt', 'user', 'owner', '256', '--'];
    await promisify(execFile)('qpdf', [join(FORMS, 'reportlab.pdf'), ...encrypt, locked]);
    await dropFile(window, locked, 'application/pdf', window.getByTestId('own-form-drop'));
    await window.getByRole('alert').filter({ hasText: 'locked.pdf: locked with a password' }).waitFor();
    expect(await window.getByLabel('Form', { exact: true }).inputValue()).toBe('termination');
    // What was dropped as a form is no proof.
    await window.getByRole('tab', { name: 'Proof' }).click();
    await window.getByText('locked.pdf').waitFor({ state: 'hidden' });
  });
});
