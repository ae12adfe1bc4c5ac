/** Reminders in the running program: the scheduler over the system's notifications, clock and sleep. */
import { Notification, powerMonitor } from 'electron';

import { ReminderScheduler, type ReminderNotice, type SchedulerOptions } from './reminders/scheduler.ts';

/** What reminding needs from the rest of the program. */
export interface RemindingOptions extends Pick<SchedulerOptions, 'storeSession' | 'now' | 'systemLanguage'> {
  /** Shows the window, and in it a case if one is named. */
  readonly showCase: (caseId: string | undefined) => void;
}

/** Starts to remind. Timers stand still while the computer sleeps, so waking up counts as a look at the clock. */
export function startReminding({ showCase, ...options }: RemindingOptions): ReminderScheduler {
  const scheduler = new ReminderScheduler({
    ...options,
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    notify: createNotifier(showCase),
    wait: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  });
  powerMonitor.on('resume', () => scheduler.check());
  scheduler.check();
  return scheduler;
}

function createNotifier(showCase: RemindingOptions['showCase']): (notice: ReminderNotice) => void {
  // A notification that nobody holds may be collected, and its click with it.
  const shown = new Set<Notification>();
  return ({ title, text, caseId }) => {
    const notification = new Notification({ title, body: text });
    shown.add(notification);
    notification.on('click', () => showCase(caseId));
    notification.on('close', () => shown.delete(notification));
    notification.show();
  };
}
