/** A full disk, a drive that is taken away and a second start, in a real window. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { memoryDisk, whyNoDisks } from '../hostile/faults/disks.ts';
import {
  displayEnvironment,
  electronExecutable,
  launchApp,
  sandboxArguments,
} from '../support/electron-app.ts';
import { createStore, PASSPHRASE, tryPassphrase } from './support/journey.ts';

const noDisks = whyNoDisks();
if (noDisks !== undefined) process.stdout.write(`No disk is filled or taken away: ${noDisks}\n`);

const isShown = (window: Page, text: string) => window.getByText(text, { exact: false }).first().waitFor();

it.skipIf(noDisks !== undefined)(
  'says what is wrong with the disk, and goes on when it is right again',
  async () => {
    const disk = memoryDisk(8);
    const args = [`--data=${join(disk.folder, 'data')}`];
    const { app, window, dataFolder, close } = await launchApp({ locale: 'en-US', args });
    try {
      await createStore(window);
      await window.getByRole('button', { name: 'New cancellation' }).first().click();
      await window.getByLabel('Surname').fill('ZHANG');
      await window.getByText(/^Saved \d/).waitFor();

      await window.keyboard.press('Control+l');
      await window.getByLabel('Passphrase', { exact: true }).waitFor();
      const free = disk.fill();
      await tryPassphrase(window, PASSPHRASE);
      await isShown(window, 'The disk is full; free some space');
      free();
      await tryPassphrase(window, PASSPHRASE);
      await isShown(window, 'ZHANG');

      // The second start shows the window that is there, and ends.
      const second = spawn(
        electronExecutable(),
        ['.', ...sandboxArguments(), `--user-data-dir=${dataFolder}`, ...args],
        {
          env: displayEnvironment(),
          stdio: 'ignore',
        },
      );
      expect(await once(second, 'exit')).toEqual([0, null]);
      expect(app.windows()).toHaveLength(1);

      disk.takeAway();
      await window.getByRole('button', { name: 'New cancellation' }).first().click();
      await isShown(window, 'is no longer there; connect it again');
      await window.keyboard.press('Control+l');
      await window.getByLabel('Passphrase', { exact: true }).waitFor();
      await tryPassphrase(window, PASSPHRASE);
      await isShown(window, 'is no longer there; connect it again');
      expect(await window.getByRole('heading', { name: 'Welcome to SimClose' }).count()).toBe(0);
    } finally {
      await close();
      disk.remove();
    }
  },
  120_000,
);
