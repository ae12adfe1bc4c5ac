/** Every form and aid filled with ordinary values: what goldens are made from and compared with. */
import { GLOSSES, type Gloss, type LetterLanguage } from '../../../../src/core/cancellation/schema.ts';
import type { FilingWay } from '../../../../src/core/cancellation/event.ts';
import type { EarlierPaper, PaperKind } from '../../../../src/core/form/earlier-paper.ts';
import { NO_HISTORY, type Filing, type FilingHistory } from '../../../../src/core/form/filing-history.ts';
import { PRINT_IDS, type FormId, type PrintId } from '../../../../src/core/form/form-id.ts';
import { createLetterMaker, type IdentifiedLetter } from '../../../../src/main/letters/make-letter.ts';
import { readInput, RESOURCES } from '../letter-fixtures.ts';

/** One page to look at. */
export interface SamplePage {
  readonly form: PrintId;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
}

/** Every form and aid in one language with every gloss. */
export function samplePages(lang: LetterLanguage): readonly SamplePage[] {
  return PRINT_IDS.flatMap((form) => GLOSSES.map((gloss) => ({ form, lang, gloss })));
}

/** What the samples tell: a complete input, and a case in which something was filed and confirmed. */
export const SAMPLE = {
  draft: readInput('02-complete-chinese.json'),
  date: '2026-11-24',
  cancellationId: '7K3M9Q2X',
  letterNumber: 2,
  chainHead: '0123456789abcdef'.repeat(4),
  isComplete: true,
} as const;

/** A reminder, a claim and a complaint have been left without an answer; the others come after the confirmation. */
export function sampleHistory(form: PrintId): FilingHistory {
  const filed: FilingHistory = {
    ...NO_HISTORY,
    filings: [filing('termination', '2026-11-02', 'shop', '123/45-К')],
    papers: [paper('stamped-copy', 1)],
  };
  if (form === 'reminder' || form === 'claim') return { ...filed, outcome: 'no-answer' };
  if (form === 'regulator-complaint') {
    const later = [
      filing('reminder', '2026-11-12', 'email', undefined),
      { ...filing('claim', '2026-11-13', 'post', 'RR123456789KZ'), letterId: 3 },
    ];
    const papers = [
      { kind: 'claim', letterId: 3, receiptId: undefined, form: 'claim', filedOn: '2026-11-13' } as const,
    ];
    return {
      ...filed,
      outcome: 'no-answer',
      filings: [...filed.filings, ...later],
      papers: [...filed.papers, ...papers, paper('proof-sent', 2)],
    };
  }
  const papers = [...filed.papers, paper('confirmation', 3)];
  return { ...filed, papers, hasConfirmation: true, confirmation: { date: '2026-11-20', reference: '77' } };
}

function filing(form: FormId, date: string, via: FilingWay, reference: string | undefined): Filing {
  return { form, date, via, reference, letterId: undefined };
}

function paper(kind: PaperKind, receiptId: number): EarlierPaper {
  return { kind, letterId: undefined, receiptId, form: undefined, filedOn: undefined };
}

const maker = createLetterMaker(RESOURCES);

/** Makes a sample. */
export async function makeSample(page: SamplePage): Promise<IdentifiedLetter> {
  const letter = await maker.make({ ...SAMPLE, ...page, history: sampleHistory(page.form) });
  if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
  return letter.value;
}
