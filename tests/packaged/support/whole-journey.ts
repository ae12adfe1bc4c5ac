/** The way of a traveller through the whole packaged program, with a person's data that is nowhere else. */
import { randomBytes } from 'node:crypto';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';

import { addDays, kazakhDateOf } from '../../../src/core/calendar.ts';
import {
  createStore,
  dropFile,
  PASSPHRASE,
  stateReads,
  tryPassphrase,
  typeCase,
} from '../../e2e/support/journey.ts';
import { COPIER } from '../../support/cups-server.ts';
import { chooseInDialog } from './file-dialog.ts';
import { traceOfBytes, traceOfText, type Trace } from './personal-data.ts';
import { NOBODY, type TracedProgram } from './traced-program.ts';

/** Invented, and unlike any word of a program. */
const PERSON = {
  brand: 'Beeline',
  cardKind: 'Travel SIM',
  number: '+7 705 739 18 46',
  iccid: '8999701739184600421',
  surname: 'QVARTZOWSKIJ',
  givenNames: 'XYLOFONIA',
  nativeName: '鑫淼焱垚',
  nationality: 'CHN',
  passport: 'EP7391846',
  reason: 'My trip is over',
};
const EMAIL = 'xylofonia@qvartzowskij.example';
const ACCOUNT = 'KZ86125KZT5004100100';
const EXPLANATION = 'Das Kamel Ünïque fraß 骆驼秘密';
const SPOKEN = 'Айгерим обещала синий зонт';
const ANSWER = 'Договор расторгнут, фиолетовый бегемот свидетель';

/**
 * Goes all the way until the case is closed, and leaves the program open and unlocked. Returns everything personal
 * that was typed, shown or enclosed.
 */
export async function goAllTheWay({ window, documents }: TracedProgram): Promise<readonly Trace[]> {
  const sources = path.join(documents, 'from the camera');
  await mkdir(sources, { mode: 0o700 });
  const photo = await noisyPhoto();
  const files = { photo: path.join(sources, 'page.jpg'), answer: path.join(sources, 'answer.txt') };
  await writeFile(files.photo, photo);
  await writeFile(files.answer, ANSWER);
  await chown(sources, NOBODY, NOBODY);

  await createStore(window);
  const recoveryKey = await copyRecoveryKey(window);
  await lockAndPaste(window);
  await typePerson(window);
  await makeLetter(window, documents);
  await makePacket(window, documents, files.photo);
  await handIn(window, documents);
  await closeCase(window, files.answer);
  await takeOut(window, documents);
  await findAgain(window);
  return tracesOf(photo, recoveryKey);
}

const press = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();

/** Noise, so that no stretch of the file occurs anywhere else. */
function noisyPhoto(): Promise<Buffer> {
  const [width, height] = [640, 480];
  const raw = { width, height, channels: 3 } as const;
  return sharp(randomBytes(width * height * 3), { raw })
    .jpeg()
    .toBuffer();
}

/** Copies a new recovery key and leaves its dialog open. */
async function copyRecoveryKey(window: Page): Promise<string> {
  await press(window, 'Settings');
  await press(window, 'Security and lock');
  await press(window, 'Make…');
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Present passphrase').fill(PASSPHRASE);
  await press(dialog, 'Continue');
  await dialog.getByTestId('recovery-key').waitFor();
  const recoveryKey = (await dialog.getByTestId('recovery-key').locator('span').allTextContents()).join('-');
  await press(dialog, 'Copy');
  await dialog.getByText('the clipboard is cleared after').waitFor();
  const typeBack = dialog.getByLabel('Type it back');
  await typeBack.focus();
  await window.keyboard.press('Control+v');
  if ((await typeBack.inputValue()) !== recoveryKey) throw new Error('the copied key cannot be pasted');
  return recoveryKey;
}

/** Locks with the key on the clipboard, after which there must be nothing to paste. */
async function lockAndPaste(window: Page): Promise<void> {
  await window.keyboard.press('Control+l');
  const passphrase = window.getByLabel('Passphrase', { exact: true });
  await expect
    .poll(async () => {
      await passphrase.fill('');
      await passphrase.press('Control+v');
      return passphrase.inputValue();
    })
    .toBe('');
  await tryPassphrase(window, PASSPHRASE);
}

async function typePerson(window: Page): Promise<void> {
  await typeCase(window, { ...PERSON, departsOn: addDays(kazakhDateOf(Date.now()), 3) });
  await window.getByLabel('E-mail for the reply', { exact: false }).fill(EMAIL);
  await window.getByLabel('Explanation', { exact: false }).fill(EXPLANATION);
  await window.getByLabel('Refund the balance').check();
  await window.getByLabel('Refund to', { exact: false }).fill(ACCOUNT);
  await stateReads(window, 'Ready to file');
}

async function makeLetter(window: Page, documents: string): Promise<void> {
  await window.getByRole('tab', { name: 'Letter' }).click();
  await saveBy(window, 'Save PDF…', path.join(documents, 'letter.pdf'));
  const dialog = window.getByRole('dialog');
  await press(window, 'Print…');
  await dialog.getByLabel('Printer').selectOption(COPIER);
  await press(dialog, 'Print');
  await window.getByText('Printed: 2 copies', { exact: false }).waitFor();
  await press(window, 'E-mail draft…');
  await dialog.getByRole('button', { name: 'Save draft…' }).waitFor();
  await saveBy(dialog, 'Save draft…', path.join(documents, 'letter.eml'), window);
}

async function makePacket(window: Page, documents: string, photo: string): Promise<void> {
  await press(window, 'Packet…');
  const desk = window.getByRole('region', { name: 'Packet for the shop' });
  await dropFile(window, photo, 'image/jpeg', desk.getByRole('group', { name: 'Copy of the passport' }));
  await desk.getByText('page.jpg').waitFor();
  await saveBy(desk, 'Save packet…', path.join(documents, 'packet.pdf'), window);
  await press(desk, 'Back to the letter');
}

async function handIn(window: Page, documents: string): Promise<void> {
  await window.getByRole('tab', { name: 'Timeline' }).click();
  await saveBy(window, 'Add to calendar…', path.join(documents, 'SimClose.ics'));
  await press(window, 'Record the filing');
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('Note', { exact: false }).fill(SPOKEN);
  await press(dialog, 'Add');
  await stateReads(window, 'Filed');
}

async function closeCase(window: Page, answer: string): Promise<void> {
  await dropFile(window, answer, 'text/plain');
  await press(window.getByRole('dialog'), 'Keep it');
  await stateReads(window, 'Confirmed');
  await window.getByRole('tab', { name: 'Timeline' }).click();
  await press(window, 'Close the case');
  await press(window.getByRole('dialog'), 'Close the case');
  await stateReads(window, 'Closed');
}

async function takeOut(window: Page, documents: string): Promise<void> {
  const [dossier, backup] = [path.join(documents, 'dossier.pdf'), path.join(documents, 'all.simclose')];
  await press(window, 'Export the dossier…');
  const dialog = window.getByRole('dialog');
  await saveBy(dialog, 'Choose where…', dossier, window);
  await press(dialog, 'Done');
  await press(window, 'Settings');
  await press(window, 'Choose the dossier…');
  await chooseInDialog(dossier);
  await window.getByText('Not altered: dossier.pdf').waitFor();
  await press(window, 'Backup and restore');
  await saveBy(window, 'Back up…', backup, undefined, 'Backed up and read back. Cases: 1');
  await press(window, 'Check now');
  await window.getByText('All as it was written.').waitFor();
}

async function findAgain(window: Page): Promise<void> {
  await window.keyboard.press('Control+l');
  await tryPassphrase(window, PASSPHRASE);
  await press(window, 'Cases');
  await window.getByRole('searchbox', { name: 'Search' }).fill('бегемот');
  await window.getByRole('grid').getByText(PERSON.surname, { exact: false }).first().waitFor();
}

/** Presses a button that opens a dialog of the system, answers it, and waits until the program says that it is done. */
async function saveBy(
  within: Page | Locator,
  button: string,
  file: string,
  window?: Page,
  said = file,
): Promise<void> {
  await press(within, button);
  await chooseInDialog(file);
  await (window ?? within).getByText(said, { exact: false }).first().waitFor();
}

function tracesOf(photo: Buffer, recoveryKey: string): readonly Trace[] {
  const texts = {
    number: PERSON.number,
    'number as stored': PERSON.number.replace(/\s/g, ''),
    'number without its country': '7057391846',
    serial: PERSON.iccid,
    surname: PERSON.surname,
    'given names': PERSON.givenNames,
    'name in Chinese': PERSON.nativeName,
    passport: PERSON.passport,
    'e-mail address': EMAIL,
    account: ACCOUNT,
    explanation: EXPLANATION,
    'spoken words': SPOKEN,
    answer: ANSWER,
    passphrase: PASSPHRASE,
    'recovery key': recoveryKey,
  };
  return [
    ...Object.entries(texts).map(([name, text]) => traceOfText(name, text)),
    traceOfBytes('photo', photo),
  ];
}
