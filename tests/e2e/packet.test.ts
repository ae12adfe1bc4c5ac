/** A packet in a real window: files are dropped, read in a thread of the built program, and saved. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { plainPicture, telephonePhoto } from '../main/packets/sample-files.ts';
import { launchApp } from '../support/electron-app.ts';
import { answerSaveDialog, createStore, typeCase } from './support/journey.ts';
import { textOf } from './support/pdf.ts';

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

describe('a packet', () => {
  it('takes dropped photos, refuses what it cannot print, and is saved and kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simclose-packet-'));
    const { app, window, close } = await launchApp({ locale: 'en-US' });
    await createStore(window);
    await typeCase(window, TRAVELLER);
    await window.getByRole('tab', { name: 'Letter' }).click();
    await window.getByRole('button', { name: 'Packet…' }).click();
    const desk = window.getByRole('region', { name: 'Packet for the shop' });

    const drop = async (line: string, name: string, bytes: Buffer) => {
      const transfer = await window.evaluateHandle(
        ([fileName, base64]) => {
          const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([content], fileName));
          return data;
        },
        [name, bytes.toString('base64')] as const,
      );
      await desk.getByRole('group', { name: line }).dispatchEvent('drop', { dataTransfer: transfer });
    };
    await drop('Copy of the passport', 'passport.heic', telephonePhoto());
    await desk.getByText('passport.heic').waitFor();
    await drop('Top-up receipt', 'receipt.png', await plainPicture('png'));
    await desk.getByText('receipt.png').waitFor();
    await drop('Purchase receipt of the SIM', 'notes.txt', Buffer.from('Hello'));
    await desk.getByText('notes.txt: neither a photo', { exact: false }).waitFor();

    // Contents, two letters, two enclosures, three aids: drawn small, and opened by the keyboard.
    await desk.getByText('8 pages · A4').waitFor();
    const list = desk.getByRole('listbox');
    await list.getByRole('option').nth(4).getByText('Attachment 2', { exact: false }).waitFor();
    await list.getByRole('option').first().locator('canvas').waitFor();
    await list.focus();
    for (let step = 0; step < 3; step += 1) await list.press('ArrowRight');
    await list.press('Enter');
    await desk.getByText('Page 4 of 8').waitFor();

    const path = join(folder, 'packet.pdf');
    await answerSaveDialog(app, path);
    await desk.getByRole('button', { name: 'Save packet…' }).click();
    await window.getByText(path, { exact: false }).waitFor();
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await textOf(path)).toContain('Приложение 2 / Қосымша 2');
    await desk.getByRole('button', { name: 'Back to the letter' }).click();
    await window.getByTestId('kept-letter').getByText('Packet for the shop').waitFor();
    await close();
    await rm(folder, { recursive: true, force: true });
  });
});
