/** The papers of a case that a later letter names and encloses: letters that were filed, and archived proof. */
import type { IsoDate } from '../calendar.ts';
import type { ReceiptKind } from '../receipt/kind.ts';
import type { Filing } from './filing-history.ts';
import type { FormId, PrintId } from './form-id.ts';

/** What an earlier paper is to the letter that encloses it. */
export type PaperKind =
  'application' | 'claim' | 'stamped-copy' | 'proof-sent' | 'answer' | 'charges' | 'confirmation';

/** What an archived receipt is among the papers; what is not here is enclosed with nothing. */
const PAPER_OF_RECEIPT: Partial<Record<ReceiptKind, PaperKind>> = {
  confirmation: 'confirmation',
  'stamped-confirmation': 'confirmation',
  'sms-confirmation': 'confirmation',
  'stamped-copy': 'stamped-copy',
  'posting-proof': 'proof-sent',
  answer: 'answer',
  acknowledgement: 'answer',
  'sms-acknowledgement': 'answer',
  'charge-statement': 'charges',
};

/** One earlier paper as the store has it. */
export interface EarlierPaper {
  readonly kind: PaperKind;
  /** Row of the kept letter; undefined for a receipt. */
  readonly letterId: number | undefined;
  /** Row of the receipt; undefined for a letter. */
  readonly receiptId: number | undefined;
  /** What a kept letter is; undefined for a receipt, whose kind says it. */
  readonly form: FormId | undefined;
  /** When a letter was first filed; undefined for a receipt, which nobody has dated. */
  readonly filedOn: IsoDate | undefined;
}

/** A paper, and the `att.` line of the letter that it stands under. */
export interface EnclosedPaper {
  readonly paper: EarlierPaper;
  /** The line's key without `att.`. */
  readonly line: string;
}

/**
 * Which papers a form's lines about attachments mean, in the order of the form. A reminder asks for the
 * copy with the mark of receipt, so a letter without it does not do there.
 */
const LINES: Partial<Record<PrintId, readonly (readonly [line: string, kinds: readonly PaperKind[]])[]>> = {
  reminder: [
    ['first-copy', ['stamped-copy']],
    ['proof-sent', ['proof-sent']],
  ],
  claim: [
    ['first-copy', ['stamped-copy', 'application']],
    ['charges', ['charges']],
    ['answer', ['answer']],
  ],
  'regulator-complaint': [
    ['first-copy', ['stamped-copy', 'application']],
    ['claim-copy', ['claim']],
    ['proof-sent', ['proof-sent']],
    ['answer', ['answer']],
    ['charges', ['charges']],
  ],
  'data-withdrawal': [['confirmation', ['confirmation']]],
};

/** The papers that a form encloses, in the order of its lines and within a line from old to new. */
export function enclosedPapersOf(form: PrintId, papers: readonly EarlierPaper[]): readonly EnclosedPaper[] {
  return (LINES[form] ?? []).flatMap(([line, kinds]) =>
    kinds.flatMap((kind) => papers.filter((paper) => paper.kind === kind).map((paper) => ({ paper, line }))),
  );
}

/** Names a paper among those of its case: `letter-3`, `receipt-12`. */
export function nameOfPaper({ letterId, receiptId }: EarlierPaper): string {
  return letterId === undefined ? `receipt-${String(receiptId)}` : `letter-${String(letterId)}`;
}

/**
 * The papers of a case, in the order of its filings and then of its receipts. A letter that was filed twice is
 * one paper, of the first day.
 */
export function papersOf(
  filings: readonly Pick<Filing, 'form' | 'date' | 'letterId'>[],
  receipts: readonly { readonly id: number; readonly kind: ReceiptKind }[],
): readonly EarlierPaper[] {
  const letters = filings.flatMap(({ form, date, letterId }, index): readonly EarlierPaper[] => {
    if (letterId === undefined || filings.findIndex((other) => other.letterId === letterId) < index)
      return [];
    const kind = form === 'claim' ? form : 'application';
    return [{ kind, letterId, receiptId: undefined, form, filedOn: date }];
  });
  const archived = receipts
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ id, kind: receiptKind }): readonly EarlierPaper[] => {
      const kind = PAPER_OF_RECEIPT[receiptKind];
      const paper = { letterId: undefined, receiptId: id, form: undefined, filedOn: undefined };
      return kind === undefined ? [] : [{ kind, ...paper }];
    });
  return [...letters, ...archived];
}
