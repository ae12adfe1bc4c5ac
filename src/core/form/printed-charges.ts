/** How charges that are not settled are told on a letter, in its language. */
import { formatLetterDate } from '../calendar.ts';
import type { OpenCharge } from '../cancellation/charge.ts';
import type { LetterLanguage } from '../cancellation/schema.ts';
import { printedAmount } from './printed-amount.ts';

/** `01.12.2026: списано 390 тенге`, one line each; without a sum where nobody noted one. */
export function printedCharges(charges: readonly OpenCharge[], lang: LetterLanguage): string {
  return charges
    .map(({ on, amountTenge }) => `${formatLetterDate(on)}: ${TOLD[lang](printedAmount(amountTenge))}`)
    .join('\n');
}

const TOLD: Readonly<Record<LetterLanguage, (amountTenge: string | undefined) => string>> = {
  ru: (amount) => (amount === undefined ? 'списаны деньги' : `списано ${amount} тенге`),
  kk: (amount) => (amount === undefined ? 'ақша есептен шығарылды' : `${amount} теңге есептен шығарылды`),
};
