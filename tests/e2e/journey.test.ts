/** The main job in a real window, on a real store: type, save, quit, start again, archive, confirmed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { launchApp } from '../support/electron-app.ts';
import {
  createStore,
  dropFile,
  PASSPHRASE,
  savePdf,
  stateReads,
  tryPassphrase,
  typeCase,
  type Traveller,
} from './support/journey.ts';
import { checkStructure, inkOf, textOf } from './support/pdf.ts';

/** One traveller for each brand; invented. */
const TRAVELLERS: readonly (Traveller & { expected: readonly string[] })[] = [
  {
    brand: 'Kcell',
    cardKind: '3-day SIM',
    number: '8 (701) 123-45-67',
    iccid: '8999701000004417017',
    surname: 'ZHANG',
    givenNames: 'WEI',
    nativeName: '张伟䶮𠮷㛃',
    nationality: 'CHN',
    passport: 'EA1234567',
    birthDate: '1990-02-03',
    reason: 'I left Kazakhstan',
    expected: [
      '+7 701 123 45 67',
      '8999701000004417017',
      'ZHANG WEI',
      '张伟䶮𠮷㛃',
      'EA1234567',
      '03.02.1990',
      '«Кселл»',
    ],
  },
  {
    brand: 'activ',
    cardKind: 'Data SIM',
    number: '77751234567',
    surname: 'ӘБДІҒАЛИЕВА',
    givenNames: 'ҰЛДАНА ӨМІРҚЫЗЫ',
    nationality: 'Kazakhstan',
    passport: 'N12345678',
    birthDate: '1985-12-31',
    reason: 'Protection of my personal data',
    expected: ['+7 775 123 45 67', 'ӘБДІҒАЛИЕВА ҰЛДАНА ӨМІРҚЫЗЫ', 'N12345678', '31.12.1985', 'activ'],
  },
  {
    brand: 'Beeline',
    cardKind: 'Travel SIM',
    number: '+7 705 123 45 67',
    surname: 'MÜLLER-ŁUKASIEWICZ',
    givenNames: 'ÉLODIE ÅSA',
    nationality: 'DEU',
    passport: 'C01X00T47',
    reason: 'My trip is over',
    expected: ['+7 705 123 45 67', 'MÜLLER-ŁUKASIEWICZ ÉLODIE ÅSA', 'C01X00T47', '«КаР-Тел»'],
  },
  {
    brand: 'izi',
    cardKind: 'Travel SIM',
    number: '7061234567',
    surname: 'ИВАНОВ',
    givenNames: 'ПЁТР',
    nationality: 'RUS',
    passport: '71 1234567',
    reason: 'I no longer need the number',
    expected: ['+7 706 123 45 67', 'ИВАНОВ ПЁТР', '71 1234567', 'izi'],
  },
  {
    brand: 'Tele2',
    cardKind: 'Data SIM',
    number: '+7 (747) 123-45-67',
    surname: 'NGUYỄN',
    givenNames: 'THỊ HƯỜNG',
    nationality: 'VNM',
    passport: 'B1234567',
    reason: 'The card is lost or damaged',
    expected: ['+7 747 123 45 67', 'NGUYỄN THỊ HƯỜNG', 'B1234567', '«Мобайл Телеком-Сервис»'],
  },
  {
    brand: 'Altel',
    cardKind: '3-day SIM',
    number: '8 700 123 45 67',
    surname: 'ŞAHİN',
    givenNames: 'ÇAĞLA',
    nativeName: '沙欣',
    nationality: 'TUR',
    passport: 'U12345678',
    reason: 'Unwanted paid services',
    expected: ['+7 700 123 45 67', 'ŞAHİN ÇAĞLA', '沙欣', 'U12345678', 'Altel'],
  },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-journey-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the journey', () => {
  it('types a case for every brand, saves its letter, and finds all after a restart', async () => {
    const dataFolder = join(folder, 'data');
    const first = await launchApp({ dataFolder, locale: 'en-US' });
    await createStore(first.window);
    for (const traveller of TRAVELLERS) {
      await typeCase(first.window, traveller);
      const path = join(folder, `${traveller.brand}.pdf`);
      await savePdf(first.app, first.window, path);
      await checkStructure(path);
      const text = await textOf(path);
      for (const value of traveller.expected) expect(text, traveller.brand).toContain(value);
      // A blank page has none, a page of missing letters far less.
      expect(await inkOf(path)).toBeGreaterThan(0.02);
      await first.window.getByRole('button', { name: 'Back to cases' }).click();
    }
    await first.close();

    const second = await launchApp({ dataFolder, locale: 'en-US' });
    await tryPassphrase(second.window, PASSPHRASE);
    for (const { surname } of TRAVELLERS) {
      await second.window.getByRole('grid').getByText(surname, { exact: false }).first().waitFor();
    }
    await second.close();
  }, 240_000);

  it('reads confirmed once a receipt is dropped, and closed once the traveller says so', async () => {
    const { window, close } = await launchApp({ dataFolder: join(folder, 'data'), locale: 'en-US' });
    await createStore(window);
    await typeCase(window, TRAVELLERS[0]!);
    await window.getByRole('tab', { name: 'Timeline' }).click();
    await window.getByRole('button', { name: 'Record the filing' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await stateReads(window, 'Filed');

    const receipt = join(folder, 'confirmation.txt');
    await writeFile(receipt, 'Договор расторгнут 26.11.2026, +7 701 123 45 67');
    await dropFile(window, receipt, 'text/plain');
    await stateReads(window, 'Confirmed');

    await window.getByRole('tab', { name: 'Timeline' }).click();
    await window.getByRole('button', { name: 'Close the case' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Close the case' }).click();
    await stateReads(window, 'Closed');
    await close();
  }, 120_000);
});
