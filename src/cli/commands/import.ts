/** `import`: archives receipts. */
import { referenceOf } from '../../core/cancellation/reference.ts';
import { problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { formatNameOf, mislabelOf } from '../../core/receipt/format.ts';
import { DEFAULT_RECEIPT_KIND, RECEIPT_KINDS } from '../../core/receipt/kind.ts';
import { sourcesOfPaths } from '../../main/intake/sources-of-paths.ts';
import { takeIn, type TakenFile } from '../../main/intake/take-in.ts';
import type { Store } from '../../main/store/open.ts';
import type { FiledPage } from '../../main/store/readings.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, readId, STORE_OPTIONS, withStore } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { IMPORT_USAGE } from '../usage/cases.ts';

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
    const { sources, warnings, problems: unlisted } = await sourcesOfPaths(args.positionals);
    const home = { kind, cancellationId: id.value };
    const { taken, problems: refused } = await takeIn(sources, { receipts: store.receipts, home });
    // A receipt has one home, and it may be what confirms that case.
    const isElsewhere = ({ receipt }: TakenFile) =>
      id.value !== null && receipt.cancellationId !== null && receipt.cancellationId !== id.value;
    const stored = taken.filter((file) => !isElsewhere(file));
    const keepsKind = args.text('kind') !== undefined;
    const archived = await fileThemselves(store, stored, { keepsKind, ...surroundings });
    return succeed({
      json: jsonOf(archived),
      text: archived.map(lineOf).join('\n'),
      warnings: [...warnings, ...archived.flatMap(warningsOf)],
      problems: [...unlisted, ...refused, ...taken.filter(isElsewhere).map(inOtherCase)],
    });
  });
}

/** An archived file, and what its page was taken for. */
interface ArchivedFile extends TakenFile {
  readonly page?: FiledPage | undefined;
}

/** Files in the inbox that show a page of ours go to its case; what cannot be looked at stays. */
async function fileThemselves(
  store: Store,
  taken: readonly TakenFile[],
  { keepsKind, resourcesFolder }: { readonly keepsKind: boolean; readonly resourcesFolder: string },
): Promise<readonly ArchivedFile[]> {
  const { createReceiptReader } = await import('../../main/reading/receipt-reader.ts');
  const { lookAndFile } = await import('../../main/reading/file-by-code.ts');
  const reader = createReceiptReader();
  const archived: ArchivedFile[] = [];
  for (const file of taken) {
    if (file.receipt.cancellationId !== null || !canShowPages(file.receipt.mediaType)) {
      archived.push(file);
      continue;
    }
    const page = await lookAndFile(file.receipt, { store, reader, resourcesFolder, keepsKind });
    const now = store.receipts.get(file.receipt.id);
    archived.push({
      ...file,
      ...(page.ok ? { page: page.value } : {}),
      receipt: now.ok ? now.value : file.receipt,
    });
  }
  return archived;
}

/** Pictures, documents and what comes with e-mails. */
function canShowPages(mediaType: string): boolean {
  return /^image\/|^application\/pdf$|^message\/rfc822$/.test(mediaType);
}

function warningsOf({ path, receipt, isDuplicate, isOwnLetter }: TakenFile): readonly Problem[] {
  if (isOwnLetter) return [problem(path, 'receipt/own-letter')];
  if (isDuplicate) return [];
  const mislabel = mislabelOf(receipt.fileName, receipt.mediaType);
  if (mislabel !== undefined) return [problem(path, 'receipt/mislabelled', { ...mislabel })];
  return formatNameOf(receipt.mediaType) === undefined ? [problem(path, 'receipt/unknown-format')] : [];
}

function inOtherCase({ path, receipt }: TakenFile): Problem {
  const reference = referenceOf(receipt.cancellationId ?? '');
  return problem(path, 'receipt/in-other-case', { reference });
}

/** Nothing to tell when nothing was archived. */
function jsonOf(archived: readonly ArchivedFile[]): unknown {
  if (archived.length === 0) return undefined;
  return {
    receipts: archived.map(({ receipt, isDuplicate, page }) => ({
      id: receipt.id,
      sha256: receipt.sha256,
      cancellation: receipt.cancellationId,
      ...(isDuplicate ? { duplicate: true } : {}),
      ...(page === undefined ? {} : { filing: page.filing }),
      ...(page?.proposedKind === undefined ? {} : { proposedKind: page.proposedKind }),
    })),
  };
}

function lineOf({ receipt, isDuplicate, page }: ArchivedFile): string {
  const place = receipt.cancellationId ?? 'inbox';
  const filing =
    page === undefined
      ? ''
      : `  (${page.filing}${page.proposedKind === undefined ? '' : `, perhaps ${page.proposedKind}`})`;
  return `${String(receipt.id)}  ${receipt.sha256}  ${place}${filing}${isDuplicate ? `  (archived before as ${receipt.fileName})` : ''}`;
}
