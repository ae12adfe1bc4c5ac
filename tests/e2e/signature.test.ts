/** Signing in a real window: with the mouse, from a photo, and not at all; what is saved shows it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { PdfFile } from '../main/letters/pdf-tools.ts';
import { inkIn } from '../main/letters/sample-signatures.ts';
import { photoOf, SHADOW } from '../main/signatures/sample-photos.ts';
import { launchApp } from '../support/electron-app.ts';
import { answerSaveDialog, createStore, typeCase } from './support/journey.ts';

const TRAVELLER = {
  brand: 'Beeline',
  cardKind: 'Travel SIM',
  number: '+7 705 123 45 67',
  surname: 'ZHANG',
  givenNames: 'WEI',
  nationality: 'CHN',
  passport: 'EA1234567',
  reason: 'My trip is over',
};

/** On the signature line of the termination in Russian, clear of its label and of the line itself. */
const ON_LINE = { x: 355, y: 135, width: 180, height: 16 };

describe('a signature', () => {
  it('is drawn with the mouse, cut out of a photo, or left to the pen on paper', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simclose-signature-'));
    const { app, window, close } = await launchApp({ locale: 'en-US' });
    await createStore(window);
    await typeCase(window, TRAVELLER);
    await window.getByRole('tab', { name: 'Letter' }).click();
    const save = async (name: string) => {
      const path = join(folder, name);
      await answerSaveDialog(app, path);
      await window.getByRole('button', { name: 'Save PDF…' }).click();
      await window.getByText(`Saved: ${path}`).first().waitFor();
      const file = new PdfFile(await readFile(path));
      const ink = inkIn(file.poppler(1), ON_LINE);
      file.remove();
      return ink;
    };
    const onPaper = await save('paper.pdf');

    await window.getByLabel('Place a signature').click();
    await draw(window);
    await window.getByRole('button', { name: 'Place on the letter' }).click();
    await window.getByRole('img', { name: 'Your signature' }).waitFor();
    expect((await save('drawn.pdf')) - onPaper).toBeGreaterThan(30);

    await window.getByRole('button', { name: 'Change…' }).click();
    await window.getByRole('button', { name: 'From a photo' }).click();
    await drop(window, 'blank.png', await photoOf({ isBlank: true, below: SHADOW }));
    await window.getByText('No ink found', { exact: false }).waitFor();
    await drop(window, 'signed.png', await photoOf({ below: SHADOW }));
    await window.getByTestId('signature-on-letter').locator('canvas').waitFor();
    const place = window.getByRole('button', { name: 'Place on the letter' });
    await expect.poll(() => place.isEnabled()).toBe(true);
    await place.click();
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    const photographed = await save('photo.pdf');
    expect(photographed - onPaper).toBeGreaterThan(20);

    await window.getByLabel('Sign on paper after printing').click();
    expect(await save('paper-again.pdf')).toBeCloseTo(onPaper, 0);
    await close();
    await rm(folder, { recursive: true, force: true });
  });
});

/** Two strokes across the sheet. */
async function draw(window: Page): Promise<void> {
  const box = await window.getByTestId('signature-pad').boundingBox();
  if (box === null) throw new Error('there is no sheet');
  for (const [from, to] of [
    [0.15, 0.75],
    [0.2, 0.6],
  ] as const) {
    await window.mouse.move(box.x + box.width * from, box.y + box.height * 0.7);
    await window.mouse.down();
    for (let step = 1; step <= 30; step += 1) {
      const x = from + ((to - from) * step) / 30;
      await window.mouse.move(box.x + box.width * x, box.y + box.height * (0.5 + 0.35 * Math.cos(step / 2)));
    }
    await window.mouse.up();
  }
}

async function drop(window: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await window.evaluateHandle(
    ([fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'image/png' }));
      return data;
    },
    [name, bytes.toString('base64')] as const,
  );
  const target = window.getByRole('group', { name: 'From a photo' });
  for (const type of ['dragenter', 'dragover', 'drop'])
    await target.dispatchEvent(type, { dataTransfer: transfer });
}
