/** Calendar files and the choices about reminders, through the handlers, over a real store. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { fail, problem } from '../../../src/core/outcome.ts';
import { reminderHandlers } from '../../../src/main/handlers/reminder.ts';
import type { Surroundings } from '../../../src/main/handlers/surroundings.ts';
import { minimalInput } from '../../support/inputs.ts';
import { codesOf, newCase, temporaryFolder, temporaryStore, valueOf } from '../store/support/open-stores.ts';

function windowOver() {
  const { store } = temporaryStore();
  const folder = temporaryFolder();
  const asked: string[] = [];
  const state = { path: join(folder, 'a.ics') as string | null, isLocked: false };
  const handlers = reminderHandlers({
    storeSession: {
      use: (work: (open: typeof store) => unknown) =>
        state.isLocked ? fail(problem('store', 'store/locked')) : work(store),
    },
    dialogs: {
      chooseCalendarTarget: (name: string) => {
        asked.push(name);
        return Promise.resolve(state.path);
      },
    },
    now: () => Date.UTC(2026, 10, 26, 12),
    about: { systemLanguage: 'kk' },
    // Only what these handlers act on.
  } as unknown as Surroundings);
  const save = async (id: string | null = null) => handlers['calendar.save']({ id });
  return { store, asked, state, save, handlers };
}

/** The events of a file, as an independent parser reads them. */
function eventsIn(path: string) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      text: `${event.summary} ${event.description}`,
    };
  });
}

const flying = (departsOn: string, passport = 'EA1') => ({
  ...minimalInput(),
  applicant: { ...minimalInput().applicant, passport: { number: passport } },
  trip: { departsOn },
});

describe('calendar.save', () => {
  it('writes what lies ahead of a case where the user says, in the language of the window', async () => {
    const { store, asked, state, save } = windowOver();
    const id = newCase(store, flying('2026-11-29'));
    newCase(store, flying('2026-12-24', 'EB2'));
    expect(valueOf(await save(id))).toEqual({ path: state.path, entryCount: 1 });
    expect(asked).toEqual([`SC-${id.slice(0, 4)}-${id.slice(4)}.ics`]);
    const [event] = eventsIn(state.path!);
    expect(event).toMatchObject({
      uid: `${id}-flight-eve@simclose`,
      on: '2026-11-28',
      sequence: 0,
      status: 'CONFIRMED',
    });
    expect(event?.text).toContain('Kcell +7 701 ••• 45 67: ұшу күні');
    expect(event?.text).toContain(`SC-${id.slice(0, 4)}-${id.slice(4)}`);
    expect(event?.text).not.toMatch(/ZHANG|EA1|123/);
  });

  it('continues the same entries: unchanged, moved, called off', async () => {
    const { store, asked, state, save } = windowOver();
    const id = newCase(store, flying('2026-11-29'));
    await save();
    const before = readFileSync(state.path!, 'utf8');
    await save();
    expect(readFileSync(state.path!, 'utf8')).toBe(before);
    expect(asked).toEqual(['SimClose.ics', 'SimClose.ics']);

    const move = (departsOn: string | undefined) => {
      const { revision } = valueOf(store.cancellations.get(id));
      const { trip, ...others } = flying(departsOn ?? '');
      valueOf(store.cancellations.save(id, revision, departsOn === undefined ? others : { ...others, trip }));
    };
    move('2026-12-03');
    await save();
    expect(eventsIn(state.path!)).toMatchObject([{ on: '2026-12-02', sequence: 1, status: 'CONFIRMED' }]);
    move(undefined);
    await save(id);
    expect(eventsIn(state.path!)).toMatchObject([{ on: '2026-12-02', sequence: 2, status: 'CANCELLED' }]);
  });

  it('remembers nothing that was not written', async () => {
    const { store, state, save } = windowOver();
    newCase(store, flying('2026-11-29'));
    const { path } = state;
    state.path = null;
    expect(valueOf(await save())).toEqual({ path: null, entryCount: 1 });
    expect(valueOf(store.calendar.entries(null))).toEqual([]);
    state.path = join(path!, 'no such folder', 'a.ics');
    expect((await save()).ok).toBe(false);
    expect(valueOf(store.calendar.entries(null))).toEqual([]);
    expect(existsSync(path!)).toBe(false);
  });

  it('refuses an empty file and a case that is not there', async () => {
    const { store, asked, save } = windowOver();
    newCase(store, minimalInput());
    expect(codesOf(await save())).toEqual(['calendar/empty']);
    expect(codesOf(await save('ZZZZZZZZ'))).toEqual(['cancellation/not-found']);
    expect(asked).toEqual([]);
  });

  it('says so when the records are locked', async () => {
    const { state, save } = windowOver();
    state.isLocked = true;
    expect(codesOf(await save())).toEqual(['store/locked']);
  });
});

describe('reminder.get and reminder.set', () => {
  it('keep the choices, which also set the hour of calendars', async () => {
    const { store, handlers, state, save } = windowOver();
    expect(valueOf(await handlers['reminder.get'](undefined))).toEqual({ isShown: true, hour: 9 });
    valueOf(await handlers['reminder.set']({ isShown: false, hour: 18 }));
    expect(valueOf(await handlers['reminder.get'](undefined))).toEqual({ isShown: false, hour: 18 });
    newCase(store, flying('2026-11-29'));
    await save();
    expect(readFileSync(state.path!, 'utf8')).toContain('PT18H');
  });
});
