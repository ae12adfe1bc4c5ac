/** Files a receipt by the code of the page that it shows: only where the letter itself vouches for the page. */
import { parsePageCode, type PageCode } from '../../core/form/page-code.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { isConfirming, type ReceiptKind } from '../../core/receipt/kind.ts';
import type { FilingResult } from '../../core/receipt/reading.ts';
import { proposedKindOf } from '../../core/receipt/self-filing.ts';
import type { Store } from '../store/open.ts';
import type { FiledPage } from '../store/readings.ts';
import type { SeenCode } from './messages.ts';
import type { ReceiptReader } from './receipt-reader.ts';

/** What filing works with. */
export interface FilingTools {
  readonly store: Pick<Store, 'letters' | 'receipts' | 'cancellations'>;
  readonly reader: Pick<ReceiptReader, 'compare'>;
  readonly resourcesFolder: string;
  /** True keeps a kind that a person chose, whatever it says; otherwise one that confirms is only proposed. */
  readonly keepsKind?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** A receipt whose pictures were looked at. */
export interface LookedAtReceipt {
  readonly id: number;
  readonly cancellationId: string | null;
  readonly kind: ReceiptKind;
  readonly note: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Looks at a receipt in the inbox and files it by its page's code, without reading its text. Problems are the store's. */
export async function lookAndFile(
  receipt: Omit<LookedAtReceipt, 'bytes'>,
  { reader, ...tools }: Omit<FilingTools, 'reader'> & { readonly reader: ReceiptReader },
): Promise<Outcome<FiledPage | undefined>> {
  const original = tools.store.receipts.read(receipt.id);
  if (!original.ok) return original;
  const { bytes } = original.value;
  const { fileName: path, mediaType } = receipt;
  const looked = await reader.read({ bytes, path, mediaType, languages: undefined }, tools.signal);
  // A file that cannot be looked at is kept as it is.
  return looked.ok
    ? fileByCode({ ...receipt, bytes }, looked.value.codes, { ...tools, reader })
    : succeed(undefined);
}

/** A code with what it says. */
interface PageSeen {
  readonly seen: SeenCode;
  readonly code: PageCode;
}

/** Pages of one file that are compared with their letter; a stamp is on one of the first. */
const MOST_COMPARED = 4;

/** Files the receipt if it lies in the inbox and may be filed; undefined when none of our pages was seen. */
export async function fileByCode(
  receipt: LookedAtReceipt,
  codes: readonly SeenCode[],
  tools: FilingTools,
): Promise<Outcome<FiledPage | undefined>> {
  const pages = differentPages(codes);
  const [first] = pages;
  if (first === undefined) return succeed(undefined);
  const stays = (filing: FilingResult) => succeed({ code: first.seen.text, filing, proposedKind: undefined });
  if (pages.some(({ code }) => code.id !== first.code.id)) return stays('several-cases');
  const known = tools.store.cancellations.get(first.code.id);
  if (!known.ok) {
    const isUnknown = known.problems.every(({ code }) => code === 'cancellation/not-found');
    return isUnknown ? stays('unknown-case') : known;
  }
  const vouched = await vouchFor(receipt, pages, tools);
  if (!vouched.ok) return vouched;
  if (vouched.value === undefined) return stays('unknown-letter');
  const { proposedKind } = vouched.value;
  const page = {
    code: vouched.value.seen.text,
    proposedKind: proposedKind === receipt.kind ? undefined : proposedKind,
  };
  if (receipt.cancellationId !== null) {
    const isHome = receipt.cancellationId === first.code.id;
    return succeed({ ...page, filing: isHome ? 'in-place' : 'elsewhere' });
  }
  const keepsKind = tools.keepsKind === true || !isConfirming(receipt.kind);
  const moved = tools.store.receipts.change({
    receiptId: receipt.id,
    cancellationId: first.code.id,
    // A page that the program printed confirms nothing by itself.
    kind: keepsKind ? receipt.kind : 'other',
    note: receipt.note,
  });
  return moved.ok ? succeed({ ...page, filing: 'filed' }) : moved;
}

function differentPages(codes: readonly SeenCode[]): readonly PageSeen[] {
  const byText = new Map(codes.map((seen) => [seen.text, seen]));
  return [...byText.values()].flatMap((seen) => {
    const code = parsePageCode(seen.text);
    return code === undefined ? [] : [{ seen, code }];
  });
}

/** The page that its letter vouches for; one with ink in the operator's box counts before one without. */
async function vouchFor(
  receipt: LookedAtReceipt,
  pages: readonly PageSeen[],
  { store, reader, resourcesFolder, signal }: FilingTools,
): Promise<Outcome<{ seen: SeenCode; proposedKind: ReceiptKind | undefined } | undefined>> {
  let vouched: { seen: SeenCode; proposedKind: ReceiptKind | undefined } | undefined;
  for (const { seen, code } of pages.slice(0, MOST_COMPARED)) {
    const letter = store.letters.find(code.id, code.letterNumber);
    if (!letter.ok) return letter;
    if (letter.value === undefined) continue;
    const { bytes, mediaType, fileName: path } = receipt;
    const { bytes: pdf, lang, gloss } = letter.value;
    const task = { bytes, path, mediaType, seen, letter: pdf, lang, gloss, resourcesFolder };
    const compared = await reader.compare(task, signal);
    if (!compared.ok) return compared;
    if (compared.value.page === null) continue;
    const proposedKind = proposedKindOf(compared.value.form, compared.value.inkShare);
    if (proposedKind !== undefined) return succeed({ seen, proposedKind });
    vouched ??= { seen, proposedKind };
  }
  return succeed(vouched);
}
