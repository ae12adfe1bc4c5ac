/** The first page of a dossier: whose SIM, how it stands, and what is inside. */
import { nameOfNationality } from '../../applicant/nationality.ts';
import { kazakhDateOf, formatLetterDate } from '../../calendar.ts';
import type { Draft } from '../../cancellation/draft.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../operator/brand.ts';
import { formatMobileNumber, maskMobileNumber, parseMobileNumber } from '../../sim/number.ts';
import { CONTENT_WIDTH_PT } from '../geometry.ts';
import { shiftMarks } from '../layout/mark.ts';
import { widthIn, type Part } from '../layout/part.ts';
import { stack } from '../layout/stack.ts';
import type { FourLanguages } from '../packet/packet-words.ts';
import { bothClocks } from './clock.ts';
import type { DossierContent } from './content.ts';
import { DOSSIER_WORDS as WORDS } from './dossier-words.ts';
import type { DossierTexts } from './flow.ts';
import { cardWords, stateWords } from './window-words.ts';

const PAGES_WIDTH_PT = 50;

/** One line of the contents. */
export interface DossierEntry {
  readonly name: FourLanguages;
  /** What follows the name as it is, such as a file's name. */
  readonly given?: string;
  readonly firstPage: number;
}

/** The parts of the summary; the lines of the contents take the same room whatever their pages are. */
export function summaryParts(
  texts: DossierTexts,
  content: DossierContent,
  entries: readonly DossierEntry[],
): readonly Part[] {
  const { reference, madeAtMs, timeZone, lang, program, standing, chain, isMasked, fingerprint } = content;
  return [
    stack([texts.fixed(WORDS.title, 'title'), texts.given(reference, 'heading')], 3),
    ...personRows(texts, content),
    texts.row(WORDS.state, stateWords(standing)),
    ...filedRow(texts, content),
    texts.row(WORDS.made, bothClocks(madeAtMs, timeZone, lang).join('\n')),
    texts.row(WORDS.program, program),
    texts.row(WORDS.chainHead, inGroups(chain.head)),
    texts.row(PROOF_KEY, inGroups(fingerprint)),
    ...(isMasked ? [texts.fixed(WORDS.masked, 'label')] : []),
    texts.heading(WORDS.contents),
    ...entries.map((entry) => entryPart(texts, entry)),
  ];
}

const PROOF_KEY: FourLanguages = {
  ru: 'Отпечаток ключа',
  kk: 'Кілттің ізі',
  en: 'Fingerprint of the key',
  zh: '密钥指纹',
};

function personRows(texts: DossierTexts, { draft, isMasked, lang, gloss }: DossierContent): readonly Part[] {
  const { sim, applicant, operator = '', cardKind } = draft;
  const brand = BRAND_IDS.find((known) => known === operator);
  const name = [applicant?.surname, applicant?.givenNames].filter(Boolean).join(' ');
  const country = applicant?.nationality ?? '';
  const rows: readonly (readonly [FourLanguages, string | FourLanguages | undefined])[] = [
    [WORDS.number, shownNumber(draft, isMasked)],
    [WORDS.operator, brand === undefined ? operator : BRAND_NAMES[brand]],
    [WORDS.card, cardKind === undefined ? undefined : cardWords(cardKind)],
    [WORDS.iccid, isMasked ? maskMiddle(sim?.iccid) : sim?.iccid],
    [WORDS.person, [name, applicant?.nativeName].filter(Boolean).join(' · ')],
    [WORDS.nationality, country === '' ? '' : countryIn(country, lang, gloss)],
    [WORDS.passport, isMasked ? maskMiddle(applicant?.passport?.number) : applicant?.passport?.number],
  ];
  return rows.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [texts.row(label, value)],
  );
}

function countryIn(code: string, lang: 'ru' | 'kk', gloss: DossierContent['gloss']): string {
  const languages = gloss === 'none' ? [lang] : [lang, gloss];
  return languages.map((language) => nameOfNationality(code, language)).join(' · ');
}

function filedRow(texts: DossierTexts, { events }: DossierContent): readonly Part[] {
  const moments = events.filter(({ kind }) => kind === 'filed').map(({ atMs }) => atMs);
  if (moments.length === 0) return [];
  return [texts.row(WORDS.filedOn, formatLetterDate(kazakhDateOf(Math.min(...moments))))];
}

/** The number as it is shown in summary and manifest; as typed while it is none. */
export function shownNumber({ sim }: Draft, isMasked: boolean): string {
  const number = parseMobileNumber(sim?.number ?? '', 'sim.number');
  if (!number.ok) return isMasked ? (maskMiddle(sim?.number) ?? '') : (sim?.number ?? '');
  return isMasked ? maskMobileNumber(number.value) : formatMobileNumber(number.value);
}

/** Leaves the first two and the last two characters. */
function maskMiddle(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return text;
  return text.length <= 4 ? '•••' : `${text.slice(0, 2)}•••${text.slice(-2)}`;
}

/** A digest in groups of four. */
export function inGroups(hex: string): string {
  return (hex.match(/.{1,4}/g) ?? []).join(' ');
}

function entryPart(texts: DossierTexts, { name, given, firstPage }: DossierEntry): Part {
  const widthPt = CONTENT_WIDTH_PT - PAGES_WIDTH_PT;
  const named = texts.fixed(name, 'body', widthPt);
  const left = given === undefined ? named : stack([named, texts.given(given, 'label', widthPt)], 1);
  const number = String(firstPage);
  const xPt = CONTENT_WIDTH_PT - widthIn(texts.types, 'heading', number);
  const right = texts.given(number, 'heading', PAGES_WIDTH_PT);
  return { heightPt: left.heightPt, marks: [...left.marks, ...shiftMarks(right.marks, xPt, 0)] };
}
