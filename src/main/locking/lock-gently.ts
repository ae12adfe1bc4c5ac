/** Locks from outside the window: what is being typed is saved first, but nobody waits for it for long. */

/** What locking acts on. */
export interface GentleLockOptions {
  /** Asks the window to save what is open and then to lock; nothing where there is no window. */
  readonly askWindow: () => void;
  /** Whether the records are open. */
  readonly isOpen: () => boolean;
  /** Closes them, and tells the window so. */
  readonly lockNow: () => void;
  /** Calls back once after a time. */
  readonly wait: (callback: () => void, delayMs: number) => void;
}

/** Saving takes milliseconds; a window that does not answer must not keep the records open. */
const PATIENCE_MS = 3000;

/** Builds the lock. */
export function createGentleLock({ askWindow, isOpen, lockNow, wait }: GentleLockOptions): () => void {
  let isAsked = false;
  return () => {
    if (!isOpen() || isAsked) return;
    isAsked = true;
    askWindow();
    wait(() => {
      isAsked = false;
      if (isOpen()) lockNow();
    }, PATIENCE_MS);
  };
}
