/** Sends a file to the archive in pieces that do not hold up the main process. */
import type { AddedReceipt } from '../../contract/views.ts';
import { problem, type Outcome } from '../../core/outcome.ts';
import type { ReceiptKind } from '../../core/receipt/kind.ts';
import { MAX_PIECE_BYTES, MAX_RECEIPT_BYTES } from '../../core/receipt/limits.ts';
import type { Session } from './session.svelte.ts';

let uploadCount = 0;

/** Archives one file; reads no more of it than is sent next. Problems are at its name. */
export async function sendFile(
  session: Session,
  file: File,
  home: { readonly id: string | null; readonly kind: ReceiptKind },
): Promise<Outcome<AddedReceipt>> {
  const refuse = (outcome: Outcome<never>) => outcome;
  if (file.size === 0) return refuse({ ok: false, problems: [problem(file.name, 'receipt/empty')] });
  if (file.size > MAX_RECEIPT_BYTES) {
    const maxMegabytes = MAX_RECEIPT_BYTES / 1024 / 1024;
    return { ok: false, problems: [problem(file.name, 'file/too-large', { maxMegabytes })] };
  }
  const uploadId = file.size > MAX_PIECE_BYTES ? uploadCount++ : undefined;
  for (let start = 0; ; start += MAX_PIECE_BYTES) {
    const bytes = await piece(file, start);
    // A folder, or a file that vanished or may not be read, has no bytes.
    if (bytes === undefined) return { ok: false, problems: [problem(file.name, 'file/not-readable')] };
    if (start + MAX_PIECE_BYTES >= file.size) {
      const upload = uploadId === undefined ? {} : { uploadId };
      return session.call('receipt.add', { ...home, fileName: file.name.slice(-255), ...upload, bytes });
    }
    const sent = await session.call('receipt.sendPiece', { uploadId: uploadId ?? 0, bytes });
    if (!sent.ok) return sent;
  }
}

async function piece(file: File, start: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const part = file.slice(start, start + MAX_PIECE_BYTES);
  return part.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}
