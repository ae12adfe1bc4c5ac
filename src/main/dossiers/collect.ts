/** Gathers from the store what a dossier of a case is made from. */
import type { LetterView, ReceiptView } from '../../contract/views.ts';
import type { CancellationId } from '../../core/cancellation/reference.ts';
import type { ManifestEvent } from '../../core/dossier/manifest.ts';
import type { DossierContent, DossierPaper } from '../../core/form/dossier/content.ts';
import { titleOfForm } from '../../core/form/titles.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { sha256Of } from '../store/digest.ts';
import type { Store } from '../store/open.ts';
import { uniqueNames } from './unique-names.ts';

/** Most that the originals of one dossier may have together. */
export const MAX_ORIGINALS_BYTES = 512 * 1024 * 1024;

/** What the store knows about a case; nothing shown yet. */
export type CaseMaterial = Pick<
  DossierContent,
  'id' | 'reference' | 'draft' | 'standing' | 'events' | 'chain' | 'missing'
> & { readonly papers: readonly Omit<DossierPaper, 'content'>[] };

/** Reads everything of a case. Problems: `cancellation/not-found` at `id`, `dossier/too-large`. */
export function collectCase(store: Store, id: CancellationId): Outcome<CaseMaterial> {
  const found = store.cancellations.get(id);
  if (!found.ok) return found;
  const events = store.events.chain(id);
  if (!events.ok) return events;
  const chain = store.events.verify(id);
  if (!chain.ok) return chain;
  const { reference, draft, standing, letters, receipts } = found.value;
  const papers = readPapers(store, letters, receipts);
  if (!papers.ok) return papers;
  return succeed({
    ...{ id, reference, draft, standing, events: events.value, chain: chain.value, papers: papers.value },
    missing: missingOf(events.value, papers.value),
  });
}

function readPapers(
  store: Store,
  letters: readonly LetterView[],
  receipts: readonly ReceiptView[],
): Outcome<CaseMaterial['papers']> {
  const papers: Omit<DossierPaper, 'content'>[] = [];
  let byteCount = 0;
  for (const letter of letters) {
    const original = store.letters.read(letter.id);
    if (!original.ok) return original;
    const { bytes } = original.value;
    byteCount += bytes.byteLength;
    const name = `${titleOfForm(letter.form, 'en')} ${String(letter.id)}.pdf`;
    const facts = { role: 'letter', kind: letter.form, name, mediaType: 'application/pdf' } as const;
    const digests = { sha256: sha256Of(bytes), recordedSha256: letter.sha256 };
    papers.push({ ...facts, bytes, ...digests, addedAtMs: letter.madeAtMs });
  }
  for (const receipt of receipts) {
    byteCount += receipt.byteCount;
    if (byteCount > MAX_ORIGINALS_BYTES) break;
    const original = store.receipts.read(receipt.id);
    if (!original.ok) return original;
    const { bytes } = original.value;
    const { kind, fileName: name, mediaType, addedAtMs } = receipt;
    const digests = { sha256: sha256Of(bytes), recordedSha256: receipt.sha256 };
    papers.push({ role: 'receipt', kind, name, mediaType, bytes, ...digests, addedAtMs });
  }
  if (byteCount > MAX_ORIGINALS_BYTES) {
    const maxMegabytes = MAX_ORIGINALS_BYTES / 1024 / 1024;
    return fail(problem('originals', 'dossier/too-large', { maxMegabytes }));
  }
  const sorted = papers.sort((a, b) => a.addedAtMs - b.addedAtMs);
  const names = uniqueNames(sorted.map(({ name }) => name));
  return succeed(sorted.map((paper, index) => ({ ...paper, name: names[index] ?? paper.name })));
}

/** Originals that events name and the case does not have, each once, with the first event that names it. */
function missingOf(
  events: readonly ManifestEvent[],
  papers: CaseMaterial['papers'],
): DossierContent['missing'] {
  const known = new Set(papers.map(({ recordedSha256 }) => recordedSha256));
  const missing: DossierContent['missing'] = [];
  for (const { letterSha256, receiptSha256, position: eventPosition } of events) {
    for (const [role, sha256] of [['letter', letterSha256] as const, ['receipt', receiptSha256] as const]) {
      if (sha256 === null || known.has(sha256)) continue;
      known.add(sha256);
      missing.push({ role, sha256, eventPosition });
    }
  }
  return missing;
}
