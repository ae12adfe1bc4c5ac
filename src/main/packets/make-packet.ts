/** Makes the packet that goes to the shop: contents, two letters, enclosures, aids. No Electron here. */
import { createHash } from 'node:crypto';

import { parseReference, type CancellationId } from '../../core/cancellation/reference.ts';
import { makeContentsPage } from '../../core/form/packet/contents-page.ts';
import { makeExhibit } from '../../core/form/packet/exhibit.ts';
import { nameOfPaper } from '../../core/form/earlier-paper.ts';
import {
  enclosuresOf,
  withEnclosures,
  type Enclosure,
  type ExhibitKind,
} from '../../core/form/packet/exhibit-kind.ts';
import { joinParts } from '../../core/form/packet/join-parts.ts';
import type {
  ContentsEntry,
  DocumentPart,
  ExhibitContent,
  PartFacts,
} from '../../core/form/packet/packet-part.ts';
import { PACKET_WORDS } from '../../core/form/packet/packet-words.ts';
import { contentsOf, type AidId, type LetterCopies, type PlannedPart } from '../../core/form/packet/plan.ts';
import { formatPageCode } from '../../core/form/page-code.ts';
import type { FontSet } from '../../core/form/typeface.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { FontedLetterMaker, IdentifiedLetter, LetterOptions } from '../letters/make-letter.ts';
import { sha256Of } from '../store/digest.ts';
import type { ExhibitReader } from './exhibit-reader.ts';

/** A file to enclose. */
export interface ExhibitFile {
  readonly bytes: Uint8Array;
  /** Names the file in problems. */
  readonly path: string;
}

/** What to make. */
export interface PacketOptions extends Omit<LetterOptions, 'isFillable'> {
  /** Files by what they are; the letter lists them even where the draft does not. */
  readonly exhibits: ReadonlyMap<ExhibitKind, ExhibitFile>;
  /** Earlier papers of the case by their names; those of the history that the form encloses. */
  readonly papers?: ReadonlyMap<string, ExhibitFile>;
  readonly aids: readonly AidId[];
  /** Two where left out. */
  readonly copies?: LetterCopies | undefined;
}

/** A made packet. */
export interface Packet extends DocumentPart {
  /** As printed. */
  readonly reference: string;
  /** Sha-256 of what the packet was made from, in hex. */
  readonly contentDigest: string;
  /** Lines of what is ticked but is not in the packet; the card itself does not count. */
  readonly missing: readonly string[];
  /** What is in it on which page, the contents page first, and what is not. */
  readonly parts: readonly ContentsEntry[];
  /** How many pages one letter has. */
  readonly letterPageCount: number;
  /** Pages on which a code was drawn. */
  readonly codeCount: number;
}

/** Who waits for a packet. */
export interface PacketWatch {
  /** Gives the packet up, with the code `form/cancelled`. */
  readonly signal?: AbortSignal;
  /** Tells after each step how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Makes packets. */
export interface PacketMaker {
  /**
   * Problems are those of letters and, for files, of {@link ExhibitReader}. An archived paper that cannot be
   * printed, such as a recording, refuses nothing: it is named as missing.
   */
  make(options: PacketOptions, watch?: PacketWatch): Promise<Outcome<Packet>>;
}

/** An enclosure on its way into the packet. */
interface ReadEnclosure {
  readonly enclosure: Enclosure;
  readonly content: ExhibitContent | undefined;
  /** Sha-256 of the file, in hex; undefined where there is none. */
  readonly digest: string | undefined;
}

/** Creates a packet maker from what makes letters and reads files. */
export function createPacketMaker(letters: FontedLetterMaker, reader: ExhibitReader): PacketMaker {
  return {
    async make({ exhibits, papers = new Map(), aids, copies = 2, ...options }, watch = {}) {
      const draft = withEnclosures(options.draft, [...exhibits.keys()]);
      const enclosures = enclosuresOf(options.form, draft, options.history?.papers ?? [], exhibits);
      // Each enclosure, the letter, each aid, and putting all together.
      const step = stepper(enclosures.length + 1 + aids.length + 1, watch);
      const enclosed = await readEnclosures(enclosures, { exhibits, papers }, reader, step, watch.signal);
      if (!enclosed.ok) return enclosed;
      const letter = await letters.make({ ...options, draft });
      if (!letter.ok) return letter;
      const going = step();
      if (!going.ok) return going;
      const identity = { cancellationId: idOf(letter.value), letterNumber: options.letterNumber ?? 1 };
      const aidParts: { aid: AidId; letter: IdentifiedLetter }[] = [];
      for (const aid of aids) {
        const made = await letters.make({ ...options, ...identity, draft, form: aid });
        if (!made.ok) return made;
        aidParts.push({ aid, letter: made.value });
        const goingOn = step();
        if (!goingOn.ok) return goingOn;
      }
      const fonts = await letters.fonts();
      const packet = await join(
        letter.value,
        enclosed.value,
        aidParts,
        { ...options, ...identity, copies },
        fonts,
      );
      const done = step();
      return done.ok ? succeed(packet) : done;
    },
  };
}

/** Counts the steps that are done; fails once nobody waits any more. */
function stepper(total: number, { signal, onProgress }: PacketWatch): () => Outcome<undefined> {
  let done = 0;
  onProgress?.(done, total);
  return () => {
    done += 1;
    onProgress?.(done, total);
    return signal?.aborted === true ? fail(problem('packet', 'form/cancelled')) : succeed(undefined);
  };
}

/** One file after the other, so that each has the whole of the memory that one may take. */
async function readEnclosures(
  enclosures: readonly Enclosure[],
  { exhibits, papers }: Required<Pick<PacketOptions, 'exhibits' | 'papers'>>,
  reader: ExhibitReader,
  step: () => Outcome<undefined>,
  signal: AbortSignal | undefined,
): Promise<Outcome<readonly ReadEnclosure[]>> {
  const read: ReadEnclosure[] = [];
  for (const enclosure of enclosures) {
    const { content: what } = enclosure;
    const file = what.kind === 'file' ? exhibits.get(what.exhibit) : papers.get(nameOfPaper(what.paper));
    const content = file && (await reader.read(file.bytes, file.path, signal));
    if (content?.ok === false && what.kind === 'file') return content;
    const going = step();
    if (!going.ok) return going;
    const seen = content?.ok === true ? content.value : undefined;
    read.push({ enclosure, content: seen, digest: seen && file && sha256Of(file.bytes) });
  }
  return succeed(read);
}

async function join(
  letter: IdentifiedLetter,
  enclosed: readonly ReadEnclosure[],
  aids: readonly { aid: AidId; letter: IdentifiedLetter }[],
  options: Omit<PacketOptions, 'exhibits' | 'papers' | 'aids'> & {
    cancellationId: CancellationId;
    letterNumber: number;
    copies: LetterCopies;
  },
  fonts: FontSet,
): Promise<Packet> {
  const { form, lang, gloss, date, cancellationId: id, letterNumber, chainHead, copies } = options;
  const { reference } = letter;
  const factsFor = (digest: string): PartFacts => ({
    ...{ form, lang, gloss, date, reference, chainHead },
    qrPayload: (page, pageCount) => formatPageCode({ id, letterNumber, page, pageCount, digest }),
  });
  const planned: PlannedPart[] = [{ kind: 'letter', pageCount: letter.pageCount, copies }];
  const parts: DocumentPart[] = Array.from({ length: copies }, () => letter);
  for (const { enclosure, content, digest } of enclosed) {
    const isThere = content !== undefined && digest !== undefined;
    const part = isThere ? await makeExhibit(enclosure, content, factsFor(digest), fonts) : undefined;
    planned.push({ kind: 'exhibit', enclosure, pageCount: part?.pageCount });
    if (part !== undefined) parts.push(part);
  }
  for (const { aid, letter: part } of aids) {
    planned.push({ kind: 'aid', aid, pageCount: part.pageCount });
    parts.push(part);
  }
  const contentDigest = digestOf(letter, enclosed, aids);
  const entries = contentsOf(form, planned);
  const contents = await makeContentsPage(entries, factsFor(contentDigest), fonts);
  const title = `${PACKET_WORDS.packet[lang]} ${reference}`;
  const joined = await joinParts([contents, ...parts], { title, lang, date }, fonts);
  return {
    ...joined,
    ...{ reference, contentDigest, missing: missingOf(enclosed), letterPageCount: letter.pageCount },
    parts: [{ name: PACKET_WORDS.title, note: undefined, pages: [1, 1], isMissing: false }, ...entries],
    // Each document draws a code on every page that it counts.
    codeCount: [contents, ...parts].reduce((sum, { pageCount }) => sum + pageCount, 0),
  };
}

function missingOf(enclosed: readonly ReadEnclosure[]): readonly string[] {
  return enclosed
    .filter(({ content, enclosure: { line } }) => content === undefined && line !== 'sim-card')
    .map(({ enclosure: { line } }) => line);
}

/** Names what a packet was made from, whatever its bytes are. */
function digestOf(
  letter: IdentifiedLetter,
  enclosed: readonly ReadEnclosure[],
  aids: readonly { aid: AidId; letter: IdentifiedLetter }[],
): string {
  const content = {
    letter: letter.contentDigest,
    exhibits: enclosed.map(({ enclosure, digest }) => [enclosure.line, digest ?? null]),
    aids: aids.map(({ aid, letter: part }) => [aid, part.contentDigest]),
  };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function idOf({ reference }: IdentifiedLetter): CancellationId {
  const id = parseReference(reference);
  if (id === undefined) throw new Error('A letter has a reference');
  return id;
}
