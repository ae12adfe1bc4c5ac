/** Works off the queue of receipts while the store is open, one at a time. Knows no Electron. */
import type { StoreSession } from '../store-session.ts';
import type { UiLanguage } from '../../contract/views.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { Store } from '../store/open.ts';
import { modelsFor, readReceipt } from './read-receipt.ts';
import type { ReceiptReader } from './receipt-reader.ts';

/** What the queue works with. */
export interface ReadingQueueOptions {
  readonly storeSession: StoreSession;
  readonly reader: ReceiptReader;
  readonly resourcesFolder: string;
  readonly systemLanguage: UiLanguage;
  /** Hears that a receipt was read, or that it cannot be; it may have been filed. */
  readonly onRead: () => void;
  /** Hears of bugs; a file that cannot be read is none. */
  readonly onBug: (error: unknown) => void;
}

/** The running queue. */
export interface ReadingQueue {
  /** Looks whether there is something to read. Call after anything that may have added receipts. */
  wake(): void;
  /** Stops the reading that is going on, and begins no other until {@link ReadingQueue.start}. */
  stop(): void;
  start(): void;
  /** The receipt that is read now. */
  readonly currentId: number | undefined;
  readonly isStopped: boolean;
}

/** Creates the queue; it begins when it is woken. */
export function createReadingQueue(options: ReadingQueueOptions): ReadingQueue {
  let isWorking = false;
  let isWanted = false;
  let isStopped = false;
  let currentId: number | undefined;
  let stopper = new AbortController();

  const workOff = async () => {
    while (!isStopped) {
      const done = await options.storeSession.use((store) => readNext(store));
      // Without more to do, or on a disk that is full, it rests until something happens.
      if (!done.ok || !done.value) return;
    }
  };

  /** True when a receipt was read and there may be more. */
  const readNext = async (store: Store): Promise<Outcome<boolean>> => {
    const next = store.readings.next();
    if (!next.ok || next.value === undefined) return succeed(false);
    currentId = next.value.id;
    const settings = store.settings.get();
    const chosen = settings.ok ? settings.value.language : 'system';
    const languages = modelsFor(chosen === 'system' ? options.systemLanguage : chosen);
    const { reader, resourcesFolder } = options;
    try {
      const tools = { store, reader, resourcesFolder, languages, signal: stopper.signal };
      const read = await readReceipt(next.value, tools);
      if (read.ok) options.onRead();
      return succeed(read.ok);
    } catch (error) {
      // Records that were locked while a file was read take nothing more; it is read again next time.
      if (!isOpen(store)) return succeed(false);
      throw error;
    } finally {
      currentId = undefined;
    }
  };

  const isOpen = (store: Store) => {
    const same = options.storeSession.use((open) => succeed(open === store));
    return same.ok && same.value;
  };

  const wake = () => {
    isWanted = true;
    if (isWorking || isStopped) return;
    isWorking = true;
    isWanted = false;
    void workOff()
      .catch((error: unknown) => options.onBug(error))
      .finally(() => {
        isWorking = false;
        if (isWanted) wake();
      });
  };
  return {
    wake,
    stop() {
      isStopped = true;
      stopper.abort();
    },
    start() {
      if (isStopped) stopper = new AbortController();
      isStopped = false;
      wake();
    },
    get currentId() {
      return currentId;
    },
    get isStopped() {
      return isStopped;
    },
  };
}
