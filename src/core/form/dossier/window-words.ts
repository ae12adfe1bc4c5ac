/** Words that the window has in four languages already, as a dossier prints them. */
import type { EventKind, FilingWay } from '../../cancellation/event.ts';
import type { Standing } from '../../cancellation/state.ts';
import { CARD_KINDS } from '../../cancellation/schema.ts';
import { windowTexts, type WindowTexts } from '../../i18n/catalogue.ts';
import { RECEIPT_KINDS } from '../../receipt/kind.ts';
import type { FourLanguages } from '../packet/packet-words.ts';
import { titleOfForm } from '../titles.ts';
import type { DossierPaper } from './content.ts';

/** A text of the window in the languages of paper. */
function inFour(pick: (texts: WindowTexts) => string): FourLanguages {
  return {
    ru: pick(windowTexts('ru')),
    kk: pick(windowTexts('kk')),
    en: pick(windowTexts('en')),
    zh: pick(windowTexts('zh-Hans')),
  };
}

/** What kind of event it was, and in which way; a kind of another version by its name. */
export function eventWords(kind: string, via: string | null): FourLanguages {
  return inFour(({ timeline: { kinds, ways } }) => {
    const what = Object.hasOwn(kinds, kind) ? kinds[kind as EventKind] : kind;
    return via !== null && Object.hasOwn(ways, via) ? `${what}, ${ways[via as FilingWay]}` : what;
  });
}

/** The name of a detail of an event; one of another version by its own name. */
export function detailWords(name: string): FourLanguages {
  return inFour(({ eventForm: { details } }) =>
    Object.hasOwn(details, name) ? details[name as keyof typeof details] : name,
  );
}

/** How a case stands. */
export function stateWords(standing: Standing): FourLanguages {
  return inFour(({ state }) => {
    if (standing.state === 'waiting') return state.waiting(standing.day, standing.of);
    return standing.state === 'overdue' ? state.overdue(standing.days) : state[standing.state];
  });
}

/** The kind of a card; as typed where it is none. */
export function cardWords(typed: string): FourLanguages {
  const kind = CARD_KINDS.find((known) => known === typed);
  return inFour(({ card }) => (kind === undefined ? typed : card[kind]));
}

/** What a paper of the case is: a letter by its title, a proof by what it proves. */
export function paperWords({ role, kind }: Pick<DossierPaper, 'role' | 'kind'>): FourLanguages {
  if (role === 'letter')
    return {
      ru: titleOfForm(kind, 'ru'),
      kk: titleOfForm(kind, 'kk'),
      en: titleOfForm(kind, 'en'),
      zh: titleOfForm(kind, 'zh-Hans'),
    };
  const known = RECEIPT_KINDS.find((candidate) => candidate === kind);
  return inFour(({ proof }) => (known === undefined ? kind : proof.kinds[known]));
}
