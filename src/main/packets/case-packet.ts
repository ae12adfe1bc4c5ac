/** What a case brings into its packet, and how the packet is kept with it. */
import type { LetterView } from '../../contract/views.ts';
import type { CancellationId } from '../../core/cancellation/reference.ts';
import { PACKET_FORM } from '../../core/form/titles.ts';
import { enclosedPapersOf, nameOfPaper, type EarlierPaper } from '../../core/form/earlier-paper.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { caseFactsOf, type CaseFacts } from '../letters/case-facts.ts';
import type { Store } from '../store/open.ts';
import type { ExhibitFile, Packet, PacketOptions } from './make-packet.ts';
import type { ExhibitKind } from '../../core/form/packet/exhibit-kind.ts';

/**
 * Completes the options by the case's facts, by those of its enclosures that are ticked, unless others are given,
 * and by the earlier papers that the form encloses.
 */
export function packetInCase(
  store: Store,
  id: CancellationId,
  given: PacketOptions,
): Outcome<PacketOptions & CaseFacts> {
  const facts = caseFactsOf(store, id, given.date);
  if (!facts.ok) return facts;
  const originals = store.exhibits.originals(id);
  if (!originals.ok) return originals;
  const exhibits = new Map<ExhibitKind, ExhibitFile>(
    originals.value
      // What is kept but not ticked any more is not to be handed over.
      .filter(({ kind }) => given.draft.attachments?.includes(kind))
      .map(({ kind, fileName, bytes }) => [kind, { bytes, path: fileName }]),
  );
  for (const [kind, file] of given.exhibits) exhibits.set(kind, file);
  const papers = new Map<string, ExhibitFile>();
  for (const { paper } of enclosedPapersOf(given.form, facts.value.history.papers)) {
    const read = readPaper(store, paper);
    if (!read.ok) return read;
    papers.set(nameOfPaper(paper), { bytes: read.value.bytes, path: nameOfPaper(paper) });
  }
  const signature = given.signature ?? facts.value.signature;
  return succeed({ ...given, ...facts.value, signature, exhibits, papers });
}

function readPaper(
  store: Store,
  { letterId, receiptId }: EarlierPaper,
): Outcome<{ readonly bytes: Uint8Array }> {
  if (letterId !== undefined) return store.letters.read(letterId);
  if (receiptId !== undefined) return store.receipts.read(receiptId);
  throw new Error('An earlier paper is a letter or a receipt');
}

/** Keeps a packet exactly as it was handed over, as one more letter of the case. */
export function keepPacket(
  store: Store,
  { cancellationId, letterNumber: number, lang, gloss, isComplete }: PacketOptions & CaseFacts,
  { pageCount, contentDigest, bytes }: Packet,
): Outcome<LetterView> {
  const content = { form: PACKET_FORM, lang, gloss, isComplete, pageCount, contentDigest, bytes };
  return store.letters.keep({ cancellationId, number, ...content });
}
