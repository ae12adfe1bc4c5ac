/** Searching some thousand cases in a real window: highlights, filters, and the end of the list by key. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { numberOf } from '../../bench/cases/made-case.ts';
import { makeManyCases, NOW_MS } from '../../bench/cases/many-cases.ts';
import { createStore } from '../../src/main/store/access.ts';
import { launchApp } from '../support/electron-app.ts';
import { PASSPHRASE, tryPassphrase } from './support/journey.ts';

const COUNT = 3000;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-search-'));
  let key = new Uint8Array();
  const onKey = (shown: Uint8Array) => {
    key = Uint8Array.from(shown);
  };
  const created = await createStore({
    folder,
    now: () => NOW_MS,
    randomBytes,
    passphrase: PASSPHRASE,
    onKey,
  });
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  created.value.close();
  makeManyCases(folder, key, COUNT);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('searching', () => {
  it('finds, marks, narrows and scrolls without reading everything', { timeout: 90_000 }, async () => {
    const { window, close } = await launchApp({ dataFolder: folder });
    // The cases are indexed while the store is opened.
    window.setDefaultTimeout(60_000);
    await tryPassphrase(window, PASSPHRASE);
    const grid = window.getByRole('grid');
    await grid.waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));

    const box = window.getByRole('searchbox', { name: 'Search' });
    const marks = window.locator('mark');
    await box.pressSequentially('旅行');
    await marks.first().waitFor();
    expect(new Set(await marks.allTextContents())).toEqual(new Set(['旅行']));
    await box.fill('ДОГОВОР расторг');
    await expect.poll(() => marks.first().textContent()).toMatch(/^(договор|расторг)$/u);
    const many = Number(await grid.getAttribute('aria-rowcount'));
    await window.getByRole('combobox', { name: 'Operator' }).selectOption('beeline');
    await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(many);
    await window.getByRole('combobox', { name: 'Operator' }).selectOption('');

    const number = numberOf(1234);
    await box.fill(`8 (${number.slice(2, 5)}) ${number.slice(5, 8)} ${number.slice(8)}`);
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2');
    await box.press('ArrowDown');
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: 'Back to cases' }).click();

    await grid.waitFor();
    await grid.focus();
    await window.keyboard.press('End');
    await window.locator(`[role="row"][aria-rowindex="${COUNT + 1}"][aria-selected="true"]`).waitFor();
    expect(await window.getByRole('row').count()).toBeLessThan(60);
    const active = await grid.getAttribute('aria-activedescendant');
    expect(await window.locator(`[id="${active}"]`).isVisible()).toBe(true);
    await close();
  });
});
