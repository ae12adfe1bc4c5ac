/** A photo of a stamped page in a real window: it files itself, is asked about, and then confirms its case. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { printPage, seeded, takePhoto } from '../../bench/reading/page-photo.ts';
import { operatorBoxOn } from '../../bench/reading/photo-set.ts';
import { createLetterMaker } from '../../src/main/letters/make-letter.ts';
import { launchApp } from '../support/electron-app.ts';
import { completeInput } from '../support/inputs.ts';
import { dropFile, PASSPHRASE, stateReads, tryPassphrase } from './support/journey.ts';

const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url));
const MAIN = fileURLToPath(new URL('../../src/cli/start.mjs', import.meta.url));
const CONDITIONS = {
  ...{ widthPixels: 1600, turned: -6, perspective: 0.03, blur: 0.5, shadow: 0.35, noise: 4 },
  jpegQuality: 60,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-filing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function simclose(...args: readonly string[]): string {
  const all = [MAIN, ...args, '--data', join(folder, 'data')];
  const env = { ...process.env, SIMCLOSE_PASSPHRASE: PASSPHRASE };
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** A case with its slip for the operator, and a photo of that slip as the operator gave it back. */
async function photoOfStampedSlip(): Promise<string> {
  const input = join(folder, 'input.json');
  await writeFile(input, JSON.stringify(completeInput()));
  const { id } = JSON.parse(simclose('new', input, '--json')) as { id: string };
  simclose('event', id, '--kind', 'filed', '--at', '2026-11-24', '--via', 'shop');
  const pdf = join(folder, 'slip.pdf');
  simclose('letter', input, '--form', 'confirmation-slip', '--gloss', 'en', '--out', pdf, '--to', id);
  const bytes = await readFile(pdf);
  const box = await operatorBoxOn(bytes, 'ru', 'en', createLetterMaker(RESOURCES));
  const photo = join(folder, 'slip.jpg');
  await writeFile(photo, await takePhoto(await printPage(bytes, 1, box), CONDITIONS, seeded(7)));
  return photo;
}

it('files itself to its case, which is confirmed once the proposal is', async () => {
  const photo = await photoOfStampedSlip();
  const { window, close } = await launchApp({ dataFolder: join(folder, 'data'), locale: 'en-US' });
  await tryPassphrase(window, PASSPHRASE);
  await window
    .getByRole('button', { name: /Unsorted/ })
    .first()
    .click();
  await dropFile(window, photo, 'image/jpeg');
  await window.getByText('slip.jpg').first().waitFor();
  // It leaves without being asked.
  await window.getByText('Nothing to sort').waitFor({ timeout: 90_000 });

  await window
    .getByRole('button', { name: 'Back to cases' })
    .or(window.getByRole('button', { name: /All cases|Cases/ }))
    .first()
    .click();
  await window.getByRole('grid').getByText('ZHANG').first().click();
  await stateReads(window, 'Filed');
  await window.getByRole('tab', { name: /Proof/ }).click();
  const reading = window.getByTestId('reading');
  await reading.getByText('Filed here by the code on its page.').waitFor({ timeout: 30_000 });
  await reading.getByText('It looks like this: Stamped paper: it has ended. Right?').waitFor();
  await reading.getByText('Show the text').click();
  expect(await reading.getByTestId('read-text').innerText()).toMatch(/employee|subscri/);
  await reading.getByRole('button', { name: 'Yes' }).click();
  await stateReads(window, 'Confirmed');
  await close();
}, 180_000);
