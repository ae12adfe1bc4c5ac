/** What was read in the proof on show, and how far the queue is; looks again while something may change. */
import type { EndpointOutput } from '../../contract/endpoints.ts';
import type { ReadingView } from '../../contract/views.ts';
import { findingsIn, type Finding } from '../../core/receipt/finding/finding.ts';
import { otherNumbers } from '../../core/receipt/finding/other-number.ts';
import { formatMobileNumber, parseMobileNumber } from '../../core/sim/number.ts';
import type { Session } from './session.svelte.ts';

const LOOK_AGAIN_MS = 1200;

/** The reading of one proof. */
export class ReceiptReading {
  reading = $state.raw<ReadingView>();
  progress = $state.raw<EndpointOutput<'reading.progress'>>();
  /** E.164 of the case's SIM; undefined while none is known. */
  caseNumber = $state.raw<string>();
  readonly findings: readonly Finding[] = $derived(findingsIn(this.reading?.text ?? ''));
  /** Numbers that it names instead of the case's, as they are printed. */
  readonly otherNumbers = $derived(otherNumbers(this.findings, this.caseNumber).map(formatMobileNumber));
  #session: Session;
  #receiptId: number;
  #onfiled: () => void;
  #clock: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  /** `onfiled` hears that a reading ended that was seen waiting: the proof may lie elsewhere now. */
  constructor(session: Session, receiptId: number, onfiled: () => void) {
    this.#session = session;
    this.#receiptId = receiptId;
    this.#onfiled = onfiled;
  }

  /** Begins to look; call the result to end it. */
  watch(cancellationId: string | null): () => void {
    void this.#look();
    if (cancellationId !== null) void this.#findNumber(cancellationId);
    return () => {
      this.#isOver = true;
      clearTimeout(this.#clock);
    };
  }

  /** Stops the whole queue. */
  async stop(): Promise<void> {
    await this.#session.call('reading.stop', undefined);
    await this.#look();
  }

  /** Goes on with the queue; with `again` this proof is read anew. */
  async start(again: boolean): Promise<void> {
    const outcome = await this.#session.call('reading.start', { againId: again ? this.#receiptId : null });
    if (!outcome.ok) this.#session.report(outcome.problems);
    await this.#look();
  }

  /** The proposed kind is not right. */
  async decline(): Promise<void> {
    const outcome = await this.#session.call('reading.decline', { receiptId: this.#receiptId });
    if (!outcome.ok) this.#session.report(outcome.problems);
    await this.#look();
  }

  async #look(): Promise<void> {
    clearTimeout(this.#clock);
    const [reading, progress] = await Promise.all([
      this.#session.call('reading.get', { receiptId: this.#receiptId }),
      this.#session.call('reading.progress', undefined),
    ]);
    if (this.#isOver) return;
    const wasWaiting = this.reading !== undefined && isWaiting(this.reading);
    if (reading.ok) this.reading = reading.value;
    if (progress.ok) this.progress = progress.value;
    if (!reading.ok) return;
    if (isWaiting(reading.value)) this.#clock = setTimeout(() => void this.#look(), LOOK_AGAIN_MS);
    else if (wasWaiting) this.#onfiled();
  }

  async #findNumber(id: string): Promise<void> {
    const found = await this.#session.call('cancellation.get', { id });
    const number = found.ok ? parseMobileNumber(found.value.draft.sim?.number ?? '', 'sim.number') : found;
    if (number.ok && !this.#isOver) this.caseNumber = number.value;
  }
}

function isWaiting({ state }: ReadingView): boolean {
  return state === 'queued' || state === 'reading';
}
