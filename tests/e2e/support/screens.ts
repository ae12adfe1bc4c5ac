/**
 * Looks at a screen in every language, light and dark, and at the smallest size, without leaving it: nothing is
 * cut, nothing leaves the window, and axe finds nothing. With SIMCLOSE_PICTURES=1 pictures are left for a person.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { EVENT_CHANNEL } from '../../../src/contract/envelope.ts';
import type { MainMessage } from '../../../src/contract/endpoints.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../../src/contract/views.ts';
import type { LaunchedApp } from '../../support/electron-app.ts';
import { violationsOf } from './axe.ts';
import { faultsOf } from './layout-faults.ts';

type Theme = 'light' | 'dark';

interface Size {
  readonly name: string;
  /** In pixels of the page. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

const PICTURES = fileURLToPath(new URL('../../../artifacts/screenshots', import.meta.url));
const USUAL: Size = { name: '', width: 1280, height: 832, zoom: 1 };
const SMALLEST: Size = { name: 'small-', width: 800, height: 560, zoom: 1 };
const ENLARGED: Size = { name: 'zoomed-', width: 550, height: 360, zoom: 2 };

/** Looks at the screen that shows, in all its looks, and leaves it in English, light, at the usual size. */
export async function look(program: LaunchedApp, name: string): Promise<void> {
  for (const language of UI_LANGUAGES) {
    for (const theme of ['light', 'dark'] as const) await lookOnce(program, name, USUAL, language, theme);
  }
  await resize(program, SMALLEST);
  for (const language of UI_LANGUAGES) await lookOnce(program, name, SMALLEST, language, 'light');
  // At twice the size, in the languages whose words are longest.
  await resize(program, ENLARGED);
  for (const language of ['kk', 'ru'] as const) await lookOnce(program, name, ENLARGED, language, 'dark');
  await resize(program, USUAL);
  await showAs(program, 'en', 'light');
}

/** Gives the window its usual size. */
export function useUsualSize(program: LaunchedApp): Promise<void> {
  return resize(program, USUAL);
}

async function lookOnce(program: LaunchedApp, name: string, size: Size, language: UiLanguage, theme: Theme) {
  const { window } = program;
  const picture = `${size.name}${name}-${language}-${theme}`;
  await showAs(program, language, theme);
  const faults = await faultsOf(window);
  // What axe looks at hardly depends on the size.
  const violations = size === USUAL ? await violationsOf(window) : [];
  // A picture of an enlarged page would show its first quarter.
  if (process.env['SIMCLOSE_PICTURES'] !== undefined && size.zoom === 1) {
    await mkdir(PICTURES, { recursive: true });
    await window.screenshot({ path: join(PICTURES, `${picture}.png`), animations: 'disabled' });
  }
  expect.soft([...faults, ...violations], picture).toEqual([]);
}

/** Shows the screen in a language and a theme, as the menu does. */
async function showAs({ app, window }: LaunchedApp, language: UiLanguage, theme: Theme): Promise<void> {
  const messages: readonly MainMessage[] = [
    { type: 'choose-language', language },
    { type: 'choose-theme', theme },
  ];
  await app.evaluate(
    ({ BrowserWindow }, [channel, sent]) => {
      for (const message of sent) BrowserWindow.getAllWindows()[0]?.webContents.send(channel, message);
    },
    [EVENT_CHANNEL, messages] as const,
  );
  await window.waitForFunction(
    ([lang, look]) =>
      document.documentElement.lang === lang && document.documentElement.dataset['theme'] === look,
    [language, theme] as const,
  );
}

async function resize({ app, window }: LaunchedApp, { width, height, zoom }: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [shown] = BrowserWindow.getAllWindows();
      shown?.setContentSize(size.width * size.zoom, size.height * size.zoom);
      shown?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await window.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
    width,
    height,
  });
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
