/** Archives, draws and checks receipts in threads, while the store is open. No Electron here. */
import { memoryUsage } from 'node:process';

import type { Outcome } from '../../core/outcome.ts';
import type { IntegrityReport } from '../store/integrity.ts';
import type { ReceiptHome } from '../store/receipts.ts';
import type { StoreSession } from '../store-session.ts';
import type { ThreadLimits } from '../threads/run-in-thread.ts';
import type { SentFile } from './messages.ts';
import { StoreThread } from './store-thread.ts';
import type { IntakeProgress, IntakeReport } from './take-in.ts';
import type { TendReport, TendStep } from './tend.ts';

/** What is done with receipts outside the main process' own thread. */
export interface Keeper {
  /** Archives a file that the window sent. */
  takeFile(file: SentFile, home: ReceiptHome): Promise<Outcome<IntakeReport>>;
  /** Keeps a piece of a large file until {@link Keeper.takeFile} names it. */
  takePiece(uploadId: number, bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<undefined>>;
  /** Archives files and folders that the user chose in the system's dialog. */
  takePaths(
    paths: readonly string[],
    home: ReceiptHome,
    onProgress: (progress: IntakeProgress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<IntakeReport>>;
  /** Compares the originals of a case, or all, with their hashes; to be called before anything is exported. */
  verify(cancellationId?: string): Promise<Outcome<IntegrityReport>>;
  /** Draws what waits and checks originals; does nothing while that is going on. */
  tend(): Promise<void>;
}

/** What the keeper is made of. */
export interface KeeperOptions {
  readonly session: Pick<StoreSession, 'lend' | 'watch'>;
  /** The thread's program, where it is not the one beside this file. */
  readonly program?: URL | undefined;
  /** Told when pictures or checks have changed what lists show. */
  readonly onTended: (report: TendReport) => void;
  /** For one picture. */
  readonly limits?: ThreadLimits | undefined;
  /** How long originals are checked after opening, in milliseconds. */
  readonly checkBudgetMs?: number | undefined;
}

const USUAL_LIMITS: ThreadLimits = { timeMs: 40_000, memoryMegabytes: 1500 };
const WATCH_MS = 100;
const MEGABYTE = 1024 * 1024;
const CHECK_BUDGET_MS = 5000;

/** Creates the keeper; it begins to tend whenever the store is opened and rests when it closes. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { session, program = new URL('intake-worker.ts', import.meta.url) } = options;
  const intake = new StoreThread(program, () => session.lend());
  const tender = new Tender(new StoreThread(program, () => session.lend()), options);
  session.watch((isOpen) => {
    if (isOpen) void tender.tend(options.checkBudgetMs ?? CHECK_BUDGET_MS);
    else {
      intake.end();
      tender.rest();
    }
  });
  const tending = async <T>(taking: Promise<Outcome<T>>) => {
    const outcome = await taking;
    void tender.tend(0);
    return outcome;
  };
  return {
    takeFile: (file, home) =>
      tending(intake.run({ kind: 'file', file, home }, { transfer: [file.bytes.buffer] })),
    takePiece: (uploadId, bytes) =>
      intake.run({ kind: 'piece', uploadId, bytes }, { transfer: [bytes.buffer] }),
    takePaths: (paths, home, onProgress, signal) =>
      tending(intake.run({ kind: 'paths', paths, home }, { onProgress, signal })),
    verify: (cancellationId) => intake.run({ kind: 'verify', cancellationId }),
    tend: () => tender.tend(0),
  };
}

/** Runs the thread that draws, and ends it when one file takes too long or too much memory. */
class Tender {
  readonly #thread: StoreThread;
  readonly #options: KeeperOptions;
  #isTending = false;
  #isWantedAgain = false;
  #isResting = false;

  constructor(thread: StoreThread, options: KeeperOptions) {
    this.#thread = thread;
    this.#options = options;
  }

  async tend(budgetMs: number): Promise<void> {
    this.#isResting = false;
    if (this.#isTending) {
      this.#isWantedAgain = true;
      return;
    }
    this.#isTending = true;
    try {
      await this.#tendAll(budgetMs);
    } finally {
      this.#isTending = false;
    }
  }

  rest(): void {
    this.#isResting = true;
    this.#thread.end();
  }

  /** Tends until a thread comes through; each that breaks leaves one receipt out. */
  async #tendAll(budgetMs: number, failedId?: number): Promise<void> {
    this.#isWantedAgain = false;
    const brokenBy = await this.#once(budgetMs, failedId);
    const goesOn = !this.#isResting && (brokenBy !== undefined || this.#isWantedAgain);
    if (goesOn) await this.#tendAll(budgetMs, brokenBy);
  }

  /** Tends once; the receipt that broke the thread, if one did. */
  async #once(budgetMs: number, failedId: number | undefined): Promise<number | undefined> {
    const limits = this.#options.limits ?? USUAL_LIMITS;
    let drawing: number | undefined;
    let since = performance.now();
    const before = memoryUsage.rss();
    const watch = setInterval(() => {
      const isLate = performance.now() - since > limits.timeMs;
      const isLarge = memoryUsage.rss() - before > limits.memoryMegabytes * MEGABYTE;
      if (drawing !== undefined && (isLate || isLarge)) void this.#thread.terminate();
    }, WATCH_MS).unref();
    const onProgress = ({ receiptId }: TendStep) => {
      [drawing, since] = [receiptId, performance.now()];
    };
    try {
      const outcome = await this.#thread.run<TendReport>(
        { kind: 'tend', budgetMs, failedId },
        { onProgress },
      );
      if (outcome.ok) this.#options.onTended(outcome.value);
      return undefined;
    } catch {
      // The file that it was at is left out next time; without one there is nothing to try again.
      return drawing === failedId ? undefined : drawing;
    } finally {
      clearInterval(watch);
    }
  }
}
