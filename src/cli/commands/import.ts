/** `import`: archives receipts. */
import { basename } from 'node:path';

import { MAX_RECEIPT_BYTES } from '../../core/receipt/limits.ts';
import type { AddedReceipt } from '../../contract/views.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { fail, problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { DEFAULT_RECEIPT_KIND, RECEIPT_KINDS, type ReceiptKind } from '../../core/receipt/kind.ts';
import { readBoundedFile } from '../../main/files/read-bounded.ts';
import type { Store } from '../../main/store/open.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, readId, STORE_OPTIONS, withStore } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { IMPORT_USAGE } from '../usage.ts';

/** The command. Each file is archived whole or not at all; one that cannot be read does not stop the others. */
export const importCommand: Command = {
  usage: IMPORT_USAGE,
  options: { ...STORE_OPTIONS, to: { type: 'string' }, kind: { type: 'string' } },
  required: [],
  choices: { kind: RECEIPT_KINDS },
  positionals: { min: 1, max: Number.POSITIVE_INFINITY },
  run: runImport,
};

async function runImport(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const to = args.text('to');
  const id = to === undefined ? succeed(null) : readId(to);
  if (!id.ok) return id;
  const kind = RECEIPT_KINDS.find((known) => known === args.text('kind')) ?? DEFAULT_RECEIPT_KIND;
  return withStore(args, surroundings, async (store): Promise<Outcome<Report>> => {
    if (id.value !== null) {
      const found = aboutCase(store.letters.nextNumber(id.value), to ?? '');
      if (!found.ok) return found;
    }
    const added: AddedReceipt[] = [];
    const [warnings, problems]: [Problem[], Problem[]] = [[], []];
    for (const path of args.positionals) {
      const outcome = await archive(store, path, kind, id.value);
      if (!outcome.ok) problems.push(...outcome.problems);
      else {
        added.push(outcome.value);
        if (outcome.value.isOwnLetter) warnings.push(problem(path, 'receipt/own-letter'));
      }
    }
    return succeed({ json: jsonOf(added), text: added.map(lineOf).join('\n'), warnings, problems });
  });
}

async function archive(
  store: Store,
  path: string,
  kind: ReceiptKind,
  cancellationId: string | null,
): Promise<Outcome<AddedReceipt>> {
  const bytes = await readBoundedFile(path, MAX_RECEIPT_BYTES);
  if (!bytes.ok) return bytes;
  const fileName = basename(path);
  const added = await store.receipts.add({ bytes: bytes.value, fileName, kind, cancellationId });
  if (added.ok) {
    const home = added.value.receipt.cancellationId;
    if (cancellationId === null || home === null || home === cancellationId) return added;
    // A receipt has one home, and it may be what confirms that case.
    return fail(problem(path, 'receipt/in-other-case', { reference: referenceOf(home) }));
  }
  return {
    ok: false,
    problems: added.problems.map((found) => (found.path === fileName ? { ...found, path } : found)),
  };
}

/** Nothing to tell when nothing was archived. */
function jsonOf(added: readonly AddedReceipt[]): unknown {
  if (added.length === 0) return undefined;
  return {
    receipts: added.map(({ receipt, isDuplicate }) => ({
      id: receipt.id,
      sha256: receipt.sha256,
      cancellation: receipt.cancellationId,
      ...(isDuplicate ? { duplicate: true } : {}),
    })),
  };
}

function lineOf({ receipt, isDuplicate }: AddedReceipt): string {
  const place = receipt.cancellationId ?? 'inbox';
  return `${String(receipt.id)}  ${receipt.sha256}  ${place}${isDuplicate ? '  (archived before)' : ''}`;
}
