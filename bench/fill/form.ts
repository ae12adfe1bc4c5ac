/** What everybody fills here: the same blank with the same values, of three scripts of the SIM's world and Chinese. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { PDFDocument } from 'pdf-lib';

import { parseDraft, type Draft } from '../../src/core/cancellation/draft.ts';
import { NO_HISTORY } from '../../src/core/form/filing-history.ts';
import { fieldNameOf } from '../../src/core/form/form-text.ts';
import type { PdfRectangle } from '../../src/core/form/geometry.ts';
import { valuesOf } from '../../src/core/form/values-of.ts';
import { uncorrectedDirectory } from '../../src/core/operator/resolve.ts';
import type { LetterOptions } from '../../src/main/letters/make-letter.ts';

/** The checkout. */
export const PROJECT_FOLDER = path.join(import.meta.dirname, '..', '..');
/** The resources that are shipped. */
export const RESOURCES_FOLDER = path.join(PROJECT_FOLDER, 'resources');
/** The blank that is filled. */
export const BLANK_FILE = path.join(RESOURCES_FOLDER, 'forms', 'termination.ru.zh-Hans.pdf');
/** The field in which scripts are tried. */
export const NAME_FIELD = 'grid.nativeName';

const DATE = '2026-11-23';
const LANG = 'ru';

/** The input of the command line. */
export const INPUT = {
  operator: 'beeline',
  cardKind: 'travel',
  sim: {
    number: '+7 705 555 02 02',
    iccid: '8999701000004417017',
    account: 'ҚҢ-04/26',
    balanceTenge: '1240',
  },
  applicant: {
    surname: 'ZHANG',
    givenNames: 'WEI',
    nativeName: '张伟',
    nationality: 'CHN',
    birthDate: '1990-02-03',
    passport: { number: 'EB1234567', expiresOn: '2031-05-06' },
    email: 'wei.zhang@example.com',
    phone: '+86 138 0000 0202',
    address: 'Алматы қаласы, Өтеген батыр көшесі, 12-үй',
  },
  reason: { code: 'left-country', note: 'Рейс домой 26 ноября.' },
  requests: { terminate: true, refundBalance: { to: 'KZ86 125K ZT50 0410 0100' }, writtenConfirmation: true },
  attachments: ['passport-copy', 'top-up'],
  letter: { lang: LANG, gloss: 'zh-Hans' },
};

/** Texts and ticks by the names of the form's fields. */
export interface FieldValues {
  readonly texts: Readonly<Record<string, string>>;
  readonly ticks: readonly string[];
}

/** The letter that is made of the input; `change` sets parts of the applicant. */
export function letterOptions(change: Partial<NonNullable<Draft['applicant']>> = {}): LetterOptions {
  const draft = parseDraft({ ...INPUT, applicant: { ...INPUT.applicant, ...change } });
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  return {
    draft: draft.value,
    form: 'termination',
    lang: LANG,
    gloss: 'zh-Hans',
    date: DATE,
    isComplete: true,
  };
}

/** The same as values of fields, for the peers. */
export function fieldValues({ draft, form, lang, date }: LetterOptions): FieldValues {
  const { texts, ticks } = valuesOf(form, {
    draft,
    lang,
    date,
    history: NO_HISTORY,
    directory: uncorrectedDirectory(date),
  });
  return {
    texts: Object.fromEntries([...texts].map(([key, text]) => [fieldNameOf(key), text])),
    ticks: [...ticks].map(fieldNameOf),
  };
}

/** Where a field stands on the blank's only page, in points from the bottom left. */
export async function rectangleOf(fieldName: string): Promise<PdfRectangle> {
  const document = await PDFDocument.load(readFileSync(BLANK_FILE), { updateMetadata: false });
  const [widget] = document.getForm().getTextField(fieldName).acroField.getWidgets();
  if (widget === undefined) throw new Error(`The form has no field ${fieldName}`);
  return widget.getRectangle();
}
