/** What a reminder says: brand, masked number and the matter, because others may see it. */
import { addDays } from '../calendar.ts';
import { referenceOf } from '../cancellation/reference.ts';
import { windowTexts, type WindowLanguage } from '../i18n/catalogue.ts';
import { dateTextIn } from '../i18n/date-text.ts';
import { BRAND_IDS, BRAND_NAMES } from '../operator/brand.ts';
import type { CaseReminder, RemindedCase } from './reminder.ts';

/** A heading and a sentence. */
export interface ReminderWords {
  readonly title: string;
  readonly text: string;
}

/** Words a reminder in a language of the window. */
export function reminderWords({ found, reminder }: CaseReminder, language: WindowLanguage): ReminderWords {
  const texts = windowTexts(language).reminders;
  const { kind, on, check } = reminder;
  const sim = simNameOf(found);
  const text = texts.details[kind];
  switch (kind) {
    case 'flight-eve':
      return { title: texts.titles['flight-eve'](sim, dateTextIn(language)(addDays(on, 1))), text };
    case 'aftercare-check':
      return { title: texts.aftercare(sim, check === null ? '' : texts.checks[check]), text };
    default:
      return { title: texts.titles[kind](sim), text };
  }
}

/** Brand and masked number; while the number cannot be masked, the reference stands for it. */
function simNameOf({ id, operator, maskedNumber }: RemindedCase): string {
  const brand = BRAND_IDS.find((known) => known === operator);
  const number = maskedNumber.includes('•') ? maskedNumber : referenceOf(id);
  return brand === undefined ? number : `${BRAND_NAMES[brand]} ${number}`;
}
