/** Tells outside the window that a planned backup could not be made. */
import { Notification } from 'electron';

import type { UiLanguage } from '../contract/views.ts';
import { windowTexts } from '../core/i18n/catalogue.ts';
import { describeProblem } from '../core/i18n/describe-problem.ts';
import type { Problem } from '../core/outcome.ts';
import type { StoreSession } from './store-session.ts';

/** What the notice needs from the rest of the program. */
export interface FailureNoticeOptions {
  readonly storeSession: StoreSession;
  /** Language while the settings say `system`. */
  readonly systemLanguage: UiLanguage;
  readonly showWindow: () => void;
}

/** Builds the function that tells; a click on the notice shows the window. */
export function createFailureNotice({ storeSession, systemLanguage, showWindow }: FailureNoticeOptions) {
  // A notification that nobody holds may be collected, and its click with it.
  let shown: Notification | undefined;
  return (found: Problem): void => {
    const settings = storeSession.use((store) => store.settings.get());
    const chosen = settings.ok ? settings.value.language : 'system';
    const language = chosen === 'system' ? systemLanguage : chosen;
    shown = new Notification({
      title: windowTexts(language).backup.failedTitle,
      body: describeProblem(found, language),
    });
    shown.on('click', showWindow);
    shown.show();
  };
}
