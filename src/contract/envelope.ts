/** How an answer crosses from the main process to the window: Electron would flatten a thrown error. */
import type { Problem } from '../core/outcome.ts';

/** The single channel over which every endpoint is called. */
export const CHANNEL = 'simclose';

/** The channel over which the main process tells the window that something changed. */
export const EVENT_CHANNEL = 'simclose:event';

/** What the preload script gives the window: one call and one subscription. */
export interface Transport {
  /** Calls an endpoint; the answer is an {@link Envelope}, checked by the caller. */
  invoke(endpoint: string, input: unknown): Promise<unknown>;
  /** Listens to messages of the main process; returns how to stop. */
  subscribe(listener: (message: unknown) => void): () => void;
}

/** An answer as it crosses the channel. */
export type Envelope<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
