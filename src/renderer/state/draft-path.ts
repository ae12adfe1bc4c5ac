/** Reads and replaces texts in a draft by their path. Drafts are never changed in place. */
import type { Draft } from '../../core/cancellation/draft.ts';

/** Every text of a draft, by the path that problems use. */
export const TEXT_PATHS = [
  'operator',
  'cardKind',
  'sim.number',
  'sim.iccid',
  'sim.account',
  'sim.balanceTenge',
  'applicant.surname',
  'applicant.givenNames',
  'applicant.nativeName',
  'applicant.nationality',
  'applicant.birthDate',
  'applicant.passport.number',
  'applicant.passport.expiresOn',
  'applicant.email',
  'applicant.phone',
  'applicant.address',
  'applicant.iin',
  'reason.code',
  'reason.note',
  'requests.refundBalance.to',
  'requests.terminateOn',
  'letter.lang',
  'letter.gloss',
  'letter.signature',
  'trip.departsOn',
] as const;
/** Path of one text. */
export type TextPath = (typeof TEXT_PATHS)[number];

type Branch = { readonly [key: string]: unknown };

/** The text at a path, blank when there is none. */
export function textAt(draft: Draft, path: TextPath): string {
  let node: unknown = draft;
  for (const key of path.split('.')) node = (node as Branch | undefined)?.[key];
  return typeof node === 'string' ? node : '';
}

/** A copy of the draft with another text at a path; parents that were absent appear. */
export function withTextAt(draft: Draft, path: TextPath, text: string): Draft {
  return replaceAt(draft, path.split('.'), text);
}

function replaceAt(node: Branch, [key, ...rest]: readonly string[], text: string): Branch {
  if (key === undefined) return node;
  const child = rest.length === 0 ? text : replaceAt((node[key] ?? {}) as Branch, rest, text);
  return { ...node, [key]: child };
}

/** The id of the control that edits a path, so that lists of problems can lead there. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
