/** What the store keeps of a draft beside the draft itself, so that lists need not read every document. */
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { tripSchema, type Trip } from '../../core/cancellation/trip.ts';
import { visibleLine } from '../../core/visible-text.ts';
import { maskMobileNumber, parseMobileNumber } from '../../core/sim/number.ts';

/** Columns computed from a draft. */
export interface DraftColumns {
  readonly isComplete: boolean;
  /** Required things that are missing or wrong. */
  readonly missingCount: number;
  readonly operator: string;
  readonly cardKind: string;
  /** `+7 705 ••• 45 67`; as typed when it is not a number yet. */
  readonly maskedNumber: string;
  /** Surname and given names, or the name in the own script; blank while unknown. */
  readonly applicantName: string;
  /** The flight home; undefined while it is not valid. */
  readonly trip: Trip | undefined;
}

/** Computes the columns of a draft. */
export function columnsOfDraft(draft: Draft): DraftColumns {
  const { problems } = readDraft(draft);
  const number = numberOf(draft);
  const { surname = '', givenNames = '', nativeName = '' } = draft.applicant ?? {};
  return {
    isComplete: problems.length === 0,
    missingCount: problems.length,
    operator: visibleLine(draft.operator?.trim() ?? ''),
    cardKind: visibleLine(draft.cardKind?.trim() ?? ''),
    maskedNumber:
      number === undefined ? visibleLine(draft.sim?.number?.trim() ?? '') : maskMobileNumber(number),
    applicantName: visibleLine(`${surname.trim()} ${givenNames.trim()}`.trim() || nativeName.trim()),
    trip: tripOfDraft(draft),
  };
}

/** Reads a stored draft. Only what passed the draft's schema is ever written. */
export function draftFromJson(json: string): Draft {
  return JSON.parse(json) as Draft;
}

/** Reads a stored trip. Only what passed the trip's schema is ever written. */
export function tripFromJson(json: string | null): Trip | null {
  return json === null ? null : (JSON.parse(json) as Trip);
}

/** The trip that a draft names, once it is valid. */
export function tripOfDraft(draft: Draft): Trip | undefined {
  const reading = tripSchema.safeParse(draft.trip);
  return reading.success ? reading.data : undefined;
}

/** The number of the SIM in E.164, once it is one. */
export function numberOf({ sim }: Pick<Draft, 'sim'>): string | undefined {
  const outcome = parseMobileNumber(sim?.number ?? '', 'sim.number');
  return outcome.ok ? outcome.value : undefined;
}
