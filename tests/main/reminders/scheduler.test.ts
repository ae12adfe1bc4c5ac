/** Reminders over a real store, with a clock, timers and notifications that the test holds in its hands. */
import { describe, expect, it } from 'vitest';

import type { Draft } from '../../../src/core/cancellation/draft.ts';
import { fail, problem } from '../../../src/core/outcome.ts';
import { ReminderScheduler, type ReminderNotice } from '../../../src/main/reminders/scheduler.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { minimalInput } from '../../support/inputs.ts';
import { newCase, temporaryStore, valueOf } from '../store/support/open-stores.ts';

const HOUR_MS = 3_600_000;
/** The stores of these tests begin at noon UTC of that day. */
const FLIGHT_DAY = '2026-11-29';
const EVE_AT_NINE = Date.parse('2026-11-28T09:00:00+05:00');

const flying = (departsOn = FLIGHT_DAY): Draft => ({ ...minimalInput(), trip: { departsOn } });

/** A program with one store, whose time goes on only by {@link Program.advance}. */
function program(store: Store, startMs: number) {
  const notices: ReminderNotice[] = [];
  const delays: number[] = [];
  let waiting: { at: number; callback: () => void } | undefined;
  const state = { nowMs: startMs, isLocked: false, timeZone: 'Asia/Almaty' };
  const scheduler = new ReminderScheduler({
    storeSession: {
      // Both forms of the session's own function; the store here is never waited for.
      use: ((work: (store: Store) => unknown) =>
        state.isLocked ? fail(problem('store', 'store/locked')) : work(store)) as never,
    },
    now: () => state.nowMs,
    timeZone: () => state.timeZone,
    systemLanguage: 'en',
    notify: (notice) => notices.push(notice),
    wait: (callback, delayMs) => {
      const wait = { at: state.nowMs + delayMs, callback };
      delays.push(delayMs);
      waiting = wait;
      return () => {
        if (waiting === wait) waiting = undefined;
      };
    },
  });
  return {
    scheduler,
    notices,
    delays,
    state,
    isWaiting: () => waiting !== undefined,
    /** Lets timers run until a time. */
    advance(untilMs: number) {
      while (waiting !== undefined && waiting.at <= untilMs) {
        const { at, callback } = waiting;
        waiting = undefined;
        state.nowMs = Math.max(state.nowMs, at);
        callback();
      }
      state.nowMs = untilMs;
    },
  };
}

describe('the scheduler', () => {
  it('shows a reminder at its hour, once, with a masked number and the way to its case', () => {
    const { store } = temporaryStore();
    const id = newCase(store, flying());
    const run = program(store, EVE_AT_NINE - 30 * HOUR_MS);
    run.scheduler.check();
    run.advance(EVE_AT_NINE - 1);
    expect(run.notices).toEqual([]);
    run.advance(EVE_AT_NINE);
    expect(run.notices).toEqual([
      {
        title: 'Kcell +7 701 ••• 45 67: flight on Sun 29 Nov, proof is still missing',
        text: 'Hand the letter in and get your own copy stamped, or ask for a written confirmation.',
        caseId: id,
      },
    ]);
    run.advance(EVE_AT_NINE + 10 * HOUR_MS);
    run.scheduler.check();
    expect(program(store, EVE_AT_NINE + HOUR_MS).notices).toEqual([]);
    expect(run.notices).toHaveLength(1);
  });

  it('remembers across starts what was shown', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    const first = program(store, EVE_AT_NINE);
    first.scheduler.check();
    const second = program(store, EVE_AT_NINE + HOUR_MS);
    second.scheduler.check();
    expect([first.notices.length, second.notices.length]).toEqual([1, 0]);
  });

  it('shows it late when the program was not running, but not after the flight', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    const late = program(store, Date.parse('2026-11-29T23:30:00+05:00'));
    late.scheduler.check();
    expect(late.notices).toHaveLength(1);
    const { store: other } = temporaryStore();
    newCase(other, flying());
    const after = program(other, Date.parse('2026-11-30T00:00:00+05:00'));
    after.scheduler.check();
    expect(after.notices).toEqual([]);
  });

  it('goes by the clock of the computer, at the hour that was chosen', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    valueOf(store.reminders.choose({ isShown: true, hour: 18 }));
    const run = program(store, EVE_AT_NINE);
    run.state.timeZone = 'Asia/Shanghai';
    run.scheduler.check();
    run.advance(Date.parse('2026-11-28T18:00:00+08:00') - 1);
    expect(run.notices).toEqual([]);
    run.advance(Date.parse('2026-11-28T18:00:00+08:00'));
    expect(run.notices).toHaveLength(1);
  });

  it('never waits longer than an hour, never without end, and not at all when nothing lies ahead', () => {
    const { store } = temporaryStore();
    const id = newCase(store, flying());
    const run = program(store, EVE_AT_NINE - 30 * HOUR_MS);
    run.scheduler.check();
    run.advance(EVE_AT_NINE);
    expect(Math.max(...run.delays)).toBe(HOUR_MS);
    expect(Math.min(...run.delays)).toBeGreaterThan(0);
    expect(run.delays.length).toBeLessThan(40);
    valueOf(store.cancellations.remove(id));
    run.scheduler.check();
    expect(run.isWaiting()).toBe(false);
  });

  it('notices within the hour that the clock was set forward, and at once when the computer wakes up', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    const run = program(store, EVE_AT_NINE - 30 * HOUR_MS);
    run.scheduler.check();
    run.state.nowMs = EVE_AT_NINE + HOUR_MS;
    run.scheduler.check();
    expect(run.notices).toHaveLength(1);
  });

  it('looks again soon after changes, once for a burst of them', () => {
    const { store } = temporaryStore();
    const run = program(store, EVE_AT_NINE);
    run.scheduler.check();
    newCase(store, flying());
    run.scheduler.wake();
    run.scheduler.wake();
    run.advance(EVE_AT_NINE + 5000);
    expect(run.notices).toHaveLength(1);
    expect(run.delays.filter((delay) => delay === 1000)).toHaveLength(1);
    run.scheduler.stop();
    expect(run.isWaiting()).toBe(false);
  });

  it('shows nothing while it is switched off, and later what is still due', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    valueOf(store.reminders.choose({ isShown: false, hour: 9 }));
    const run = program(store, EVE_AT_NINE);
    run.scheduler.check();
    expect(run.notices).toEqual([]);
    expect(run.isWaiting()).toBe(false);
    valueOf(store.reminders.choose({ isShown: true, hour: 9 }));
    run.scheduler.wake();
    run.advance(EVE_AT_NINE + 2000);
    expect(run.notices).toHaveLength(1);
  });

  it('tells many at once as one', () => {
    const { store } = temporaryStore();
    for (let passport = 1; passport <= 4; passport += 1) {
      const applicant = { ...minimalInput().applicant, passport: { number: `EA${String(passport)}` } };
      newCase(store, { ...flying(), applicant });
    }
    const run = program(store, EVE_AT_NINE);
    run.scheduler.check();
    expect(run.notices).toEqual([
      { title: '4 reminders are waiting', text: 'They are in the list of cases.', caseId: undefined },
    ]);
  });

  it('speaks the language of the window', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    valueOf(store.settings.set({ language: 'zh-Hans', theme: 'dark', passportCopyAtEnd: 'ask' }));
    const run = program(store, EVE_AT_NINE);
    run.scheduler.check();
    expect(run.notices[0]?.title).toMatch(/^Kcell \+7 701 ••• 45 67：.*还缺凭证$/);
  });
});

describe('while the records are locked', () => {
  it('says only that something waits, once, and shows it after unlocking', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    const run = program(store, EVE_AT_NINE - 2 * HOUR_MS);
    run.scheduler.check();
    run.state.isLocked = true;
    run.scheduler.wake();
    run.advance(EVE_AT_NINE + 5 * HOUR_MS);
    expect(run.notices).toEqual([
      { title: 'A reminder is waiting', text: 'Unlock your records to see it.', caseId: undefined },
    ]);
    expect(run.isWaiting()).toBe(false);
    run.state.isLocked = false;
    run.scheduler.wake();
    run.advance(EVE_AT_NINE + 6 * HOUR_MS);
    expect(run.notices).toHaveLength(2);
    expect(run.notices[1]?.title).toContain('Kcell');
  });

  it('is silent when nothing was known before', () => {
    const { store } = temporaryStore();
    newCase(store, flying());
    const run = program(store, EVE_AT_NINE);
    run.state.isLocked = true;
    run.scheduler.check();
    expect(run.notices).toEqual([]);
    expect(run.isWaiting()).toBe(false);
  });
});
