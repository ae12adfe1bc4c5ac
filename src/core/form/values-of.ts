/** Which values go into which form. */
import { callScriptValues, checklistValues, clerkCardValues } from './aid-values.ts';
import { authorisationValues } from './authorisation-values.ts';
import { claimValues } from './claim-values.ts';
import { confirmationSlipValues } from './confirmation-slip-values.ts';
import { dataWithdrawalValues } from './data-withdrawal-values.ts';
import type { PrintId } from './form-id.ts';
import { regulatorComplaintValues } from './regulator-complaint-values.ts';
import { reminderValues } from './reminder-values.ts';
import { suspensionValues } from './suspension-values.ts';
import { terminationValues } from './termination-values.ts';
import type { LetterFacts } from './value-sheet.ts';
import type { FormValues } from './values.ts';

const VALUES_OF: Readonly<Record<PrintId, (facts: LetterFacts) => FormValues>> = {
  termination: terminationValues,
  suspension: suspensionValues,
  reminder: reminderValues,
  claim: claimValues,
  'regulator-complaint': regulatorComplaintValues,
  'data-withdrawal': dataWithdrawalValues,
  authorisation: authorisationValues,
  'confirmation-slip': confirmationSlipValues,
  'clerk-card': clerkCardValues,
  'call-script': callScriptValues,
  'visit-checklist': checklistValues,
  'aftercare-checklist': checklistValues,
};

/** The values of a form or aid. */
export function valuesOf(form: PrintId, facts: LetterFacts): FormValues {
  return VALUES_OF[form](facts);
}
