/** Receipts: archived as they are, from the window's drop and paste or from chosen files. */
import { basename } from 'node:path';

import { MAX_RECEIPT_BYTES } from '../../core/receipt/limits.ts';
import type { AddedReceipt } from '../../contract/views.ts';
import { succeed, type Problem } from '../../core/outcome.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

type ReceiptEndpoints = `receipt.${'add' | 'choose' | 'change' | 'inbox' | 'read'}`;

/** Handlers of `receipt.`. */
export function receiptHandlers({ storeSession, dialogs }: Surroundings): Pick<Handlers, ReceiptEndpoints> {
  return {
    'receipt.add': ({ id, ...receipt }) =>
      storeSession.use((store) => store.receipts.add({ ...receipt, cancellationId: id })),

    'receipt.choose': async ({ id, kind }) => {
      const added: AddedReceipt[] = [];
      const problems: Problem[] = [];
      for (const path of await dialogs.chooseReceipts()) {
        const fileName = basename(path);
        const bytes = await readBoundedFile(path, MAX_RECEIPT_BYTES);
        const outcome = bytes.ok
          ? await storeSession.use((store) =>
              store.receipts.add({ bytes: bytes.value, fileName, kind, cancellationId: id }),
            )
          : bytes;
        if (outcome.ok) added.push(outcome.value);
        else problems.push(...outcome.problems.map((found) => ({ ...found, path: fileName })));
      }
      return succeed({ added, problems });
    },

    'receipt.change': (change) => storeSession.use((store) => store.receipts.change(change)),
    'receipt.inbox': () => storeSession.use((store) => store.receipts.inbox()),
    'receipt.read': ({ receiptId }) => storeSession.use((store) => store.receipts.read(receiptId)),
  };
}
