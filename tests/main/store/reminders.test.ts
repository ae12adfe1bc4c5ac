import { describe, expect, it } from 'vitest';

import type { EventDetails } from '../../../src/core/cancellation/event-details.ts';
import type { CalendarEntry } from '../../../src/core/reminder/calendar-entry.ts';
import { shownKeyOf } from '../../../src/core/reminder/plan.ts';
import { remindersOf, type CaseReminder } from '../../../src/core/reminder/reminder.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { minimalInput } from '../../support/inputs.ts';
import {
  addText,
  codesOf,
  newCase,
  NOON_MS,
  rawDatabase,
  temporaryStore,
  valueOf,
} from './support/open-stores.ts';

function file(store: Store, id: string, details: EventDetails): void {
  valueOf(store.events.add({ id, kind: 'filed', atMs: NOON_MS, via: 'shop', note: '', details }));
}

describe('cases to be reminded of', () => {
  it('are those with a flight or a deadline, with what reminders are made from', () => {
    const { store } = temporaryStore();
    newCase(store, minimalInput());
    const filed = newCase(store, minimalInput());
    file(store, filed, {});
    const claimed = newCase(store, minimalInput());
    file(store, claimed, { form: 'claim', dueOn: '2026-12-01', ticket: '40118276' });
    const flying = newCase(store, { trip: { departsOn: '2026-11-28' } });
    newCase(store, { trip: { departsOn: '2026-11-20' } });
    const found = valueOf(store.reminders.cases(null));
    expect(found.map(({ id }) => id)).toEqual([claimed, flying].toSorted());
    expect(found.find(({ id }) => id === claimed)).toMatchObject({
      operator: 'kcell',
      maskedNumber: '+7 701 ••• 45 67',
      evidence: { filed: 'ticket', ended: 'none' },
      trip: null,
      deadlines: [
        { kind: 'own-wait', dueOn: '2026-12-01' },
        { kind: 'claim-reply', dueOn: '2026-12-06' },
      ],
    });
  });

  it('are reminded of as long as the deadlines stand', async () => {
    const { store } = temporaryStore();
    const id = newCase(store, minimalInput());
    file(store, id, { form: 'claim' });
    const kinds = () =>
      valueOf(store.reminders.cases(id)).flatMap((found) =>
        remindersOf(found, NOON_MS).map(({ kind }) => kind),
      );
    expect(kinds()).toEqual(['claim-reply']);
    await addText(store, 'Договор расторгнут', id);
    expect(kinds()).toEqual([]);
    const details = { dueOn: '2026-12-10', check: 'statement-clean' } as const;
    valueOf(store.events.add({ id, kind: 'wait-until', atMs: NOON_MS, via: null, note: '', details }));
    expect(kinds()).toEqual(['aftercare-check']);
  });

  it('can be one alone, which must be there', () => {
    const { store } = temporaryStore();
    const id = newCase(store, minimalInput());
    expect(valueOf(store.reminders.cases(id))).toMatchObject([{ id, deadlines: [] }]);
    expect(codesOf(store.reminders.cases('ZZZZZZZZ'))).toEqual(['cancellation/not-found']);
  });
});

describe('shown reminders', () => {
  it('are remembered by the keys that core asks for, each once, and go with their case', () => {
    const { store } = temporaryStore();
    const id = newCase(store, { trip: { departsOn: '2026-11-28' } });
    const [found] = valueOf(store.reminders.cases(id));
    const reminders = remindersOf(found!, NOON_MS).map((reminder): CaseReminder => ({
      found: found!,
      reminder,
    }));
    valueOf(store.reminders.markShown(reminders));
    valueOf(store.reminders.markShown(reminders));
    expect([...valueOf(store.reminders.shown())]).toEqual(reminders.map(shownKeyOf));
    valueOf(store.cancellations.remove(id));
    expect(valueOf(store.reminders.shown()).size).toBe(0);
  });
});

describe('the choices about reminders', () => {
  it('are the default until they are made, and again when a later version wrote them', () => {
    const { store, folder, key } = temporaryStore();
    expect(valueOf(store.reminders.choices())).toEqual({ isShown: true, hour: 9 });
    valueOf(store.reminders.choose({ isShown: false, hour: 0 }));
    expect(valueOf(store.reminders.choices())).toEqual({ isShown: false, hour: 0 });
    expect(valueOf(store.settings.get())).toEqual({
      language: 'system',
      theme: 'system',
      passportCopyAtEnd: 'ask',
    });
    const db = rawDatabase(folder, key);
    db.exec(`UPDATE setting SET value = '{"isShown":"sometimes"}' WHERE name = 'reminders'`);
    expect(valueOf(store.reminders.choices())).toEqual({ isShown: true, hour: 9 });
  });
});

describe('calendar entries', () => {
  const entry = (cancellationId: string, change: Partial<CalendarEntry> = {}): CalendarEntry => ({
    cancellationId,
    reminderId: 'flight-eve',
    on: '2026-11-27',
    alarmHour: 9,
    summary: 'Kcell: вылет; 返程',
    description: 'two\nlines',
    sequence: 3,
    changedAtMs: NOON_MS,
    isCancelled: false,
    ...change,
  });

  it('come back as they were kept, each in its latest form', () => {
    const { store } = temporaryStore();
    const [id, other] = [newCase(store), newCase(store)];
    valueOf(store.calendar.keep([entry(id), entry(other)]));
    valueOf(store.calendar.keep([entry(id, { isCancelled: true, sequence: 4 })]));
    expect(valueOf(store.calendar.entries(id))).toEqual([entry(id, { isCancelled: true, sequence: 4 })]);
    expect(valueOf(store.calendar.entries(null))).toHaveLength(2);
  });

  it('go with their case, also when it went while the file was being saved', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    valueOf(store.calendar.keep([entry(id)]));
    valueOf(store.cancellations.remove(id));
    valueOf(store.calendar.keep([entry(id)]));
    expect(valueOf(store.calendar.entries(null))).toEqual([]);
  });
});
