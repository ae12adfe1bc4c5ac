/** What of a case can go into a foreign form, by names that a kept mapping relies on. */
import { formatLetterDate } from '../../calendar.ts';
import type { Draft } from '../../cancellation/draft.ts';
import type { FormValues } from '../values.ts';

/** Sources of texts. */
export const TEXT_SOURCES = [
  'applicant.fullName',
  'applicant.surname',
  'applicant.givenNames',
  'applicant.nativeName',
  'applicant.nationality',
  'applicant.birthDate',
  'applicant.passport.number',
  'applicant.passport.expiresOn',
  'applicant.iin',
  'applicant.email',
  'applicant.phone',
  'applicant.address',
  'sim.number',
  'sim.iccid',
  'sim.account',
  'sim.balanceTenge',
  'operator',
  'reason',
  'requests.refundBalance.to',
  'requests.terminateOn',
  'date',
] as const;

/** Sources of ticks. */
export const TICK_SOURCES = [
  'requests.terminate',
  'requests.stopPaidServices',
  'requests.refundBalance',
  'requests.withdrawConsent',
  'requests.writtenConfirmation',
] as const;

/** For what is filled by hand, or by the operator: signatures, stamps, the clerk's notes. */
export const LEFT_BLANK = 'leave-blank';

/** All sources. */
export const MAPPING_SOURCES = [...TEXT_SOURCES, ...TICK_SOURCES, LEFT_BLANK] as const;

/** One source. */
export type MappingSource = (typeof MAPPING_SOURCES)[number];

/** What a case has for each source; absent where it has nothing. */
export type CaseValues = ReadonlyMap<MappingSource, string | boolean>;

/** The same values by the names of their sources, as they go to the window. */
export type NamedCaseValues = Readonly<Partial<Record<MappingSource, string | boolean>>>;

/** Values that came back from the window's side. */
export function caseValuesOf(named: NamedCaseValues): CaseValues {
  return new Map(
    MAPPING_SOURCES.flatMap((source) => {
      const value = named[source];
      return value === undefined ? [] : [[source, value] as const];
    }),
  );
}

/** The keys of our own form that print the same as a source. */
const KEY_OF_SOURCE: Readonly<Partial<Record<MappingSource, string>>> = {
  'applicant.fullName': 'from.name',
  'applicant.nativeName': 'grid.nativeName',
  'applicant.nationality': 'grid.nationality',
  'applicant.birthDate': 'grid.birthDate',
  'applicant.passport.number': 'from.passport',
  'applicant.iin': 'grid.iin',
  'applicant.email': 'grid.email',
  'applicant.phone': 'grid.phone',
  'applicant.address': 'grid.address',
  'sim.number': 'grid.number',
  'sim.iccid': 'grid.iccid',
  'sim.account': 'grid.account',
  'sim.balanceTenge': 'grid.balance',
  'requests.refundBalance.to': 'ask.refundBalance.to',
  'requests.terminateOn': 'grid.terminateOn',
  date: 'sign.date',
};

/** Reads what a case has for a foreign form; `printed` is what our own termination letter prints of it. */
export function caseValues(draft: Draft, { texts, ticks }: FormValues): CaseValues {
  const reason = [texts.get('grid.reason'), texts.get('grid.reasonNote')];
  const found = MAPPING_SOURCES.map((source): readonly [MappingSource, string | boolean | undefined] => {
    const key = KEY_OF_SOURCE[source];
    if (key !== undefined) return [source, texts.get(key)];
    if (TICK_SOURCES.some((tick) => tick === source))
      return [source, ticks.has(source.replace('requests.', 'ask.'))];
    switch (source) {
      case 'applicant.surname':
        return [source, draft.applicant?.surname?.trim()];
      case 'applicant.givenNames':
        return [source, draft.applicant?.givenNames?.trim()];
      case 'applicant.passport.expiresOn':
        return [source, formatLetterDate(draft.applicant?.passport?.expiresOn?.trim() ?? '')];
      case 'operator':
        return [source, draft.operator?.trim()];
      case 'reason':
        return [source, reason.filter((part) => part !== undefined).join('. ')];
      default:
        return [source, undefined];
    }
  });
  return new Map(found.filter(isPresent));
}

function isPresent(
  entry: readonly [MappingSource, string | boolean | undefined],
): entry is readonly [MappingSource, string | boolean] {
  return entry[1] !== undefined && entry[1] !== '';
}
