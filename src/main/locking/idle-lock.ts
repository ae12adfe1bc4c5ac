/** Locks the records when nobody has touched the window for as long as the user chose. Knows no Electron. */

/** What the watch acts on. */
export interface IdleLockOptions {
  /** Present time, epoch milliseconds. */
  readonly now: () => number;
  /** Minutes after which to lock; null while nothing is to be locked. */
  readonly idleMinutes: () => number | null;
  readonly lock: () => void;
  /** Calls back again and again; returns how to stop. */
  readonly every: (callback: () => void, periodMs: number) => () => void;
}

/** The clock is looked at this often, so that sleep and a clock that is set are noticed. */
const PERIOD_MS = 5000;
const MINUTE_MS = 60_000;

/** One per program; it watches from the start until {@link stop}. */
export class IdleLock {
  readonly #options: IdleLockOptions;
  readonly #stop: () => void;
  #touchedAtMs: number;

  constructor(options: IdleLockOptions) {
    this.#options = options;
    this.#touchedAtMs = options.now();
    this.#stop = options.every(() => this.#look(), PERIOD_MS);
  }

  /** Notes that a key was pressed or the mouse was moved. */
  touch(): void {
    this.#touchedAtMs = this.#options.now();
  }

  /** Watches no more. */
  stop(): void {
    this.#stop();
  }

  #look(): void {
    const { now, idleMinutes, lock } = this.#options;
    const minutes = idleMinutes();
    const idleMs = now() - this.#touchedAtMs;
    // A clock that was set back says nothing about how long it was; the time counts from now.
    if (idleMs < 0) this.touch();
    else if (minutes !== null && idleMs >= minutes * MINUTE_MS) lock();
  }
}
