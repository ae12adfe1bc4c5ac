/** What happened to a case before a letter: what a reminder, a claim or a data withdrawal refers to. */
import { kazakhDateOf, type IsoDate } from '../calendar.ts';
import { openChargesOf, type OpenCharge } from '../cancellation/charge.ts';
import { inOrder, type EventKind, type FilingWay } from '../cancellation/event.ts';
import type { EventDetails } from '../cancellation/event-details.ts';
import { isConfirming, type ReceiptKind } from '../receipt/kind.ts';
import { papersOf, type EarlierPaper } from './earlier-paper.ts';
import type { FormId } from './form-id.ts';
import { referenceIn } from './noted-reference.ts';
import { nameOfOwnForm } from './titles.ts';

/** One earlier application. */
export interface Filing {
  /** What was filed; the termination request where nothing else is said. */
  readonly form: FormId;
  readonly date: IsoDate;
  readonly via: FilingWay | undefined;
  /** The operator's number for it; undefined while nobody noted one. */
  readonly reference: string | undefined;
  /** The kept letter that was filed; undefined where none of its form was made by then. */
  readonly letterId: number | undefined;
}

/** What came of the last application; `no-answer` only while the case holds no word of the operator at all. */
export type FilingOutcome = 'no-answer' | 'refused-orally' | 'refused-in-writing' | 'unknown';

/** What happened before a letter. */
export interface FilingHistory {
  /** What went to the operator about the end of the contract, oldest first. */
  readonly filings: readonly Filing[];
  /** Unknown, too, while nothing was filed. */
  readonly outcome: FilingOutcome;
  /** Whether a confirmation lies in the archive; an event alone is not one in hand. */
  readonly hasConfirmation: boolean;
  /** When the confirmation came and its number, as far as an event tells. */
  readonly confirmation: Pick<Filing, 'reference'> & { readonly date: IsoDate | undefined };
  /** What of the case can be enclosed, from old to new: letters that were filed, then receipts. */
  readonly papers: readonly EarlierPaper[];
  /** What was charged and is not settled, oldest first. */
  readonly charges: readonly OpenCharge[];
}

/** The history of a letter without a case, or of a case in which nothing happened. */
export const NO_HISTORY: FilingHistory = {
  filings: [],
  outcome: 'unknown',
  hasConfirmation: false,
  confirmation: { date: undefined, reference: undefined },
  papers: [],
  charges: [],
};

/** Forms that do not ask to end the contract, such as to suspend it, or do not go to the operator. */
const OTHER_MATTERS: readonly FormId[] = [
  'suspension',
  'regulator-complaint',
  'data-withdrawal',
  'authorisation',
  'confirmation-slip',
];

/** The part of an event that a history is made from. */
interface PastEvent {
  readonly id: number;
  readonly kind: EventKind;
  readonly atMs: number;
  readonly via: FilingWay | null;
  readonly note: string;
  readonly details: EventDetails;
}

/** The part of a kept letter that a history is made from. */
interface PastLetter {
  readonly id: number;
  readonly form: string;
  readonly madeAtMs: number;
}

/**
 * Reads a case's events, receipts and letters, in any order. What happened after the letter's day has no place in
 * it, but silence is none where an answer is noted on any day. Days are those of Kazakhstan.
 */
export function filingHistoryOf(
  events: readonly PastEvent[],
  receipts: readonly { readonly id: number; readonly kind: ReceiptKind }[],
  letters: readonly PastLetter[],
  letterOn: IsoDate,
): FilingHistory {
  const history = inOrder(events).filter(({ atMs }) => kazakhDateOf(atMs) <= letterOn);
  const filed = history.filter(isFiling);
  const confirmation = history.findLast(({ kind }) => kind === 'confirmation');
  const hasConfirmation = receipts.some(({ kind }) => isConfirming(kind));
  const last = filed.at(-1);
  const filings = filed.map((event) => filingOf(event, letters));
  const papers = papersOf(filings, receipts);
  const isSilent = !events.some(isReply) && !papers.some(({ kind }) => kind === 'answer');
  return {
    filings,
    outcome:
      last === undefined || hasConfirmation
        ? 'unknown'
        : outcomeOf(
            history.filter(({ atMs }) => atMs >= last.atMs),
            isSilent,
          ),
    hasConfirmation,
    confirmation: {
      date: confirmation && kazakhDateOf(confirmation.atMs),
      reference: confirmation && referenceOfEvent(confirmation),
    },
    papers,
    charges: openChargesOf(history),
  };
}

/** The first application to end the contract; a reminder or a claim is none, even where nothing else was filed. */
export function firstApplicationOf({ filings }: Pick<FilingHistory, 'filings'>): Filing | undefined {
  return filings.find(({ form }) => form === 'termination');
}

/** Whether something went to the operator about the end of the contract. */
function isFiling({ kind, details }: PastEvent): boolean {
  return kind === 'filed' && (details.form === undefined || !OTHER_MATTERS.includes(details.form));
}

/** One filing. Of several letters of its form the filed one is the last that was made before that day ended. */
function filingOf(event: PastEvent, letters: readonly PastLetter[]): Filing {
  const form = event.details.form ?? 'termination';
  const date = kazakhDateOf(event.atMs);
  const made = letters
    .filter((letter) => isOfForm(letter, form) && kazakhDateOf(letter.madeAtMs) <= date)
    .reduce<PastLetter | undefined>((last, next) => (last && last.id > next.id ? last : next), undefined);
  const reference = referenceOfEvent(event);
  return { form, date, via: event.via ?? undefined, reference, letterId: made?.id };
}

/** An operator's own form asks for what our termination does. */
function isOfForm(letter: PastLetter, form: FormId): boolean {
  return letter.form === form || (form === 'termination' && nameOfOwnForm(letter.form) !== undefined);
}

/** Whether the operator said something, whatever it was and whichever application it was about. */
function isReply({ kind }: PastEvent): boolean {
  return kind === 'answer' || kind === 'confirmation' || kind === 'refusal';
}

/** A refusal in an office may be either; whoever was there ticks it by hand. */
function outcomeOf(events: readonly PastEvent[], isSilent: boolean): FilingOutcome {
  const refusal = events.findLast(({ kind }) => kind === 'refusal');
  if (refusal === undefined) return isSilent ? 'no-answer' : 'unknown';
  if (refusal.via === 'hotline') return 'refused-orally';
  return refusal.via === null || refusal.via === 'shop' ? 'unknown' : 'refused-in-writing';
}

/** The number that was recorded as such; else one that stands in the note. */
function referenceOfEvent({ details, note }: PastEvent): string | undefined {
  return details.ticket ?? referenceIn(note);
}
