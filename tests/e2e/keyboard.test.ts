/** The whole way without a mouse: from the first start to the dossier of a closed case, and a locked window. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { launchApp } from '../support/electron-app.ts';
import { answerOpenDialog, answerSaveDialog, PASSPHRASE, stateReads } from './support/journey.ts';
import { goToTab, hasFocus, pressOn, typeInto } from './support/keys.ts';

it('everything is reached by keys', { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simclose-keys-'));
  const { app, window } = await launchApp({ locale: 'en-US' });
  const button = (name: string) => window.getByRole('button', { name, exact: true });
  const field = (name: string) => window.getByLabel(name, { exact: true });

  await typeInto(window, field('New passphrase'), PASSPHRASE);
  await typeInto(window, field('Repeat the passphrase'), PASSPHRASE);
  await window.keyboard.press('Enter');
  await button('New cancellation').first().waitFor();

  await window.keyboard.press('Control+n');
  await field('Number').waitFor();
  await expect.poll(() => hasFocus(field('Number'))).toBe(true);
  await window.keyboard.type('+7 705 123 45 67');
  await typeInto(window, field('Surname'), 'ZHANG');
  await typeInto(window, field('Given names'), 'WEI');
  await typeInto(window, window.getByRole('combobox', { name: 'Nationality' }), 'CHN');
  await window.keyboard.press('Enter');
  await typeInto(window, field('Passport number'), 'EA1234567');
  await typeInto(window, field('Why you give the number up'), 'I left');
  await typeInto(window, field('Operator'), 'Beeline');
  await typeInto(window, field('Kind of card'), 'Travel');
  await stateReads(window, 'Ready to file');

  await window.keyboard.press('Alt+0');
  const step = window.getByRole('checkbox').first();
  await pressOn(window, step, 'Space');
  await expect.poll(() => step.isChecked()).toBe(true);

  await goToTab(window, 'Letter');
  const letter = join(folder, 'letter.pdf');
  await answerSaveDialog(app, letter);
  await window.keyboard.press('Control+s');
  await window.getByText(`Saved: ${letter}`).first().waitFor();
  await dialogByKeys(window, () => window.keyboard.press('Control+p'));
  await dialogByKeys(window, () => pressOn(window, button('E-mail draft…')));
  await dialogByKeys(window, () => pressOn(window, button('Draw or choose…')));

  await pressOn(window, button('Packet…'));
  await button('Save packet…').waitFor();
  const packet = join(folder, 'packet.pdf');
  await answerSaveDialog(app, packet);
  await pressOn(window, button('Save packet…'));
  await window.getByText(packet, { exact: false }).first().waitFor();
  expect((await readFile(packet)).subarray(0, 5).toString()).toBe('%PDF-');
  await pressOn(window, button('Back to the letter'));

  await goToTab(window, 'Timeline');
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog');
  await typeInto(window, dialog.getByLabel('What happened'), 'Handed in');
  await pressOn(window, dialog.getByRole('button', { name: 'Add', exact: true }));
  await stateReads(window, 'Filed');

  const receipt = join(folder, 'confirmation.txt');
  await writeFile(receipt, 'Договор расторгнут 26.11.2026, +7 705 123 45 67');
  await answerOpenDialog(app, receipt);
  await pressOn(window, button('choose a file…'));
  await stateReads(window, 'Confirmed');
  for (const [check, result] of [
    ['Is the number dead?', 'Done'],
    ['Are sign-ins moved?', 'Done'],
    ['Is a later statement clean?', 'Done'],
    ['Is the balance back?', 'Not needed'],
    ['Is the SIM destroyed?', 'Not needed'],
  ] as const) {
    const answer = button(`${check} ${result}`);
    await pressOn(window, answer);
    await answer.waitFor({ state: 'detached' });
  }
  await pressOn(window, button('Close the case'));
  await stateReads(window, 'Closed');

  const dossier = join(folder, 'dossier.pdf');
  await answerSaveDialog(app, dossier);
  await pressOn(window, button('Export the dossier…'));
  await pressOn(window, dialog.getByRole('button', { name: 'Choose where…' }), 'Space');
  await dialog.getByText(`Dossier saved: ${dossier}`).waitFor({ timeout: 30_000 });
  await pressOn(window, dialog.getByRole('button', { name: 'Done' }));
  expect((await readFile(dossier)).subarray(0, 5).toString()).toBe('%PDF-');

  await window.keyboard.press('Control+/');
  await dialog.getByText('Ctrl N').waitFor();
  await window.keyboard.press('Escape');

  await window.keyboard.press('Control+,');
  await pressOn(window, button('Operators'));
  await dialogByKeys(window, () => pressOn(window, button('Correct: Postal address, in Russian').first()));

  await window.keyboard.press('Control+l');
  await window.getByText('Unlock your records').waitFor();
  await typeInto(window, field('Passphrase'), PASSPHRASE);
  await window.keyboard.press('Enter');
  await window.getByText('ZHANG', { exact: false }).first().waitFor();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a dialog, whose focus is then inside, and leaves it by Escape, back to where keys were. */
async function dialogByKeys(window: Page, open: () => Promise<void>): Promise<void> {
  await open();
  const dialog = window.getByRole('dialog');
  await dialog.waitFor();
  const isInside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isInside).toBe(true);
  // Tab stays among the dialog's controls: what lies below must not be reached.
  for (let step = 0; step < 12; step += 1) {
    await window.keyboard.press('Tab');
    const isBelow = () =>
      document.activeElement !== document.body && document.activeElement?.closest('dialog') === null;
    expect(await window.evaluate(isBelow)).toBe(false);
  }
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
