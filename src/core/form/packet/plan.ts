/** What a packet consists of, in order, and how its contents page tells it. */
import type { AID_IDS, PrintId } from '../form-id.ts';
import type { Enclosure } from './exhibit-kind.ts';
import type { ContentsEntry } from './packet-part.ts';
import { exhibitHeading, exhibitName, PACKET_WORDS, titlesOf, type FourLanguages } from './packet-words.ts';

/** One aid of the traveller. */
export type AidId = (typeof AID_IDS)[number];

/** Aids that every packet has unless others are asked for. */
export const USUAL_AIDS: readonly AidId[] = ['clerk-card', 'visit-checklist', 'aftercare-checklist'];

/** Aids that a packet has unless others are asked for; they speak to the operator, not to an authority. */
export function usualAidsFor(form: PrintId): readonly AidId[] {
  return form === 'regulator-complaint' ? [] : USUAL_AIDS;
}

/** Copies of the letter: one for whom it is addressed to, one to be stamped. */
function copiesOf(form: PrintId): readonly FourLanguages[] {
  const { addresseesCopy, operatorsCopy, ownCopy } = PACKET_WORDS;
  return [form === 'regulator-complaint' ? addresseesCopy : operatorsCopy, ownCopy];
}

/** How often the letter is in the packet: for whom it is addressed to alone, or also to be stamped. */
export type LetterCopies = 1 | 2;

/** A part of a packet with the number of its pages; undefined where its file is missing. */
export type PlannedPart =
  | { readonly kind: 'letter'; readonly pageCount: number; readonly copies: LetterCopies }
  | { readonly kind: 'exhibit'; readonly enclosure: Enclosure; readonly pageCount: number | undefined }
  | { readonly kind: 'aid'; readonly aid: AidId; readonly pageCount: number };

/** The lines of the contents page, which is itself page 1; each letter stands for both copies. */
export function contentsOf(form: PrintId, parts: readonly PlannedPart[]): readonly ContentsEntry[] {
  let next = 2;
  const take = (pageCount: number): readonly [number, number] => {
    const first = next;
    next += pageCount;
    return [first, next - 1];
  };
  return parts.flatMap((part): readonly ContentsEntry[] => {
    if (part.kind === 'letter')
      return copiesOf(form)
        .slice(0, part.copies)
        .map((note) => there(titlesOf(form), note, take(part.pageCount)));
    if (part.kind === 'aid') {
      const note = part.aid === 'clerk-card' ? PACKET_WORDS.forClerk : PACKET_WORDS.forTraveller;
      return [there(titlesOf(part.aid), note, take(part.pageCount))];
    }
    const { enclosure } = part;
    const name = joined(exhibitHeading(enclosure.number), exhibitName(form, enclosure));
    if (part.pageCount !== undefined) return [there(name, undefined, take(part.pageCount))];
    const isMissing = enclosure.line !== 'sim-card';
    return [{ name, note: absenceOf(enclosure), pages: undefined, isMissing }];
  });
}

function there(
  name: FourLanguages,
  note: FourLanguages | undefined,
  pages: readonly [number, number],
): ContentsEntry {
  return { name, note, pages, isMissing: false };
}

/** A card is handed over itself; of anything else a copy is missing. */
function absenceOf({ line }: Enclosure): FourLanguages {
  return line === 'sim-card' ? PACKET_WORDS.thingItself : PACKET_WORDS.missing;
}

function joined(first: FourLanguages, second: FourLanguages): FourLanguages {
  const join = (lang: keyof FourLanguages) => `${first[lang]}${lang === 'zh' ? '：' : ': '}${second[lang]}`;
  return { ru: join('ru'), kk: join('kk'), en: join('en'), zh: join('zh') };
}
