/** Every screen from the first start to the settings, looked at in light and dark and in four languages. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { addDays, dateInZone, KAZAKH_ZONE } from '../../src/core/calendar.ts';
import { titleOfForm } from '../../src/core/form/titles.ts';
import { windowTexts } from '../../src/core/i18n/catalogue.ts';
import { canRunCups, COPIER, CupsServer } from '../support/cups-server.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  createStore,
  dropFile,
  savePdf,
  stateReads,
  typeCase,
} from './support/journey.ts';
import { call, look, openCase, useUsualSize } from './support/screens.ts';
import { addTrackedCases } from './support/tracked-cases.ts';

const FORMS = fileURLToPath(new URL('../fixtures/forms', import.meta.url));

const texts = windowTexts('en');

let folder: string;
let program: LaunchedApp;
let cups: CupsServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-screens-'));
  if (canRunCups()) {
    cups = await CupsServer.start();
    await cups.addPrinters();
  }
  const env = { ...cups?.environment };
  program = await launchApp({ dataFolder: join(folder, 'data'), locale: 'en-US', env });
}, 60_000);
afterAll(async () => {
  await program.close();
  await cups?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('is whole at the first start', async () => {
  await useUsualSize(program);
  await look(program, 'first-run');
});

describe('the screens', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const { window, app } = program;
    await createStore(window);
    await fillTheHistory(program);
    await savePdf(app, window, join(folder, 'letter.pdf'));
    await makeDossiers(program);
    for (const name of ['reportlab.pdf', 'flat.pdf']) {
      await answerOpenDialog(app, join(FORMS, name));
      await call(window, 'form.choose', { operator: 'kcell' });
    }
    await window.getByRole('button', { name: texts.case.back }).click();
  }, 120_000);

  it('are whole from the list to the guide', lookAtStart);
  it('are whole around the letter', lookAtLetter);
  it('are whole at the packet', lookAtPacket);
  it('are whole for an operator’s own forms', lookAtOwnForms);
  it('are whole in the timeline', lookAtTimeline);
  it('are whole while an answer is awaited', lookAtWaiting);
  it('are whole at the proofs', lookAtProofs);
  it('are whole in the settings', lookAtSettings);
});

it('is whole when it is locked', async () => {
  const { window } = program;
  await window.keyboard.press('Control+l');
  await window.getByText(texts.unlock.title).waitFor();
  await look(program, 'unlock');
});

/** Cases in several states: a draft, one ready, one confirmed with its proof. */
async function fillTheHistory({ window }: LaunchedApp): Promise<void> {
  const back = () => window.getByRole('button', { name: 'Back to cases' }).click();
  await window.getByRole('button', { name: 'New cancellation' }).first().click();
  await window.getByLabel('Surname', { exact: true }).fill('ТӨЛЕГЕНҚЫЗЫ');
  await window.getByText('Saved', { exact: false }).first().waitFor();
  await back();
  await typeCase(window, {
    brand: 'Tele2',
    cardKind: 'Data SIM',
    number: '+7 747 000 33 70',
    surname: 'LI',
    givenNames: 'LEI',
    nativeName: '李雷',
    nationality: 'CHN',
    passport: 'EB7654321',
    reason: 'My trip is over',
  });
  const receipt = join(folder, 'sms.txt');
  await writeFile(receipt, 'Ваша заявка № 40118276 от 18.11.2026 на расторжение договора принята.\n');
  await dropFile(window, receipt, 'text/plain');
  await stateReads(window, 'Confirmed');
  await back();
  await typeCase(window, {
    brand: 'Kcell',
    cardKind: '3-day SIM',
    number: '+7 701 000 44 17',
    iccid: '8999701000004417017',
    surname: 'ZHANG',
    givenNames: 'XIAOMING',
    nativeName: '张晓明',
    nationality: 'CHN',
    passport: 'EJ1234567',
    birthDate: '1990-03-15',
    reason: 'I left Kazakhstan',
    // Near enough for the strip that warns of it.
    departsOn: addDays(dateInZone(Date.now(), KAZAKH_ZONE), 2),
  });
  await addTrackedCases(window, Date.now());
}

/** A dossier of the open case, and a copy of which one bit was altered. */
async function makeDossiers({ app, window }: LaunchedApp): Promise<void> {
  const path = join(folder, 'dossier.pdf');
  await answerSaveDialog(app, path);
  const [{ id } = { id: '' }] = (await caseList(window)).value;
  const choice = { lang: 'ru', gloss: 'en', isMasked: false, timeZone: 'Asia/Shanghai' };
  await call(window, 'dossier.export', { id, ...choice });
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.byteLength / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(join(folder, 'altered.pdf'), bytes);
}

function caseList(window: Page): Promise<{ value: readonly { id: string }[] }> {
  return call(window, 'cancellation.list', { words: '' }) as Promise<{ value: readonly { id: string }[] }>;
}

async function lookAtStart(): Promise<void> {
  const { window } = program;
  await window.getByRole('grid').waitFor();
  await look(program, 'home');
  await window.keyboard.press('Control+/');
  await lookAtDialog('shortcuts');
  await openCase(window, 'ZHANG');
  await pageIsDrawn();
  await look(program, 'editor');
  await window.keyboard.press('Alt+0');
  await window.getByRole('heading', { name: texts.guide.phases.decide }).waitFor();
  await look(program, 'guide');
  await window.keyboard.press('Alt+4');
  await look(program, 'guide-filing');
}

async function lookAtLetter(): Promise<void> {
  const { window } = program;
  await window.getByRole('tab', { name: texts.case.letter }).click();
  await pageIsDrawn();
  await look(program, 'letter');
  await window.getByRole('button', { name: texts.signature.make }).click();
  await look(program, 'signature');
  await window.getByRole('button', { name: texts.signature.photo }).click();
  await look(program, 'signature-photo');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.print.print }).click();
  if (cups !== undefined) await window.getByLabel(texts.print.printer).selectOption(COPIER);
  await window.getByTestId('print-pages').waitFor();
  await look(program, 'print');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.mail.draft }).click();
  await lookAtDialog('mail');
}

async function lookAtPacket(): Promise<void> {
  const { window } = program;
  await window.getByRole('button', { name: texts.packet.open }).click();
  await window.getByTestId('packet-size').waitFor();
  await window.getByRole('option').first().locator('canvas').waitFor();
  await look(program, 'packet');
  await window.getByRole('button', { name: texts.letter.onePage }).click();
  await pageIsDrawn();
  await look(program, 'packet-page');
  await window.getByRole('button', { name: texts.packet.back }).click();
}

/** The operator's own forms: one with fields, mapped and filled, and a flat one on which a field is added. */
async function lookAtOwnForms(): Promise<void> {
  const { window } = program;
  const { ownForm } = texts;
  const isDrawn = () => window.locator('[data-testid=form-page][data-drawn=true]').waitFor();
  const choose = (label: string) =>
    window.getByLabel(texts.letter.form, { exact: true }).selectOption({ label });
  await choose('flat.pdf');
  await isDrawn();
  await window.getByRole('button', { name: ownForm.add, exact: true }).click();
  await window
    .getByRole('combobox', { name: ownForm.added(1) })
    .selectOption({ label: ownForm.sources['applicant.fullName'] });
  await pageIsDrawn();
  await look(program, 'own-form-flat');
  await window.getByRole('button', { name: ownForm.back, exact: true }).click();
  await choose('reportlab.pdf');
  await isDrawn();
  await window.getByTestId('mapping-line').nth(1).getByRole('combobox').focus();
  await pageIsDrawn();
  await look(program, 'own-form-mapping');
  await window.getByRole('button', { name: ownForm.confirm }).click();
  await window.getByTestId('preview').locator('canvas').first().waitFor();
  await look(program, 'own-form-filled');
  await choose(titleOfForm('termination', 'en'));
}

async function lookAtTimeline(): Promise<void> {
  const { window } = program;
  await window.getByRole('tab', { name: texts.case.timeline }).click();
  await window.getByTestId('proof-strength').waitFor();
  await look(program, 'before-flight');
  await openAnotherTimeline('LI LEI');
  await window.getByText(texts.timeline.kinds['receipt-archived']).first().waitFor();
  await look(program, 'timeline');
  await window.getByRole('button', { name: texts.dossier.open }).click();
  await lookAtDialog('dossier');
  await window.getByRole('button', { name: texts.timeline.add }).first().click();
  await lookAtDialog('event');
}

async function lookAtWaiting(): Promise<void> {
  const { window } = program;
  for (const name of ['WANG', 'LIU', 'CHEN', 'ZHAO']) {
    await openAnotherTimeline(name);
    await window.getByTestId('next-step').waitFor();
    await look(program, `timeline-${name.toLowerCase()}`);
    if (name === 'LIU') await lookAtComplaint();
  }
  await window.getByTestId('aftercare').getByRole('button', { name: texts.aftercare.recordCharge }).click();
  await lookAtDialog('charge');
}

/** The letter that the ladder's last rung opens, and the packet that goes with it. */
async function lookAtComplaint(): Promise<void> {
  const { window } = program;
  const rung = texts.ladder.rungs['regulator-complaint'];
  await window.getByRole('button', { name: texts.ladder.writeNamed(rung) }).click();
  await pageIsDrawn();
  await look(program, 'complaint');
  await window.getByRole('button', { name: texts.packet.open }).click();
  await window.getByRole('option').first().locator('canvas').waitFor();
  await look(program, 'complaint-packet');
  await window.getByRole('button', { name: texts.packet.back }).click();
}

async function lookAtProofs(): Promise<void> {
  const { window } = program;
  await window.getByRole('button', { name: texts.case.back }).click();
  await openCase(window, 'LI LEI');
  await window.getByRole('tab', { name: texts.case.proof }).click();
  await window.getByText('40118276').first().waitFor();
  await look(program, 'receipt');
  await window.getByRole('button', { name: texts.app.unsorted }).click();
  await window.getByText(texts.proof.inboxEmptyTitle).waitFor();
  await look(program, 'inbox');
}

async function lookAtSettings(): Promise<void> {
  const { window } = program;
  await window.getByRole('button', { name: texts.app.settings }).click();
  await window.getByRole('heading', { name: texts.settings.title }).waitFor();
  await look(program, 'settings');
  await window.getByLabel(texts.reminders.hour, { exact: true }).scrollIntoViewIfNeeded();
  await look(program, 'reminders');
  await lookAtDossierCheck();
  await window.getByRole('button', { name: texts.archive.import }).scrollIntoViewIfNeeded();
  await look(program, 'archive');
  await window.getByRole('button', { name: texts.operators.title }).click();
  await window.getByRole('table').waitFor();
  await window.getByRole('button', { name: 'Beeline · izi' }).click();
  await look(program, 'operators');
  await window.getByRole('button', { name: texts.operators.correct(texts.operators.kinds.hotline) }).click();
  await lookAtDialog('correction');
  await window.getByRole('button', { name: texts.people.title, exact: true }).click();
  await window.getByRole('heading', { name: 'ZHANG' }).waitFor();
  await look(program, 'people');
}

/** A dossier that is intact, and one that was altered. */
async function lookAtDossierCheck(): Promise<void> {
  const { window } = program;
  for (const [name, heading] of [
    ['dossier.pdf', texts.verifier.intact],
    ['altered.pdf', texts.verifier.altered],
  ] as const) {
    await answerOpenDialog(program.app, join(folder, name));
    await window.getByRole('button', { name: texts.verifier.choose }).click();
    const result = window.getByText(`${heading}: ${name}`);
    await result.waitFor();
    await result.scrollIntoViewIfNeeded();
    await look(program, `check-${name.replace('.pdf', '')}`);
  }
}

async function openAnotherTimeline(name: string): Promise<void> {
  const { window } = program;
  await window.getByRole('button', { name: texts.case.back }).click();
  await openCase(window, name);
  await window.getByRole('tab', { name: texts.case.timeline }).click();
}

/** Looks at the dialog that opens, and closes it. */
async function lookAtDialog(name: string): Promise<void> {
  const { window } = program;
  await window.getByRole('dialog').waitFor();
  await look(program, name);
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The preview is an image of the letter; a blank canvas would be one colour. */
async function pageIsDrawn(): Promise<void> {
  const canvas = program.window.locator('canvas').first();
  const colourCount = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      if (element.width === 0) return 0;
      return new Set(element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data).size;
    });
  // The first letter of a program reads its fonts.
  await expect.poll(colourCount, { timeout: 10_000 }).toBeGreaterThan(16);
}
