/** Small pictures of receipts, fetched when they come into view. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';

import { MAX_THUMBNAILS } from '../../core/receipt/limits.ts';
import type { Session } from './session.svelte.ts';

/** The pictures of one list; given back with it. */
export class Thumbnails {
  readonly #addresses = new SvelteMap<number, string>();
  readonly #wanted = new SvelteSet<number>();
  readonly #session: Session;
  #isFetching = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Address of a picture; undefined while it is not there. */
  addressOf(receiptId: number): string | undefined {
    return this.#addresses.get(receiptId);
  }

  /** Fetches a picture together with those that come into view at the same time. */
  want(receiptId: number): void {
    if (this.#addresses.has(receiptId)) return;
    this.#wanted.add(receiptId);
    if (!this.#isFetching) void this.#fetch();
  }

  /** Gives all pictures back. */
  dispose(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
    this.#wanted.clear();
  }

  async #fetch(): Promise<void> {
    this.#isFetching = true;
    // The rows of one look are asked for together.
    await Promise.resolve();
    while (this.#wanted.size > 0) {
      const receiptIds = [...this.#wanted].slice(0, MAX_THUMBNAILS);
      for (const id of receiptIds) this.#wanted.delete(id);
      const outcome = await this.#session.call('receipt.thumbnails', { receiptIds });
      if (!outcome.ok) break;
      for (const { receiptId, bytes } of outcome.value) {
        const address = URL.createObjectURL(new Blob([bytes], { type: 'image/webp' }));
        this.#addresses.set(receiptId, address);
      }
    }
    this.#isFetching = false;
  }
}
