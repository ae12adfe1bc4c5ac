/** What a packet consists of, in order, and how its contents page tells it. */
import type { AID_IDS, PrintId } from '../form-id.ts';
import { titleOfForm } from '../titles.ts';
import type { Enclosure, ExhibitKind } from './exhibit-kind.ts';
import type { ContentsEntry } from './packet-part.ts';
import { exhibitHeading, exhibitName, PACKET_WORDS, type FourLanguages } from './packet-words.ts';

/** One aid of the traveller. */
export type AidId = (typeof AID_IDS)[number];

/** Aids that every packet has unless others are asked for. */
export const USUAL_AIDS: readonly AidId[] = ['clerk-card', 'visit-checklist', 'aftercare-checklist'];

/** Copies of the letter: one for the operator, one to be stamped. */
const COPIES = [PACKET_WORDS.operatorsCopy, PACKET_WORDS.ownCopy];

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
      return COPIES.map((note) => ({ name: titlesOf(form), note, pages: take(part.pageCount) }));
    if (part.kind === 'aid') {
      const note = part.aid === 'clerk-card' ? PACKET_WORDS.forClerk : PACKET_WORDS.forTraveller;
      return [{ name: titlesOf(part.aid), note, pages: take(part.pageCount) }];
    }
    const { kind, number } = part.enclosure;
    const name = joined(exhibitHeading(number), exhibitName(form, kind));
    if (part.pageCount !== undefined) return [{ name, note: undefined, pages: take(part.pageCount) }];
    return [{ name, note: absenceOf(kind), pages: undefined }];
  });
}

/** A card is handed over itself; of anything else a copy is missing. */
function absenceOf(kind: ExhibitKind): FourLanguages {
  return kind === 'sim-card' ? PACKET_WORDS.thingItself : PACKET_WORDS.missing;
}

function joined(first: FourLanguages, second: FourLanguages): FourLanguages {
  const join = (lang: keyof FourLanguages) => `${first[lang]}${lang === 'zh' ? '：' : ': '}${second[lang]}`;
  return { ru: join('ru'), kk: join('kk'), en: join('en'), zh: join('zh') };
}

function titlesOf(form: PrintId): FourLanguages {
  const title = (language: 'ru' | 'kk' | 'en' | 'zh-Hans') => titleOfForm(form, language);
  return { ru: title('ru'), kk: title('kk'), en: title('en'), zh: title('zh-Hans') };
}
