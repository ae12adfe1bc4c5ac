/** Every text of a case in which words are looked for. For this folder only. */
import type { Draft } from '../../core/cancellation/draft.ts';
import type { EventKind } from '../../core/cancellation/event.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { titleOfForm } from '../../core/form/titles.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../core/operator/brand.ts';
import type { SearchPart } from '../../core/search/part.ts';
import { prepared, type StoreContext } from './database.ts';
import { numberOf } from './draft-row.ts';

/** One text. */
export interface CaseText {
  readonly part: SearchPart;
  /** What it is: a path in the draft, the form of a letter, the kind of a receipt or an event. */
  readonly name: string;
  /** The row of the letter, receipt or event; null for details. */
  readonly id: number | null;
  readonly text: string;
  /** Whether lists may show it; they mask numbers of telephones and documents. */
  readonly isShown: boolean;
}

/** Characters of one text that are indexed: some 80 pages. */
const MAX_INDEXED_CHARACTERS = 200_000;

const TITLE_LANGUAGES = ['ru', 'kk', 'zh-Hans', 'en'] as const;

interface TextRow {
  id: number;
  name: string;
  text: string;
}

const LETTERS = 'SELECT id, form AS name, form AS text FROM letter WHERE cancellation_id = ? ORDER BY id';

const RECEIPTS = `
  SELECT receipt.id, kind AS name,
    concat_ws(char(10), nullif(note, ''), substr(receipt_text.text, 1, ${String(MAX_INDEXED_CHARACTERS)}), place, file_name) AS text
  FROM receipt LEFT JOIN receipt_text ON receipt_text.receipt_id = receipt.id
    LEFT JOIN receipt_paper ON receipt_paper.receipt_id = receipt.id
  WHERE cancellation_id = ? ORDER BY receipt.id`;

// What archiving writes down is the file's name, which its receipt has.
const NOTES = `
  SELECT id, kind AS name, concat_ws(' · ', nullif(note, ''), details ->> 'agent', details ->> 'ticket',
    details ->> 'account', details ->> 'amountTenge', details ->> 'recipient') AS text
  FROM event WHERE cancellation_id = ? AND (note <> '' OR details IS NOT NULL)
    AND kind NOT IN ('receipt-archived', 'receipt-changed') ORDER BY id`;

/** The texts of a case. */
export function textsOfCase({ db }: StoreContext, caseId: string, draft: Draft): readonly CaseText[] {
  const rows = (sql: string) => prepared<TextRow>(db, sql).all(caseId);
  return [
    ...rows(NOTES).map((row) => textOf('notes', row)),
    ...rows(RECEIPTS).map((row) => textOf('receipts', row)),
    ...rows(LETTERS).map((row) => textOf('letters', { ...row, text: titlesOf(row.name) })),
    ...detailsOf(draft, caseId),
  ];
}

/** Whether a person wrote it; what the program writes of itself is no kind of text to look in. */
export function isWritten({ part, name }: CaseText): boolean {
  const own: readonly EventKind[] = ['created', 'letter-made', 'printed', 'print-failed', 'mail-drafted'];
  return part !== 'notes' || !own.some((kind) => kind === name);
}

function textOf(part: SearchPart, { id, name, text }: TextRow): CaseText {
  return { part, name, id, text, isShown: true };
}

/** A letter is looked for in any language; packets and forms of operators by what they are called. */
function titlesOf(form: string): string {
  return [...new Set(TITLE_LANGUAGES.map((language) => titleOfForm(form, language)))].join(' · ');
}

function detailsOf({ operator, sim, applicant, reason }: Draft, id: string): readonly CaseText[] {
  const { passport, ...person } = applicant ?? {};
  const number = numberOf({ sim });
  const brand = BRAND_IDS.find((known) => known === operator?.trim());
  const passportNumber = passport?.number ?? '';
  return [
    detail('applicant.surname', [person.surname, person.givenNames], true),
    detail('applicant.nativeName', [person.nativeName], true),
    detail('reason.note', [reason?.note], true),
    detail('operator', [brand === undefined ? operator : BRAND_NAMES[brand]], true),
    detail('reference', [referenceOf(id), id], true),
    detail('applicant.address', [person.address], true),
    detail('applicant.email', [person.email], true),
    detail('sim.number', [number ?? sim?.number]),
    detail('sim.iccid', [sim?.iccid]),
    detail('sim.account', [sim?.account]),
    detail('applicant.passport.number', [passportNumber, passportNumber.replace(/\s/gu, '')]),
    detail('applicant.phone', [person.phone]),
    detail('applicant.iin', [person.iin]),
  ].filter(({ text }) => text !== '');
}

function detail(name: string, texts: readonly (string | undefined)[], isShown = false): CaseText {
  const text = [...new Set(texts.map((found) => found?.trim() ?? ''))]
    .filter(Boolean)
    .join(isShown ? ' ' : '\n');
  return { part: 'details', name, id: null, text, isShown };
}
