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

/** A part of a packet with the number of its pages; undefined where its file is missing. */
export type PlannedPart =
  | { readonly kind: 'letter'; readonly pageCount: number }
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
      return copiesOf(form).map((note) => ({ name: titlesOf(form), note, pages: take(part.pageCount) }));
    if (part.kind === 'aid') {
      const note = part.aid === 'clerk-card' ? PACKET_WORDS.forClerk : PACKET_WORDS.forTraveller;
      return [{ name: titlesOf(part.aid), note, pages: take(part.pageCount) }];
    }
    const { enclosure } = part;
    const name = joined(exhibitHeading(enclosure.number), exhibitName(form, enclosure));
    if (part.pageCount !== undefined) return [{ name, note: undefined, pages: take(part.pageCount) }];
    return [{ name, note: absenceOf(enclosure), pages: undefined }];
  });
}

/** A card is handed over itself; of anything else a copy is missing. */
function absenceOf({ line }: Enclosure): FourLanguages {
  return line === 'sim-card' ? PACKET_WORDS.thingItself : PACKET_WORDS.missing;
}

function joined(first: FourLanguages, second: FourLanguages): FourLanguages {
  const join = (lang: keyof FourLanguages) => `${first[lang]}${lang === 'zh' ? '：' : ': '}${second[lang]}`;
  return { ru: join('ru'), kk: join('kk'), en: join('en'), zh: join('zh') };
}
