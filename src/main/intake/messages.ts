/** What the main process and a thread with its own connection to the store tell each other. */
import type { Outcome } from '../../core/outcome.ts';
import type { ReceiptHome } from '../store/receipts.ts';

/** What the thread opens; it wipes the key. */
export interface ThreadData {
  readonly folder: string;
  readonly key: Uint8Array<ArrayBuffer>;
}

/** A file that the window holds. */
export interface SentFile {
  readonly fileName: string;
  /** Pieces sent before, in their order, come first. */
  readonly uploadId?: number | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Work for the thread. */
export type ThreadTask =
  /** Archives a file that the window sent; answers an intake's report. */
  | { readonly kind: 'file'; readonly file: SentFile; readonly home: ReceiptHome }
  /** Archives files and folders that the user named in the system's dialog; answers an intake's report. */
  | { readonly kind: 'paths'; readonly paths: readonly string[]; readonly home: ReceiptHome }
  /** Keeps a piece of a large file until its end comes. */
  | { readonly kind: 'piece'; readonly uploadId: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Draws receipts that wait, and checks originals for so long; `failedId` broke the thread before. */
  | { readonly kind: 'tend'; readonly budgetMs: number; readonly failedId?: number | undefined }
  /** Checks the originals of a case, or all; answers a report. */
  | { readonly kind: 'verify'; readonly cancellationId: string | undefined };

/** A message to the thread. */
export type ToThread =
  | { readonly kind: 'task'; readonly number: number; readonly task: ThreadTask }
  /** Ends a task early; it answers with what is done. */
  | { readonly kind: 'stop'; readonly number: number }
  /** Closes the store and ends the thread. */
  | { readonly kind: 'end' };

/** A message of the thread about one task. */
export type FromThread =
  | { readonly kind: 'progress'; readonly number: number; readonly progress: unknown }
  | { readonly kind: 'answer'; readonly number: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'broken'; readonly number: number; readonly message: string };
