/** Reminders in the built program: the strip, a calendar file, and a notification that leads to its case. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import ICAL from 'ical.js';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addDays, kazakhDateOf } from '../../src/core/calendar.ts';
import { launchApp, type LaunchedApp } from '../support/electron-app.ts';
import { answerSaveDialog, createStore, typeCase } from './support/journey.ts';

const DEPARTS_ON = addDays(kazakhDateOf(Date.now()), 3);
const TRAVELLER = {
  brand: 'Beeline',
  cardKind: 'Travel SIM',
  number: '+7 705 123 45 67',
  surname: 'ZHANG',
  givenNames: 'WEI',
  nationality: 'CHN',
  passport: 'EA1234567',
  reason: 'My trip is over',
  departsOn: DEPARTS_ON,
};

let folder: string;
let program: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-reminders-'));
  program = await launchApp({ locale: 'en-US', env: { TZ: 'Asia/Almaty' } });
  await createStore(program.window);
  await typeCase(program.window, TRAVELLER);
});
afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

/** Collects the notifications that the program shows from now on, in place of the desktop. */
async function collectNotifications(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Object.assign(globalThis, { shown });
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this);
    };
  });
}

const shownIn = (app: ElectronApplication) =>
  app.evaluate(() =>
    (globalThis as unknown as { shown: Electron.Notification[] }).shown.map(({ title, body }) => ({
      title,
      body,
    })),
  );

/** Sets the program's clock, as the user or a time server may, and wakes the computer up. */
async function wakeUpAt(app: ElectronApplication, atMs: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, ms) => {
    Date.now = () => ms;
    powerMonitor.emit('resume');
  }, atMs);
}

describe('reminders', () => {
  it('warn of the flight in the list, which a further case of the traveller shares', async () => {
    const { window } = program;
    await window.getByRole('button', { name: 'Back to cases' }).click();
    const strip = window.getByRole('region', { name: 'Flight home' });
    await strip.getByText('in 3 days', { exact: false }).waitFor();
    await strip.getByText('1 SIM has no stamped letter yet: Beeline.').waitFor();
    const { departsOn, ...others } = TRAVELLER;
    await typeCase(window, { ...others, brand: 'Tele2', number: '+7 747 123 33 70' });
    expect(await window.getByLabel('You leave Kazakhstan on').inputValue()).toBe(departsOn);
    await window.getByRole('button', { name: 'Back to cases' }).click();
    await strip.getByText('2 SIMs have no stamped letter yet: Beeline, Tele2.').waitFor();
  });

  it('go into a calendar file that another program reads', async () => {
    const { app, window } = program;
    const path = join(folder, 'SimClose.ics');
    await answerSaveDialog(app, path);
    await window.getByRole('button', { name: 'Add to calendar…' }).click();
    await window.getByText(`2 entries saved: ${path}`, { exact: false }).waitFor();
    const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      addDays(DEPARTS_ON, -1),
      addDays(DEPARTS_ON, -1),
    ]);
    expect(events.map(({ summary }) => summary.split(':')[0]).toSorted()).toEqual([
      'Beeline +7 705 ••• 45 67',
      'Tele2 +7 747 ••• 33 70',
    ]);
  });

  it('are shown on the eve at the hour, once, and a click opens the case', async () => {
    const { app, window } = program;
    await collectNotifications(app);
    const eveAtNine = Date.parse(`${addDays(DEPARTS_ON, -1)}T09:00:00+05:00`);
    await wakeUpAt(app, eveAtNine - 60_000);
    expect(await shownIn(app)).toEqual([]);
    await wakeUpAt(app, eveAtNine);
    await wakeUpAt(app, eveAtNine + 60_000);
    const shown = await shownIn(app);
    expect(shown.map(({ title }) => title).toSorted()).toEqual([
      expect.stringMatching(/^Beeline \+7 705 ••• 45 67: flight on .*, proof is still missing$/),
      expect.stringMatching(/^Tele2 \+7 747 ••• 33 70: flight on .*, proof is still missing$/),
    ]);
    const index = shown.findIndex(({ title }) => title.startsWith('Tele2'));
    await app.evaluate((_, at) => {
      (globalThis as unknown as { shown: Electron.Notification[] }).shown[at]?.emit('click');
    }, index);
    await window.getByRole('tab', { name: 'Timeline', selected: true }).waitFor();
    await window.getByText('Tele2 +7 747 ••• 33 70').first().waitFor();
  });

  it('say nothing of a case while the records are locked', async () => {
    const { app, window } = program;
    await window.getByRole('button', { name: 'Back to cases' }).click();
    await typeCase(window, {
      ...TRAVELLER,
      number: '+7 705 765 43 21',
      passport: 'EB7654321',
      departsOn: addDays(DEPARTS_ON, 9),
    });
    const before = (await shownIn(app)).length;
    const next = Date.parse(`${addDays(DEPARTS_ON, 8)}T09:00:00+05:00`);
    // The program must have seen the new case before it is locked.
    await wakeUpAt(app, next - 3_600_000);
    await window.keyboard.press('Control+l');
    await window.getByText('Unlock your records').waitFor();
    await wakeUpAt(app, next);
    await wakeUpAt(app, next + 60_000);
    expect((await shownIn(app)).slice(before)).toEqual([
      { title: 'A reminder is waiting', body: 'Unlock your records to see it.' },
    ]);
  });
});
