/** Collects the values of a letter, and knows those that many forms share. */
import reasonsJson from '../../../resources/texts/reasons.json' with { type: 'json' };
import { nameOfNationality, parseNationality } from '../applicant/nationality.ts';
import { formatLetterDate, type IsoDate } from '../calendar.ts';
import type { Draft } from '../cancellation/draft.ts';
import { DEFAULT_REQUESTS, type LetterLanguage } from '../cancellation/schema.ts';
import { BRAND_IDS, type BrandId } from '../operator/brand.ts';
import type { ResolvedDirectory } from '../operator/resolve.ts';
import { formatMobileNumber, parseMobileNumber } from '../sim/number.ts';
import { enclosedPapersOf } from './earlier-paper.ts';
import type { FilingHistory } from './filing-history.ts';
import type { PrintId } from './form-id.ts';
import { printedAmount } from './printed-amount.ts';
import type { FormValues, ValueSource } from './values.ts';

/** What the values of a letter are made from. */
export interface LetterFacts {
  /** Texts are taken as typed, because a draft is printed too while it is incomplete. */
  readonly draft: Draft;
  readonly lang: LetterLanguage;
  /** Day of signing. */
  readonly date: IsoDate;
  readonly history: FilingHistory;
  /** What is known about the operators. */
  readonly directory: ResolvedDirectory;
}

/** The requests of a draft that forms share by name. */
export type RequestName =
  'terminate' | 'stopPaidServices' | 'refundBalance' | 'withdrawConsent' | 'writtenConfirmation';

/** Values as they are put on a form, one after the other. */
export class ValueSheet implements FormValues {
  readonly texts = new Map<string, string>();
  readonly ticks = new Set<string>();
  readonly sources: ValueSource[] = [];
  readonly facts: LetterFacts;

  constructor(facts: LetterFacts) {
    this.facts = facts;
  }

  /** Puts a text into a blank, after what is there already; nothing for a text that is blank. */
  put(key: string, path: string, typed: string | undefined, print = (text: string) => text): void {
    const text = clean(typed);
    if (text === '') return;
    const printed = print(text);
    const before = this.texts.get(key);
    this.texts.set(key, before === undefined ? printed : `${before} ${printed}`);
    this.sources.push({ path, text: printed });
  }

  /** Puts a text of the draft into the blank that is called like it on every form, or like `key`. */
  share(name: SharedName, key: string = name): void {
    for (const [path, typed, print] of SHARED[name](this.facts)) this.put(key, path, typed, print);
  }

  /** Puts several texts of the draft into the blanks that are called like them. */
  shareAll(...names: readonly SharedName[]): void {
    for (const name of names) this.share(name);
  }

  /** Ticks check boxes by their keys. */
  tick(...keys: readonly string[]): void {
    for (const key of keys) this.ticks.add(key);
  }

  /** Ticks those requests of the draft that a form has. */
  tickRequests(...names: readonly RequestName[]): void {
    this.tick(...names.filter((name) => isRequested(this.facts.draft, name)).map((name) => `ask.${name}`));
  }

  /** Ticks those attachments of the draft that a form has. */
  tickAttachments(...kinds: readonly string[]): void {
    const { attachments = [] } = this.facts.draft;
    this.tick(...kinds.filter((kind) => attachments.includes(kind)).map((kind) => `att.${kind}`));
  }

  /** Ticks the lines under which a form encloses earlier papers of the case. */
  tickPapers(form: PrintId): void {
    this.tick(...enclosedPapersOf(form, this.facts.history.papers).map(({ line }) => `att.${line}`));
  }
}

/** Whether the draft asks for something; a draft without requests asks for the usual ones. */
export function isRequested({ requests = DEFAULT_REQUESTS }: Draft, name: RequestName): boolean {
  if (name === 'refundBalance') return requests.refundBalance !== undefined;
  return requests[name] ?? name === 'terminate';
}

/** The brand of a draft; undefined while it names none that exists. */
export function brandOf({ operator }: Draft): BrandId | undefined {
  const typed = clean(operator);
  return BRAND_IDS.find((id) => id === typed);
}

type Printed = readonly [path: string, typed: string | undefined, print?: (text: string) => string];

/** What many forms print: only what reads unambiguously is rewritten. The passport's expiry is nowhere. */
const SHARED = {
  'from.name': ({ draft: { applicant = {} } }) => [
    ['applicant.surname', applicant.surname],
    ['applicant.givenNames', applicant.givenNames],
  ],
  'from.passport': ({ draft }) => [['applicant.passport.number', draft.applicant?.passport?.number]],
  'grid.number': ({ draft }) => [['sim.number', draft.sim?.number, printNumber]],
  'grid.iccid': ({ draft }) => [['sim.iccid', draft.sim?.iccid]],
  'grid.account': ({ draft }) => [['sim.account', draft.sim?.account]],
  'grid.balance': ({ draft }) => [['sim.balanceTenge', draft.sim?.balanceTenge, printedAmount]],
  'grid.nativeName': ({ draft }) => [['applicant.nativeName', draft.applicant?.nativeName]],
  'grid.birthDate': ({ draft }) => [['applicant.birthDate', draft.applicant?.birthDate, formatLetterDate]],
  'grid.nationality': ({ draft, lang }) => [
    ['applicant.nationality', draft.applicant?.nationality, (text) => printNationality(text, lang)],
  ],
  'grid.iin': ({ draft }) => [['applicant.iin', draft.applicant?.iin]],
  'grid.phone': ({ draft }) => [['applicant.phone', draft.applicant?.phone]],
  'grid.email': ({ draft }) => [['applicant.email', draft.applicant?.email]],
  'grid.address': ({ draft }) => [['applicant.address', draft.applicant?.address]],
  'grid.reason': ({ draft, lang }) => [
    ['reason.code', draft.reason?.code, (text) => printReason(text, lang)],
  ],
  'grid.reasonNote': ({ draft }) => [['reason.note', draft.reason?.note]],
  'ask.refundBalance.to': ({ draft }) => [['requests.refundBalance.to', draft.requests?.refundBalance?.to]],
  'sign.date': ({ date }) => [['date', date, formatLetterDate]],
} satisfies Record<string, (facts: LetterFacts) => readonly Printed[]>;

/** Name of a text that many forms print. */
export type SharedName = keyof typeof SHARED;

function clean(typed: string | undefined): string {
  return (typed ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

function printNumber(text: string): string {
  const number = parseMobileNumber(text, 'sim.number');
  return number.ok ? formatMobileNumber(number.value) : text;
}

function printNationality(text: string, lang: LetterLanguage): string {
  const code = parseNationality(text);
  return code === undefined ? text : `${nameOfNationality(code, lang)} (${code})`;
}

function printReason(text: string, lang: LetterLanguage): string {
  return reasonsJson.lines.find(({ key }) => key === text)?.[lang] ?? text;
}
