/** Taking files in, in the real window: drop, paste, files, folders, stop, duplicates, and all of it again after a restart. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';

import { launchApp } from '../support/electron-app.ts';
import { answerOpenDialog, createStore, dropFile, PASSPHRASE, tryPassphrase } from './support/journey.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'simclose-e2e-intake-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function photo(text: string, width: number): Promise<Buffer> {
  const svg = `<svg width="900" height="1400"><rect width="100%" height="100%" fill="#eef"/><text x="40" y="300" font-size="90">${text}</text></svg>`;
  return sharp(Buffer.from(svg)).resize({ width }).jpeg().toBuffer();
}

/** Drops a folder as a file manager does: the page gets no more than the browser gives it. */
async function dropFolder(window: Page, folder: string): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  }
  await session.detach();
}

const nameIn = (window: Page, name: string) =>
  window.getByTestId('receipt-list').getByRole('button', { name, exact: true });

it('files and folders are archived by every way, once each, and are there after a restart', async () => {
  const dataFolder = await temporaryFolder();
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'answer.jpg'), await photo('Расторгнут', 900));
  await mkdir(path.join(folder, 'album', 'inner'), { recursive: true });
  await writeFile(path.join(folder, 'album', 'smaller.jpg'), await photo('Расторгнут', 500));
  await writeFile(path.join(folder, 'album', 'inner', 'text.jpg'), 'Договор расторгнут');
  await writeFile(path.join(folder, 'album', 'inner', 'large.bin'), Buffer.alloc(9_000_000, 'large'));
  await writeFile(path.join(folder, 'secret.txt'), 'not chosen');
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'album', 'link.txt'));
  const first = await launchApp({ dataFolder });
  const { app, window } = first;
  await createStore(window);
  await window.getByRole('button', { name: /^Unsorted/ }).click();

  await dropFile(window, path.join(folder, 'answer.jpg'), 'image/jpeg');
  await nameIn(window, 'answer.jpg').waitFor();
  await dropFolder(window, path.join(folder, 'album'));
  await nameIn(window, 'large.bin').waitFor();
  // The smaller save of the photo is suggested as such, once both are drawn.
  await window.getByText('Looks like answer.jpg, saved again').waitFor();
  await window.getByTestId('receipt-list').getByText('Ends in .jpg, is TXT').waitFor();
  await window.locator('[data-testid=receipt-list] img').nth(1).waitFor();

  await window.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['a screenshot'], 'image.png', { type: 'image/png' }));
    globalThis.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  });
  await nameIn(window, 'pasted.png').waitFor();

  await answerOpenDialog(app, path.join(folder, 'answer.jpg'));
  await window.getByRole('button', { name: 'choose a file…' }).click();
  await window.getByText('answer.jpg was archived before; nothing was stored twice.').waitFor();
  await answerOpenDialog(app, path.join(folder, 'album'));
  await window.getByRole('button', { name: 'a folder…' }).click();
  const report = window.getByRole('dialog', { name: 'What came of the files' });
  await report.getByText('3 were archived before').waitFor();
  await report.getByText(/link that leads out/).waitFor();
  await report.getByRole('button', { name: 'Close' }).click();
  await first.close();

  const second = await launchApp({ dataFolder });
  await tryPassphrase(second.window, PASSPHRASE);
  await second.window.getByRole('button', { name: 'Unsorted 5' }).click();
  expect(await second.window.getByTestId('receipt-list').getByRole('listitem').count()).toBe(5);
  await nameIn(second.window, 'large.bin').click();
  await second.window.getByText('Unchanged since received').waitFor();
  await second.close();
  const stored = await readFile(path.join(dataFolder, 'simclose.db'));
  expect(stored.includes('Договор расторгнут')).toBe(false);
}, 60_000);

it('a thousand files show how far they are and can be stopped; what is stored stays', async () => {
  const folder = await temporaryFolder();
  const many = path.join(folder, 'many');
  await mkdir(many);
  const content = Buffer.alloc(60_000, 'receipt');
  for (let count = 0; count < 1000; count += 1) {
    content.writeUInt32BE(count, 0);
    await writeFile(path.join(many, `${String(count)}.bin`), content);
  }
  const { app, window, close } = await launchApp({ dataFolder: folder });
  await createStore(window);
  await window.getByRole('button', { name: /^Unsorted/ }).click();
  await answerOpenDialog(app, many);
  await window.getByRole('button', { name: 'a folder…' }).click();
  const progress = window.getByTestId('intake-progress');
  await progress.getByText(/of 1,000/).waitFor();
  await progress.getByRole('button', { name: 'Stop' }).click();
  const report = window.getByRole('dialog', { name: 'What came of the files' });
  const said = await report.getByText(/stopped; \d+ files were not archived/i).textContent();
  const left = Number(/\d+/.exec(said ?? '')?.[0]);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(1000);
  await report.getByRole('button', { name: 'Close' }).click();
  await window.getByRole('button', { name: `Unsorted ${String(1000 - left)}` }).waitFor();
  await close();
}, 60_000);
