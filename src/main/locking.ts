/** Locking in the running program: idle time, the computer's sleep and screen lock, and the clipboard. */
import { clipboard, powerMonitor, type BrowserWindow } from 'electron';

import { IdleLock } from './locking/idle-lock.ts';
import { createGentleLock } from './locking/lock-gently.ts';
import { SecretClipboard } from './locking/secret-clipboard.ts';
import type { StoreSession } from './store-session.ts';
import { sendToWindow } from './window/main-window.ts';

/** What locking needs from the rest of the program. */
export interface LockingOptions {
  readonly storeSession: StoreSession;
  readonly now: () => number;
  /** The window, unless it was closed. */
  readonly window: () => BrowserWindow | undefined;
}

/** Watching, once it has begun. */
export interface Locking {
  /** Takes what is done in a window as a sign that somebody is there. */
  watch(window: BrowserWindow): void;
  stop(): void;
}

/** Starts to watch. */
export function startLocking({ storeSession, now, window }: LockingOptions): Locking {
  const tell = (type: 'lock-now' | 'store-locked') => {
    const open = window();
    if (open !== undefined) sendToWindow(open, { type });
  };
  const lock = createGentleLock({
    askWindow: () => tell('lock-now'),
    isOpen: () => storeSession.isOpen,
    lockNow: () => {
      storeSession.lock();
      tell('store-locked');
    },
    wait: (callback, delayMs) => setTimeout(callback, delayMs),
  });
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  const idle = new IdleLock({
    now,
    idleMinutes: () => {
      const choices = storeSession.use((store) => store.protections.lockChoices());
      return choices.ok ? choices.value.idleMinutes : null;
    },
    lock,
    every: callAgain,
  });
  return {
    watch: ({ webContents }) => webContents.on('input-event', () => idle.touch()),
    stop: () => idle.stop(),
  };
}

/** The system's clipboard for secrets. */
export function createSecretClipboard(): SecretClipboard {
  return new SecretClipboard(clipboard, (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  });
}

/** Calls back again and again; returns how to stop. */
export function callAgain(callback: () => void, periodMs: number): () => void {
  const timer = setInterval(callback, periodMs);
  return () => clearInterval(timer);
}
