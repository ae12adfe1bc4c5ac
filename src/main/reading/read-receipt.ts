/** Reads one receipt of the store and keeps what came of it. */
import type { Outcome } from '../../core/outcome.ts';
import type { Store } from '../store/open.ts';
import type { QueuedReceipt } from '../store/readings.ts';
import { fileByCode } from './file-by-code.ts';
import type { OcrLanguage } from './ocr-models.ts';
import type { ReceiptReader } from './receipt-reader.ts';

/** What reading works with. */
export interface ReadingTools {
  readonly store: Store;
  readonly reader: ReceiptReader;
  readonly resourcesFolder: string;
  readonly languages: readonly OcrLanguage[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a receipt, files it by its page's code, and keeps the text. A file that cannot be read is no failure of
 * this: its reason is kept. Problems are those of the store, and `form/cancelled`, which keeps nothing.
 */
export async function readReceipt(queued: QueuedReceipt, tools: ReadingTools): Promise<Outcome<undefined>> {
  const { store, reader, languages, signal } = tools;
  const { id, fileName: path, mediaType } = queued;
  const begun = store.readings.begin(id);
  if (!begun.ok) return begun;
  const original = store.receipts.read(id);
  const seen = original.ok
    ? await reader.read({ bytes: original.value.bytes, path, mediaType, languages }, signal)
    : original;
  if (!seen.ok) {
    const [reason] = seen.problems;
    if (signal?.aborted === true || reason === undefined) return giveBack(id, seen, tools);
    return store.readings.refuse(id, reason);
  }
  if (!original.ok) return original;
  // Read again, because a person may have moved it meanwhile.
  const receipt = store.receipts.get(id);
  if (!receipt.ok) return receipt;
  const page = await fileByCode({ ...receipt.value, bytes: original.value.bytes }, seen.value.codes, tools);
  if (!page.ok && signal?.aborted === true) return giveBack(id, page, tools);
  const { text, source, confidence, isCut } = seen.value;
  return store.readings.finish(id, {
    ...{ text, source, confidence, isCut },
    page: page.ok ? page.value : undefined,
  });
}

/** Whoever stops the reading wants it read later, and it counts as no try. */
function giveBack(
  id: number,
  stopped: Extract<Outcome<never>, { ok: false }>,
  { store }: ReadingTools,
): Outcome<undefined> {
  const back = store.readings.retry(id);
  return back.ok ? stopped : back;
}

/** The models for a language of the window, the most likely first; Kazakh letters hold all Russian ones. */
export function modelsFor(language: 'en' | 'zh-Hans' | 'ru' | 'kk'): readonly OcrLanguage[] {
  return language === 'zh-Hans' ? ['chi_sim', 'eng', 'kaz', 'rus'] : ['kaz', 'eng', 'rus'];
}
