/** What a case brings into its next letter: number, history, the head of its chain of events, a signature. */
import type { IsoDate } from '../../core/calendar.ts';
import { filingHistoryOf, type FilingHistory } from '../../core/form/filing-history.ts';
import type { ResolvedDirectory } from '../../core/operator/resolve.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { Signature } from '../../core/signature/signature.ts';
import type { Store } from '../store/open.ts';
import type { LetterOptions } from './make-letter.ts';

/** Facts of a letter that belongs to a case. */
export interface CaseFacts extends Required<Pick<LetterOptions, 'cancellationId' | 'letterNumber'>> {
  readonly history: FilingHistory;
  readonly directory: ResolvedDirectory;
  /** In hex; printed at the foot of every page. */
  readonly chainHead: string;
  /** The applicant's, whether it is to be placed or not. */
  readonly signature: Signature | undefined;
}

/** Reads them as they stand now, for a letter of a day; `cancellation/not-found` at `id`. */
export function caseFactsOf(store: Store, id: string, letterOn: IsoDate): Outcome<CaseFacts> {
  const number = store.letters.nextNumber(id);
  if (!number.ok) return number;
  const found = store.cancellations.get(id);
  if (!found.ok) return found;
  const chain = store.events.verify(id);
  if (!chain.ok) return chain;
  const signature = store.signatures.of(id);
  if (!signature.ok) return signature;
  const directory = store.operators.directory();
  if (!directory.ok) return directory;
  const { events, receipts, letters } = found.value;
  return succeed({
    cancellationId: id,
    letterNumber: number.value,
    history: filingHistoryOf(events, receipts, letters, letterOn),
    directory: directory.value,
    chainHead: chain.value.head,
    signature: signature.value,
  });
}
