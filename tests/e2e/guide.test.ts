/** The guide in a real window: ticks survive a restart, and its links lead to the right places. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { wordsOf } from '../../src/core/guidance/words.ts';
import type { StepId } from '../../src/core/guidance/guide.ts';
import { launchApp } from '../support/electron-app.ts';
import { createStore, PASSPHRASE, tryPassphrase } from './support/journey.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-guide-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const box = (window: Page, id: StepId) =>
  window.getByRole('checkbox', { name: wordsOf(id, 'en').title, exact: true });

describe('the guide', () => {
  it('keeps its ticks over a restart, and opens the form that a step leads to', async () => {
    const dataFolder = join(folder, 'data');
    const first = await launchApp({ dataFolder, locale: 'en-US' });
    await createStore(first.window);
    await first.window.getByRole('button', { name: 'New cancellation' }).first().click();
    await first.window.getByLabel('Operator', { exact: true }).selectOption({ label: 'Kcell' });
    await first.window.getByLabel('Surname', { exact: true }).fill('ZHANG');
    await first.window.getByText('Saved', { exact: false }).first().waitFor();
    await first.window.keyboard.press('Alt+0');
    for (const id of ['rebind', 'extra-balance-off'] as const) {
      await box(first.window, id).check();
      await first.window
        .getByRole('listitem')
        .filter({ has: box(first.window, id) })
        .getByText('ticked')
        .waitFor();
    }
    await first.close();

    const { window, close } = await launchApp({ dataFolder, locale: 'en-US' });
    await tryPassphrase(window, PASSPHRASE);
    await window.getByText('ZHANG', { exact: false }).first().click();
    await window.getByRole('tab', { name: 'What to do' }).click();
    await expect.poll(() => box(window, 'rebind').isChecked()).toBe(true);
    expect(await box(window, 'extra-balance-off').isChecked()).toBe(true);
    expect(await box(window, 'save-contacts').isChecked()).toBe(false);

    const abroad = window.getByRole('listitem').filter({ has: box(window, 'no-answer') });
    await abroad.getByRole('button', { name: 'Consumer claim' }).click();
    expect(await window.getByRole('tab', { name: 'Letter' }).getAttribute('aria-selected')).toBe('true');
    expect(await window.getByLabel('Form', { exact: true }).inputValue()).toBe('claim');
    await close();
  }, 120_000);

  it('is used with the keys alone', async () => {
    const { window, close } = await launchApp({ dataFolder: join(folder, 'data'), locale: 'en-US' });
    await createStore(window);
    await window.getByRole('button', { name: 'New cancellation' }).first().click();
    await window.getByLabel('Number', { exact: true }).waitFor();
    await window.keyboard.press('Alt+0');
    await window.keyboard.press('Alt+2');
    await window.keyboard.press('Tab');
    await expect
      .poll(() => box(window, 'rebind').evaluate((element) => element === document.activeElement))
      .toBe(true);
    await window.keyboard.press('Space');
    await expect.poll(() => box(window, 'rebind').isChecked()).toBe(true);
    // Down to the reason, which opens by Enter.
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    await window.getByText(wordsOf('rebind', 'en').why).waitFor();
    await close();
  }, 120_000);
});
