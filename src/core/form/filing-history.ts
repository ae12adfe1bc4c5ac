/** What happened to a case before a letter: what a reminder, a claim or a data withdrawal refers to. */
import { localDateOf, type IsoDate } from '../calendar.ts';
import type { EventKind, FilingWay } from '../cancellation/event.ts';
import { isConfirming, type ReceiptKind } from '../receipt/kind.ts';

/** One earlier application. */
export interface Filing {
  readonly date: IsoDate;
  readonly via: FilingWay | undefined;
  /** The operator's number for it; undefined while nobody noted one. */
  readonly reference: string | undefined;
}

/** What came of the last application, as far as the case tells. */
export type FilingOutcome = 'no-answer' | 'refused-orally' | 'refused-in-writing' | 'unknown';

/** What happened before a letter. */
export interface FilingHistory {
  /** Oldest first. */
  readonly filings: readonly Filing[];
  /** Unknown, too, while nothing was filed. */
  readonly outcome: FilingOutcome;
  /** Whether a confirmation lies in the archive; an event alone is not one in hand. */
  readonly hasConfirmation: boolean;
  /** When the confirmation came and its number, as far as an event tells. */
  readonly confirmation: Pick<Filing, 'reference'> & { readonly date: IsoDate | undefined };
  /** Whether a copy of the application with the mark of receipt is archived. */
  readonly hasStampedCopy: boolean;
}

/** The history of a letter without a case, or of a case in which nothing happened. */
export const NO_HISTORY: FilingHistory = {
  filings: [],
  outcome: 'unknown',
  hasConfirmation: false,
  confirmation: { date: undefined, reference: undefined },
  hasStampedCopy: false,
};

/** The part of an event that a history is made from. */
interface PastEvent {
  readonly kind: EventKind;
  readonly atMs: number;
  readonly via: FilingWay | null;
  readonly note: string;
}

/** Reads a case's events, in any order, and the kinds of its receipts. Days are those of the local calendar. */
export function filingHistoryOf(
  events: readonly PastEvent[],
  receipts: readonly { readonly kind: ReceiptKind }[],
): FilingHistory {
  const inOrder = [...events].sort((a, b) => a.atMs - b.atMs);
  const filed = inOrder.filter(({ kind }) => kind === 'filed');
  const confirmation = inOrder.findLast(({ kind }) => kind === 'confirmation');
  const hasConfirmation = receipts.some(({ kind }) => isConfirming(kind));
  const last = filed.at(-1);
  return {
    filings: filed.map(({ atMs, via, note }) => ({
      date: localDateOf(new Date(atMs)),
      via: via ?? undefined,
      reference: referenceIn(note),
    })),
    outcome:
      last === undefined || hasConfirmation
        ? 'unknown'
        : outcomeOf(inOrder.filter(({ atMs }) => atMs >= last.atMs)),
    hasConfirmation,
    confirmation: {
      date: confirmation && localDateOf(new Date(confirmation.atMs)),
      reference: confirmation && referenceIn(confirmation.note),
    },
    hasStampedCopy: receipts.some(({ kind }) => kind === 'stamped-copy'),
  };
}

/** A refusal in an office may be either; whoever was there ticks it by hand. */
function outcomeOf(events: readonly PastEvent[]): FilingOutcome {
  const refusal = events.findLast(({ kind }) => kind === 'refusal');
  if (refusal === undefined) {
    return events.some(({ kind }) => kind === 'answer' || kind === 'confirmation') ? 'unknown' : 'no-answer';
  }
  if (refusal.via === 'hotline') return 'refused-orally';
  return refusal.via === null || refusal.via === 'shop' ? 'unknown' : 'refused-in-writing';
}

/**
 * The operator's number in a note: what follows «№», «вх.», "ticket", 编号 and the like, or the whole
 * note when it is nothing but a number. A guess would be worse than a blank, so other notes give none.
 */
export function referenceIn(note: string): string | undefined {
  const text = note.normalize('NFC').trim();
  const named =
    /(?<![\p{L}\d])(?:№|#|No\.|вх\.?|исх\.?|кіріс|шығыс|обращени[ея]|заявк[аи]|ticket|ref\.?|收件编号|编号|工单号?)[\s:：№#]*([\p{L}\d/._-]{0,20}\d[\p{L}\d/._-]{0,20})/iu;
  const found = named.exec(text)?.[1] ?? /^[\p{L}\d/._-]{0,20}\d[\p{L}\d/._-]{0,20}$/u.exec(text)?.[0];
  return found?.replace(/[._-]+$/, '');
}
