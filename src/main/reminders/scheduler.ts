/** Shows reminders when they are due, each once, while the program runs. Knows no Electron. */
import type { UiLanguage } from '../../contract/views.ts';
import { windowTexts } from '../../core/i18n/catalogue.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { planReminders } from '../../core/reminder/plan.ts';
import type { CaseReminder } from '../../core/reminder/reminder.ts';
import { reminderWords } from '../../core/reminder/words.ts';
import type { StoreSession } from '../store-session.ts';

/** The clock is looked at this often at least, because it may be set and a computer may sleep. */
const LONGEST_WAIT_MS = 3_600_000;
/** After a change; a burst of saves is one look. */
const WAKE_DELAY_MS = 1000;
/** More than these at once are told as one. */
const MOST_AT_ONCE = 3;

/** A notification. Others may see it, so it holds a brand and a masked number at most. */
export interface ReminderNotice {
  readonly title: string;
  readonly text: string;
  /** The case that a click opens; undefined opens the window alone. */
  readonly caseId: string | undefined;
}

/** What the scheduler acts on. */
export interface SchedulerOptions {
  readonly storeSession: Pick<StoreSession, 'use'>;
  /** Present time, epoch milliseconds. */
  readonly now: () => number;
  /** The computer's time zone, an IANA name. */
  readonly timeZone: () => string;
  /** Language while the settings say `system`. */
  readonly systemLanguage: UiLanguage;
  readonly notify: (notice: ReminderNotice) => void;
  /** Calls back once after a time; returns how to take that back. */
  readonly wait: (callback: () => void, delayMs: number) => () => void;
}

/** What is known of the time ahead; it outlives the lock, so it names nobody. */
interface Ahead {
  readonly nextAtMs: number;
  readonly language: UiLanguage;
}

/** One per program. Nothing happens before the first {@link check}. */
export class ReminderScheduler {
  readonly #options: SchedulerOptions;
  #ahead: Ahead | undefined;
  #isWaking = false;
  #cancelWait: (() => void) | undefined;

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  /** Shows what is due and sets the time of the next look. Call at the start, and when the computer wakes up. */
  check(): void {
    const seen = this.#lookIntoStore();
    const isLocked = !seen.ok && seen.problems.some(({ code }) => code === 'store/locked');
    if (seen.ok) this.#ahead = seen.value;
    else if (isLocked) this.#tellWhileLocked();
    const mustLookAgain = this.#ahead !== undefined || (!seen.ok && !isLocked);
    const untilNextMs = (this.#ahead?.nextAtMs ?? Number.POSITIVE_INFINITY) - this.#options.now();
    this.#waitFor(mustLookAgain ? Math.min(LONGEST_WAIT_MS, Math.max(1, untilNextMs)) : undefined);
  }

  /** Looks again soon, because something was changed, unlocked or locked. */
  wake(): void {
    if (this.#isWaking) return;
    this.#waitFor(WAKE_DELAY_MS);
    this.#isWaking = true;
  }

  /** Looks no more. */
  stop(): void {
    this.#waitFor(undefined);
  }

  /** Shows what is due; the time of the next reminder, or undefined when there is none. */
  #lookIntoStore(): Outcome<Ahead | undefined> {
    const { storeSession, now, timeZone, systemLanguage } = this.#options;
    return storeSession.use((store): Outcome<Ahead | undefined> => {
      const choices = store.reminders.choices();
      if (!choices.ok) return choices;
      if (!choices.value.isShown) return succeed(undefined);
      const settings = store.settings.get();
      const cases = store.reminders.cases(null);
      const shown = store.reminders.shown();
      if (!settings.ok || !cases.ok || !shown.ok) return fail(problem('reminders', 'store/busy'));
      const language = settings.value.language === 'system' ? systemLanguage : settings.value.language;
      const plan = planReminders(cases.value, {
        nowMs: now(),
        hour: choices.value.hour,
        timeZone: timeZone(),
        shown: shown.value,
      });
      // What cannot be marked would be shown again and again, so it waits.
      const marked = store.reminders.markShown(plan.due);
      if (!marked.ok) return marked;
      this.#tell(plan.due, language);
      return succeed(plan.nextAtMs === undefined ? undefined : { nextAtMs: plan.nextAtMs, language });
    });
  }

  #tell(due: readonly CaseReminder[], language: UiLanguage): void {
    const { notify } = this.#options;
    if (due.length > MOST_AT_ONCE) {
      const texts = windowTexts(language).reminders;
      notify({ title: texts.many(due.length), text: texts.manyText, caseId: undefined });
      return;
    }
    for (const one of due) notify({ ...reminderWords(one, language), caseId: one.found.id });
  }

  /** Once per lock, and without a name: what it is about shows after unlocking, for it is still due then. */
  #tellWhileLocked(): void {
    if (this.#ahead === undefined || this.#ahead.nextAtMs > this.#options.now()) return;
    const texts = windowTexts(this.#ahead.language).reminders;
    this.#ahead = undefined;
    this.#options.notify({ title: texts.locked, text: texts.lockedText, caseId: undefined });
  }

  #waitFor(delayMs: number | undefined): void {
    this.#cancelWait?.();
    this.#isWaking = false;
    this.#cancelWait =
      delayMs === undefined
        ? undefined
        : this.#options.wait(() => {
            this.#cancelWait = undefined;
            this.check();
          }, delayMs);
  }
}
