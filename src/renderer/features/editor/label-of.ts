/** The label of the field that edits a path, for lists of problems. */
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import { TEXT_PATHS, type TextPath } from '../../state/draft-path.ts';

type EditorTexts = WindowTexts['editor'];
type PlainLabel = { [K in keyof EditorTexts]: EditorTexts[K] extends string ? K : never }[keyof EditorTexts];

const LABELS: Readonly<Record<TextPath, PlainLabel>> = {
  operator: 'operator',
  cardKind: 'cardKind',
  'sim.number': 'number',
  'sim.iccid': 'iccid',
  'sim.account': 'account',
  'sim.balanceTenge': 'balance',
  'applicant.surname': 'surname',
  'applicant.givenNames': 'givenNames',
  'applicant.nativeName': 'nativeName',
  'applicant.nationality': 'nationality',
  'applicant.birthDate': 'birthDate',
  'applicant.passport.number': 'passportNumber',
  'applicant.passport.expiresOn': 'passportExpires',
  'applicant.email': 'email',
  'applicant.phone': 'phone',
  'applicant.address': 'address',
  'applicant.iin': 'iin',
  'reason.code': 'reasonCode',
  'reason.note': 'reasonNote',
  'requests.refundBalance.to': 'refundTo',
  'requests.terminateOn': 'terminateOn',
  'letter.lang': 'letterLang',
  'letter.gloss': 'gloss',
  'letter.signature': 'signature',
  'trip.departsOn': 'departsOn',
};

/** The label, or the path itself for what no field edits. */
export function labelOf(path: string, texts: EditorTexts): string {
  const known = TEXT_PATHS.find((candidate) => candidate === path);
  return known === undefined ? path : texts[LABELS[known]];
}
