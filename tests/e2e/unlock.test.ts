/** Who may open the store: the passphrase chosen at the first start, nothing else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { launchApp } from '../support/electron-app.ts';
import { createStore, PASSPHRASE, tryPassphrase } from './support/journey.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'simclose-unlock-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

it('asks for a passphrase where there is no keyring, and refuses a wrong one', async () => {
  const first = await launchApp({ dataFolder, locale: 'en-US' });
  await first.window.getByLabel('New passphrase', { exact: true }).fill('short');
  await first.window.getByLabel('Repeat the passphrase').fill('short');
  await first.window.getByRole('button', { name: 'Start', exact: true }).click();
  await first.window.getByText('Use at least 8 characters.').waitFor();
  await createStore(first.window);
  await first.close();

  const second = await launchApp({ dataFolder, locale: 'en-US' });
  await tryPassphrase(second.window, `${PASSPHRASE}?`);
  await second.window.getByText('Nothing was changed', { exact: false }).waitFor();
  expect(await second.window.getByRole('button', { name: 'New cancellation' }).count()).toBe(0);
  // The pause after a failure must end by itself.
  await expect
    .poll(() => second.window.getByRole('button', { name: 'Unlock', exact: true }).isEnabled(), {
      timeout: 15_000,
    })
    .toBe(true);
  await tryPassphrase(second.window, PASSPHRASE);
  await second.window.getByRole('button', { name: 'New cancellation' }).first().waitFor();

  await second.window.getByRole('button', { name: 'Lock' }).click();
  await second.window.getByLabel('Passphrase', { exact: true }).waitFor();
  await second.close();
}, 120_000);
