/** Pictures of screens for a person to look at, in every language and theme; each is checked for what is cut. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';

import { UI_LANGUAGES, type UiLanguage } from '../../../src/contract/views.ts';
import { windowTexts } from '../../../src/core/i18n/catalogue.ts';

/** Where the pictures are written. */
export const FOLDER = fileURLToPath(new URL('../../../artifacts/screenshots', import.meta.url));

const THEMES = ['light', 'dark'] as const;

/** Every language in both themes. */
export const COMBINATIONS = UI_LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })));

/** Makes the folder of the pictures. */
export async function prepareScreens(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
}

/** Takes a picture of the window; fails when something leaves the window or a control's text is cut. */
export async function look(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  expect(await faultsOf(window), name).toEqual([]);
}

/** Makes the window as small as it is designed for. */
export async function makeSmall(app: ElectronApplication, window: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 560));
  await expect
    .poll(() => window.evaluate(() => [innerWidth, innerHeight]), { timeout: 10_000 })
    .toEqual([800, 560]);
}

/** Shows the open records in a language and a theme, from the list on. */
export async function useSettings(
  window: Page,
  language: UiLanguage,
  theme: (typeof THEMES)[number],
): Promise<void> {
  await call(window, 'settings.set', { language, theme, passportCopyAtEnd: 'ask' });
  await window.reload();
  await window
    .getByRole('button', { name: windowTexts(language).home.newCancellation })
    .first()
    .waitFor();
}

/** Calls the main process as the page does. */
export function call(window: Page, name: string, input: unknown): Promise<unknown> {
  return window.evaluate(
    ([endpoint, value]) =>
      (
        globalThis as unknown as { simclose: { invoke: (name: string, input: unknown) => Promise<unknown> } }
      ).simclose.invoke(endpoint, value),
    [name, input] as const,
  );
}

/** Opens a case; the list holds only the rows in sight, so it is searched for. */
export async function openCase(window: Page, name: string): Promise<void> {
  await window.getByRole('searchbox').fill(name);
  await window.getByRole('grid').getByText(name, { exact: false }).first().click();
  await window.getByRole('tab').first().waitFor();
}

/** A language as its button names it. */
export function nameOf(language: UiLanguage): string {
  return { 'zh-Hans': '简体中文', en: 'English', ru: 'Русский', kk: 'Қазақша' }[language];
}

/** Whatever sticks out of the window, and controls whose own text does not fit them. */
function faultsOf(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is wider than the window');
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, label, [role=tab], h1, h2, legend',
    )) {
      const style = getComputedStyle(element);
      // Texts for screen readers alone are one pixel wide.
      const isShown = element.checkVisibility() && element.offsetWidth > 1;
      if (!isShown || style.textOverflow === 'ellipsis') continue;
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`cut: ${element.innerText.slice(0, 40)}`);
      }
      const box = element.getBoundingClientRect();
      if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) {
        faults.push(`outside: ${element.innerText.slice(0, 40)}`);
      }
    }
    return faults;
  });
}
