/**
 * Every screen in light and dark and in four languages, for a person to look at: written to
 * artifacts/screenshots. The test itself checks that nothing leaves the window and no control's text is cut.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';

import { UI_LANGUAGES, type UiLanguage } from '../../src/contract/views.ts';
import { addDays, dateInZone, KAZAKH_ZONE } from '../../src/core/calendar.ts';
import { titleOfForm } from '../../src/core/form/titles.ts';
import { windowTexts, type WindowTexts } from '../../src/core/i18n/catalogue.ts';
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
  PASSPHRASE,
} from './support/journey.ts';
import {
  call,
  COMBINATIONS,
  look,
  makeSmall,
  nameOf,
  openCase,
  prepareScreens,
  useSettings,
} from './support/screens.ts';
import { addTrackedCases } from './support/tracked-cases.ts';

const FORMS = fileURLToPath(new URL('../fixtures/forms', import.meta.url));

let folder: string;
let program: LaunchedApp;
let cups: CupsServer | undefined;

beforeAll(async () => {
  await prepareScreens();
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

describe('the first screen', () => {
  it.each(UI_LANGUAGES)('welcomes in %s', async (language) => {
    const { window } = program;
    await window.getByRole('button', { name: nameOf(language) }).click();
    await window.getByText(windowTexts(language).unlock.firstTitle).waitFor();
    await look(window, `first-run-${language}-light`);
  });
});

describe('the screens', () => {
  beforeAll(async () => {
    const { window, app } = program;
    await window.getByRole('button', { name: nameOf('en') }).click();
    await createStore(window);
    await fillTheHistory(program);
    await savePdf(app, window, join(folder, 'letter.pdf'));
    await makeDossiers(program);
    for (const name of ['reportlab.pdf', 'flat.pdf']) {
      await answerOpenDialog(app, join(FORMS, name));
      await call(window, 'form.choose', { operator: 'kcell' });
    }
  }, 120_000);

  it.each(COMBINATIONS)('are whole in $language, $theme', async ({ language, theme }) => {
    const { window } = program;
    await useSettings(window, language, theme);
    await walk(window, windowTexts(language), `${language}-${theme}`);
  });

  it.each(UI_LANGUAGES)('are whole at the smallest size in %s', async (language) => {
    const { app, window } = program;
    await makeSmall(app, window);
    await useSettings(window, language, 'light');
    await walk(window, windowTexts(language), `small-${language}-light`);
  });
});

describe('the locked screen', () => {
  it.each(COMBINATIONS)('is whole in $language, $theme', async ({ language, theme }) => {
    const { window } = program;
    // The look of the locked window is the one that was chosen while it was open.
    await call(window, 'store.unlock', { passphrase: PASSPHRASE });
    await useSettings(window, language, theme);
    await window.keyboard.press('Control+l');
    await window.getByRole('button', { name: nameOf(language) }).click();
    await window.getByText(windowTexts(language).unlock.title).waitFor();
    expect(await window.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
    await look(window, `unlock-${language}-${theme}`);
  });
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

/** Goes through every screen of an open store and looks at each. */
async function walk(window: Page, texts: WindowTexts, suffix: string): Promise<void> {
  await look(window, `home-${suffix}`);
  await openCase(window, 'ZHANG');
  await pageIsDrawn(window);
  await look(window, `editor-${suffix}`);
  await window.keyboard.press('Alt+0');
  await window.getByRole('heading', { name: texts.guide.phases.decide }).waitFor();
  await look(window, `guide-${suffix}`);
  await window.keyboard.press('Alt+4');
  await look(window, `guide-filing-${suffix}`);
  await window.getByRole('tab', { name: texts.case.letter }).click();
  await pageIsDrawn(window);
  await look(window, `letter-${suffix}`);
  await window.getByRole('button', { name: texts.signature.make }).click();
  await look(window, `signature-${suffix}`);
  await window.getByRole('button', { name: texts.signature.photo }).click();
  await look(window, `signature-photo-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.print.print }).click();
  if (cups !== undefined) await window.getByLabel(texts.print.printer).selectOption(COPIER);
  await window.getByTestId('print-pages').waitFor();
  await look(window, `print-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.mail.draft }).click();
  await window.getByRole('dialog').waitFor();
  await look(window, `mail-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.packet.open }).click();
  await window.getByTestId('packet-size').waitFor();
  await window.getByRole('option').first().locator('canvas').waitFor();
  await look(window, `packet-${suffix}`);
  await window.getByRole('button', { name: texts.letter.onePage }).click();
  await pageIsDrawn(window);
  await look(window, `packet-page-${suffix}`);
  await window.getByRole('button', { name: texts.packet.back }).click();
  await lookAtOwnForms(window, texts, suffix);
  await window.getByRole('tab', { name: texts.case.timeline }).click();
  await window.getByTestId('proof-strength').waitFor();
  await look(window, `before-flight-${suffix}`);
  await window.getByRole('button', { name: texts.case.back }).click();
  await openCase(window, 'LI LEI');
  await window.getByRole('tab', { name: texts.case.timeline }).click();
  await window.getByText(texts.timeline.kinds['receipt-archived']).first().waitFor();
  await look(window, `timeline-${suffix}`);
  await window.getByRole('button', { name: texts.dossier.open }).click();
  await window.getByRole('dialog').waitFor();
  await look(window, `dossier-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.timeline.add }).first().click();
  await window.getByRole('dialog').waitFor();
  await look(window, `event-${suffix}`);
  await window.keyboard.press('Escape');
  for (const name of ['WANG', 'LIU', 'CHEN', 'ZHAO']) {
    await window.getByRole('button', { name: texts.case.back }).click();
    await openCase(window, name);
    await window.getByRole('tab', { name: texts.case.timeline }).click();
    await window.getByTestId('next-step').waitFor();
    await look(window, `timeline-${name.toLowerCase()}-${suffix}`);
    if (name === 'LIU') await lookAtComplaint(window, texts, suffix);
  }
  await window.getByTestId('aftercare').getByRole('button', { name: texts.aftercare.recordCharge }).click();
  await window.getByRole('dialog').waitFor();
  await look(window, `charge-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.case.back }).click();
  await openCase(window, 'LI LEI');
  await window.getByRole('tab', { name: texts.case.proof }).click();
  await window.getByText('40118276').first().waitFor();
  await look(window, `receipt-${suffix}`);
  await window.getByRole('button', { name: texts.app.unsorted }).click();
  await window.getByText(texts.proof.inboxEmptyTitle).waitFor();
  await look(window, `inbox-${suffix}`);
  await window.getByRole('button', { name: texts.app.settings }).click();
  await window.getByRole('heading', { name: texts.settings.title }).waitFor();
  await look(window, `settings-${suffix}`);
  await window.getByLabel(texts.reminders.hour, { exact: true }).scrollIntoViewIfNeeded();
  await look(window, `reminders-${suffix}`);
  await lookAtDossierCheck(window, texts, suffix);
  await window.getByRole('button', { name: texts.archive.import }).scrollIntoViewIfNeeded();
  await look(window, `archive-${suffix}`);
  await window.getByRole('button', { name: texts.operators.title }).click();
  await window.getByRole('table').waitFor();
  await window.getByRole('button', { name: 'Beeline · izi' }).click();
  await look(window, `operators-${suffix}`);
  await window.getByRole('button', { name: texts.operators.correct(texts.operators.kinds.hotline) }).click();
  await window.getByRole('dialog').waitFor();
  await look(window, `correction-${suffix}`);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: texts.people.title, exact: true }).click();
  await window.getByRole('heading', { name: 'ZHANG' }).waitFor();
  await look(window, `people-${suffix}`);
}

/** A dossier that is intact, and one that was altered. */
async function lookAtDossierCheck(window: Page, texts: WindowTexts, suffix: string): Promise<void> {
  for (const [name, heading] of [
    ['dossier.pdf', texts.verifier.intact],
    ['altered.pdf', texts.verifier.altered],
  ] as const) {
    await answerOpenDialog(program.app, join(folder, name));
    await window.getByRole('button', { name: texts.verifier.choose }).click();
    const result = window.getByText(`${heading}: ${name}`);
    await result.waitFor();
    await result.scrollIntoViewIfNeeded();
    await look(window, `check-${name.replace('.pdf', '')}-${suffix}`);
  }
}

/** The operator's own forms: one with fields, mapped and filled, and a flat one on which a field is added. */
async function lookAtOwnForms(window: Page, texts: WindowTexts, suffix: string): Promise<void> {
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
  await pageIsDrawn(window);
  await look(window, `own-form-flat-${suffix}`);
  await window.getByRole('button', { name: ownForm.back, exact: true }).click();
  await choose('reportlab.pdf');
  const change = window.getByRole('button', { name: ownForm.change });
  const confirm = window.getByRole('button', { name: ownForm.confirm });
  await change.or(confirm).waitFor();
  if (await change.isVisible()) await change.click();
  await isDrawn();
  await window.getByTestId('mapping-line').nth(1).getByRole('combobox').focus();
  await pageIsDrawn(window);
  await look(window, `own-form-mapping-${suffix}`);
  await confirm.click();
  await window.getByTestId('preview').locator('canvas').first().waitFor();
  await look(window, `own-form-filled-${suffix}`);
  await choose(titleOfForm('termination', languageOf(texts)));
}

function languageOf(texts: WindowTexts): UiLanguage {
  return UI_LANGUAGES.find((language) => windowTexts(language) === texts) ?? 'en';
}

/** The letter that the ladder's last rung opens, and the packet that goes with it. */
async function lookAtComplaint(window: Page, texts: WindowTexts, suffix: string): Promise<void> {
  const rung = texts.ladder.rungs['regulator-complaint'];
  await window.getByRole('button', { name: texts.ladder.writeNamed(rung) }).click();
  await pageIsDrawn(window);
  await look(window, `complaint-${suffix}`);
  await window.getByRole('button', { name: texts.packet.open }).click();
  await window.getByRole('option').first().locator('canvas').waitFor();
  await look(window, `complaint-packet-${suffix}`);
  await window.getByRole('button', { name: texts.packet.back }).click();
}

/** The preview is an image of the letter; a blank canvas would be one colour. */
async function pageIsDrawn(window: Page): Promise<void> {
  const canvas = window.locator('canvas').first();
  // At the smallest size the preview is a toggle.
  if ((await window.evaluate(() => innerWidth)) < 1000 && !(await canvas.isVisible())) return;
  const colourCount = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      if (element.width === 0) return 0;
      return new Set(element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data).size;
    });
  // The first letter of a program reads its fonts.
  await expect.poll(colourCount, { timeout: 10_000 }).toBeGreaterThan(16);
}
