/** The window comes back as it was left. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { launchApp } from '../support/electron-app.ts';

it('comes back in the size and the zoom in which it was left', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'simclose-place-'));
  const first = await launchApp({ dataFolder, locale: 'en-US' });
  // Once the page has loaded, the program sets the zoom that was kept.
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isLoading()),
    )
    .toBe(false);
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1010, 700);
    window?.webContents.setZoomFactor(1.25);
  });
  await first.window.waitForFunction(() => outerWidth >= 1010 && outerWidth < 1100);
  await first.close();

  const second = await launchApp({ dataFolder, locale: 'en-US' });
  await expect
    .poll(() =>
      second.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return [...(window?.getContentSize() ?? []), window?.webContents.getZoomFactor()];
      }),
    )
    .toEqual([1010, 700, 1.25]);
  await second.close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
