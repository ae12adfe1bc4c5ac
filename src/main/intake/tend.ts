/** What is done for receipts while nobody waits: small pictures, and the check of originals. Runs in a thread. */
import { setImmediate as giveWay } from 'node:timers/promises';

import { succeed, type Outcome } from '../../core/outcome.ts';
import type { Store } from '../store/open.ts';
import { drawPicture } from './draw-picture.ts';

/** What was done. */
export interface TendReport {
  readonly drawnCount: number;
  readonly checkedCount: number;
  /** Names of receipts whose originals are damaged. */
  readonly damaged: readonly { readonly id: number; readonly fileName: string }[];
}

/** A step: the receipt that is drawn next, so that whoever watches knows which one a thread broke on; undefined after the last. */
export interface TendStep {
  readonly receiptId: number | undefined;
}

/** How to tend. */
export interface TendOptions {
  /** How long originals are checked, in milliseconds. */
  readonly budgetMs: number;
  /** A receipt that broke or stopped the thread before. */
  readonly failedId?: number | undefined;
  readonly onStep: (step: TendStep) => void;
  readonly signal: AbortSignal;
}

/** Originals that are checked between two looks at messages. */
const CHECK_SLICE_MS = 100;

/** Pictures first, which somebody may be waiting for; then originals, oldest check first. */
export async function tend(store: Store, options: TendOptions): Promise<Outcome<TendReport>> {
  const { failedId } = options;
  if (failedId !== undefined) {
    const kept = store.receiptPictures.keep(failedId, { state: 'failed' });
    if (!kept.ok && kept.problems[0]?.code !== 'receipt/not-found') return kept;
  }
  const drawn = await drawWaiting(store, options);
  options.onStep({ receiptId: undefined });
  if (!drawn.ok) return drawn;
  return checkFor(store, options, drawn.value);
}

async function drawWaiting(store: Store, { onStep, signal }: TendOptions): Promise<Outcome<number>> {
  let count = 0;
  while (!signal.aborted) {
    const waiting = store.receiptPictures.waiting(1);
    if (!waiting.ok) return waiting;
    const [receipt] = waiting.value;
    if (receipt === undefined) break;
    onStep({ receiptId: receipt.id });
    const original = store.receipts.read(receipt.id);
    const picture = original.ok
      ? await drawPicture(original.value.bytes, receipt.mediaType)
      : ({ state: 'damaged' } as const);
    const kept = store.receiptPictures.keep(receipt.id, picture);
    if (!kept.ok) return kept;
    count += 1;
    await giveWay();
  }
  return succeed(count);
}

async function checkFor(
  store: Store,
  { budgetMs, signal }: TendOptions,
  drawnCount: number,
): Promise<Outcome<TendReport>> {
  const endsAt = performance.now() + budgetMs;
  let checkedCount = 0;
  for (;;) {
    const sliceEndsAt = Math.min(endsAt, performance.now() + CHECK_SLICE_MS);
    const report = store.integrity.check({
      goesOn: () => !signal.aborted && performance.now() < sliceEndsAt,
    });
    if (!report.ok) return report;
    checkedCount += report.value.checkedCount;
    const isOver = signal.aborted || performance.now() >= endsAt || checkedCount >= report.value.totalCount;
    if (isOver) {
      const damaged = report.value.damaged.map(({ id, fileName }) => ({ id, fileName }));
      return succeed({ drawnCount, checkedCount, damaged });
    }
    await giveWay();
  }
}
