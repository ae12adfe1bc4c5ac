/** Pieces of large files that the window sends, until their last one comes. */
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { MAX_RECEIPT_BYTES } from '../../core/receipt/limits.ts';
import type { SentFile } from './messages.ts';
import type { IntakeSource } from './take-in.ts';

/** Files that are sent at a time; pieces of those that were given up are dropped. */
const MAX_UPLOADS = 2;

/** The pieces. */
export class Uploads {
  readonly #pieces = new Map<number, Uint8Array<ArrayBuffer>[]>();

  /** Keeps the next piece; `file/too-large` drops the file. */
  keep(uploadId: number, piece: Uint8Array<ArrayBuffer>): Outcome<undefined> {
    const pieces = this.#pieces.get(uploadId) ?? [];
    pieces.push(piece);
    this.#pieces.set(uploadId, pieces);
    const [oldest] = this.#pieces.keys();
    if (this.#pieces.size > MAX_UPLOADS && oldest !== undefined) this.#pieces.delete(oldest);
    if (pieces.reduce((sum, { byteLength }) => sum + byteLength, 0) <= MAX_RECEIPT_BYTES) {
      return succeed(undefined);
    }
    this.#pieces.delete(uploadId);
    const maxMegabytes = MAX_RECEIPT_BYTES / 1024 / 1024;
    return fail(problem('bytes', 'file/too-large', { maxMegabytes }));
  }

  /** A file with the pieces that came before its last bytes; they are forgotten. */
  sourceOf({ fileName, uploadId, bytes }: SentFile): IntakeSource {
    const before = uploadId === undefined ? [] : this.#pieces.get(uploadId);
    if (uploadId !== undefined) this.#pieces.delete(uploadId);
    return {
      path: fileName,
      read: () =>
        Promise.resolve(
          before === undefined
            ? fail(problem(fileName, 'file/not-readable'))
            : succeed(before.length === 0 ? bytes : joined([...before, bytes])),
        ),
    };
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
