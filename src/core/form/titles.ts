/** Titles of forms and aids in the window's languages, as they stand on the pages. */
import aftercareChecklist from '../../../resources/texts/aftercare-checklist.json' with { type: 'json' };
import authorisation from '../../../resources/texts/authorisation.json' with { type: 'json' };
import callScript from '../../../resources/texts/call-script.json' with { type: 'json' };
import claim from '../../../resources/texts/claim.json' with { type: 'json' };
import clerkCard from '../../../resources/texts/clerk-card.json' with { type: 'json' };
import confirmationSlip from '../../../resources/texts/confirmation-slip.json' with { type: 'json' };
import dataWithdrawal from '../../../resources/texts/data-withdrawal.json' with { type: 'json' };
import regulatorComplaint from '../../../resources/texts/regulator-complaint.json' with { type: 'json' };
import reminder from '../../../resources/texts/reminder.json' with { type: 'json' };
import suspension from '../../../resources/texts/suspension.json' with { type: 'json' };
import termination from '../../../resources/texts/termination.json' with { type: 'json' };
import visitChecklist from '../../../resources/texts/visit-checklist.json' with { type: 'json' };
import { PRINT_IDS, type PrintId } from './form-id.ts';

const TITLES: Readonly<Record<PrintId, Readonly<Record<'ru' | 'kk' | 'en' | 'zh', string>>>> = {
  termination: termination.title,
  suspension: suspension.title,
  reminder: reminder.title,
  claim: claim.title,
  'regulator-complaint': regulatorComplaint.title,
  'data-withdrawal': dataWithdrawal.title,
  authorisation: authorisation.title,
  'confirmation-slip': confirmationSlip.title,
  'clerk-card': clerkCard.title,
  'call-script': callScript.title,
  'visit-checklist': visitChecklist.title,
  'aftercare-checklist': aftercareChecklist.title,
};

/** What kept packets are called among the letters of a case. */
export const PACKET_FORM = 'packet';

const PACKET_TITLE = {
  ru: 'Комплект документов',
  kk: 'Құжаттар топтамасы',
  en: 'Packet for the shop',
  zh: '整套材料',
};

/** Before the name of an operator's own form among the letters of a case. */
const OWN_FORM = 'own-form:';

/** What a filled form of an operator is called among the letters of a case: by its file. */
export function ownFormKind(fileName: string): string {
  return `${OWN_FORM}${fileName.replace(/\.pdf$/i, '')}`;
}

/** The name of an operator's own form among the letters of a case; undefined for our own forms. */
export function nameOfOwnForm(form: string): string | undefined {
  return form.startsWith(OWN_FORM) ? form.slice(OWN_FORM.length) : undefined;
}

/**
 * The title of a form, an aid or a packet, the name of an operator's own form; of a form that this version
 * does not know, its id.
 */
export function titleOfForm(form: string, language: 'ru' | 'kk' | 'en' | 'zh-Hans'): string {
  const inLanguage = language === 'zh-Hans' ? 'zh' : language;
  if (form === PACKET_FORM) return PACKET_TITLE[inLanguage];
  const known = PRINT_IDS.find((id) => id === form);
  return known === undefined ? (nameOfOwnForm(form) ?? form) : TITLES[known][inLanguage];
}
