/** What the details of an event say, in one line. */
import type { EventView } from '../../../contract/views.ts';
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import type { WindowLanguage } from '../../../core/i18n/catalogue.ts';
import { titleOfForm } from '../../../core/form/titles.ts';
import type { Formatter } from '../../state/format.ts';

/** `Consumer claim · Number they gave: 1207 · Wait until: 22 Nov`; blank without details. */
export function detailWords(
  { details }: EventView,
  texts: WindowTexts,
  language: WindowLanguage,
  format: Formatter,
): string {
  const { eventForm, aftercare } = texts;
  const names = eventForm.details;
  const { form, receivedOn, ticket, minutes, amountTenge, dueOn, account, check, result, recipient, sha256 } =
    details;
  const parts = [
    form && titleOfForm(form, language),
    check && aftercare.checks[check],
    result && aftercare.results[result],
    account,
    amountTenge && `${amountTenge} ₸`,
    ticket && `${names.ticket}: ${ticket}`,
    minutes !== undefined && `${names.minutes}: ${format.count(minutes)}`,
    receivedOn && `${names.receivedOn}: ${format.shortDate(receivedOn)}`,
    dueOn && `${names.dueOn}: ${format.shortDate(dueOn)}`,
    recipient && `${names.recipient}: ${recipient}`,
    sha256 && `${names.sha256} ${sha256}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
