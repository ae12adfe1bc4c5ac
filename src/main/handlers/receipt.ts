/** Receipts: archived as they are, from the window's drop and paste or from chosen files and folders. */
import { basename } from 'node:path';

import type { AddedReceipt } from '../../contract/views.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import type { IntakeReport } from '../intake/take-in.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { Surroundings } from './surroundings.ts';

type ReceiptEndpoints =
  `receipt.${'add' | 'sendPiece' | 'choose' | 'stop' | 'assign' | 'thumbnails' | 'change' | 'inbox' | 'read'}`;

/** Handlers of `receipt.`. */
export function receiptHandlers({
  storeSession,
  dialogs,
  keeper,
  tellWindow,
}: Surroundings): Pick<Handlers, ReceiptEndpoints> {
  let intake: AbortController | undefined;
  return {
    'receipt.add': async ({ id, kind, ...file }) => {
      const report = forWindow(await keeper.takeFile(file, { kind, cancellationId: id }));
      if (!report.ok) return report;
      const [added] = report.value.added;
      const [first, ...others] = report.value.problems;
      if (added !== undefined) return succeed(added);
      return first === undefined ? fail(problem(file.fileName, 'file/not-readable')) : fail(first, ...others);
    },

    'receipt.sendPiece': ({ uploadId, bytes }) => keeper.takePiece(uploadId, bytes),

    'receipt.choose': async ({ id, kind, what }) => {
      const paths =
        what === 'folder' ? [await dialogs.chooseReceiptFolder()] : await dialogs.chooseReceipts();
      const chosen = paths.filter((path) => path !== null);
      if (chosen.length === 0) return succeed({ added: [], problems: [] });
      intake?.abort();
      const controller = (intake = new AbortController());
      const tell = (progress: object) => tellWindow({ type: 'intake', ...NO_PROGRESS, ...progress });
      const home = { kind, cancellationId: id };
      return forWindow(await keeper.takePaths(chosen, home, tell, controller.signal));
    },
    'receipt.stop': () => {
      intake?.abort();
      return succeed(undefined);
    },

    'receipt.assign': ({ receiptIds, cancellationId, kind }) => {
      const moved = storeSession.use((store) => store.receipts.assign(receiptIds, { cancellationId, kind }));
      return moved.ok ? succeed(undefined) : moved;
    },
    'receipt.thumbnails': ({ receiptIds }) =>
      storeSession.use((store) => store.receiptPictures.thumbnails(receiptIds)),
    'receipt.change': (change) => storeSession.use((store) => store.receipts.change(change)),
    'receipt.inbox': () => storeSession.use((store) => store.receipts.inbox()),
    'receipt.read': ({ receiptId }) => storeSession.use((store) => store.receipts.read(receiptId)),
  };
}

const NO_PROGRESS = { doneCount: 0, totalCount: 0, doneBytes: 0 } as const;

/** The window learns names of files, never where they lie. */
function forWindow(outcome: Outcome<IntakeReport>): Outcome<{ added: AddedReceipt[]; problems: Problem[] }> {
  if (!outcome.ok) return outcome;
  const { taken, problems } = outcome.value;
  const added = taken.map(({ receipt, isDuplicate, isOwnLetter }) => ({ receipt, isDuplicate, isOwnLetter }));
  return succeed({
    added,
    problems: problems.map((found) => ({ ...found, path: basename(found.path) })),
  });
}
