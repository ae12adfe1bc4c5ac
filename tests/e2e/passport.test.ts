/** A passport in a real window: read, compared, filled in; its copy protected, logged and destroyed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { fieldId } from '../../src/renderer/state/draft-path.ts';
import { randomFrom } from '../../scripts/mrz/random.ts';
import { launchApp } from '../support/electron-app.ts';
import { drawPage, LEVELS, photograph } from '../support/passports/page.ts';
import { specimenFrom } from '../support/passports/specimen.ts';
import { answerOpenDialog, answerSaveDialog, createStore, dropFile } from './support/journey.ts';

describe('a passport', () => {
  it('is read and compared, protected and logged, and destroyed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simclose-passport-'));
    const random = randomFrom(21);
    const specimen = specimenFrom(random);
    const photo = join(folder, 'page.jpg');
    await writeFile(photo, await photograph(await drawPage(specimen, random), LEVELS[1], random));
    const { app, window, close } = await launchApp({ locale: 'en-US' });
    await createStore(window);
    await window.getByRole('button', { name: 'New cancellation' }).first().click();

    await answerOpenDialog(app, photo);
    await window.getByRole('tab', { name: 'Details' }).click();
    await window.getByRole('button', { name: 'Read from passport…' }).click();
    const reading = window.getByRole('dialog', { name: 'Read from passport' });
    await reading.getByRole('button', { name: 'Choose a picture…' }).click();
    await reading.getByAltText('Surname in the picture').waitFor({ timeout: 30_000 });
    // Nothing is in the form before it was ticked.
    const inForm = (path: 'applicant.surname' | 'applicant.passport.number') =>
      window.locator(`[id="${fieldId(path)}"]`).inputValue();
    expect(await inForm('applicant.surname')).toBe('');
    await reading.getByRole('button', { name: 'All seen and right' }).click();
    await reading.getByRole('button', { name: 'Put ticked fields into the form' }).click();
    expect(await inForm('applicant.surname')).toBe(specimen.surname);
    expect(await inForm('applicant.passport.number')).toBe(specimen.number);

    await window.getByRole('tab', { name: 'Letter' }).click();
    await window.getByRole('button', { name: 'Protect a copy…' }).click();
    const copy = window.getByRole('dialog', { name: 'Protected passport copy' });
    await copy.getByRole('button', { name: 'Choose a picture…' }).click();
    await copy.getByAltText('The copy as it would be handed out').waitFor({ timeout: 30_000 });
    const zone = copy.getByRole('button', { name: 'Lines at the foot' });
    await zone.focus();
    await zone.press('Shift+ArrowUp');
    await copy.getByLabel('Who receives it').fill('Kcell shop');
    const saved = join(folder, 'copy.jpg');
    await answerSaveDialog(app, saved);
    const save = copy.getByRole('button', { name: 'Save as JPEG…' });
    await expect.poll(() => save.isEnabled(), { timeout: 20_000 }).toBe(true);
    await save.click();
    await window.getByText('Copy saved and noted in the log.').waitFor();
    expect((await sharp(await readFile(saved)).metadata()).exif).toBeUndefined();
    await copy.getByRole('button', { name: 'Enclose in the packet' }).click();
    await copy.waitFor({ state: 'detached' });
    const section = window.getByRole('region', { name: 'Passport copy' });
    await expect.poll(() => section.getByText('Kcell shop').count()).toBe(2);

    await section.getByRole('button', { name: 'Destroy the copy…' }).click();
    const early = window.getByRole('dialog', { name: 'Destroy the passport copy?' });
    await early.getByRole('button', { name: 'Cancel' }).click();
    // The proof of the end asks by itself.
    const proof = join(folder, 'ended.txt');
    await writeFile(proof, 'Договор расторгнут');
    await dropFile(window, proof, 'text/plain');
    const question = window.getByRole('dialog', { name: 'The end is proved: destroy the passport copy?' });
    await question.getByRole('button', { name: 'Destroy the copy…' }).click();
    await window.getByText('Passport copy destroyed.').first().waitFor();
    await section.getByRole('button', { name: 'Destroy the copy…' }).waitFor({ state: 'detached' });
    await window.getByRole('tab', { name: 'Timeline' }).click();
    await window.getByText('Passport copy destroyed').first().waitFor();
    await close();
    await rm(folder, { recursive: true, force: true });
  });
});
