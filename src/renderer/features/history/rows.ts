/** What a row of the history says, in the window's language. */
import type { CancellationSummary } from '../../../contract/views.ts';
import type { CancellationState } from '../../../core/cancellation/state.ts';
import { CARD_KINDS } from '../../../core/cancellation/schema.ts';
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../../core/operator/brand.ts';

const NEXT_STEPS = {
  draft: 'nextDraft',
  ready: 'nextReady',
  filed: 'nextFiled',
  confirmed: 'nextConfirmed',
  closed: 'nextClosed',
} as const satisfies Record<CancellationState, keyof WindowTexts['home']>;

/** The texts of one row. */
export interface RowTexts {
  readonly brand: string;
  readonly number: string;
  /** Kind of card and applicant. */
  readonly who: string;
  readonly next: string;
  readonly missing: string;
  readonly proof: string;
  readonly proofDetail: string;
}

/** Words a row. */
export function rowTexts(row: CancellationSummary, texts: WindowTexts): RowTexts {
  const { home } = texts;
  const brand = BRAND_IDS.find((id) => id === row.operator);
  const card = CARD_KINDS.find((kind) => kind === row.cardKind);
  const isEnded = row.state === 'confirmed' || row.state === 'closed';
  return {
    brand: brand === undefined ? home.noOperator : BRAND_NAMES[brand],
    number: row.maskedNumber.trim() === '' ? home.noNumber : row.maskedNumber,
    who: [card && texts.card[card], row.applicantName.trim() || home.noName].filter(Boolean).join(' · '),
    next: home[NEXT_STEPS[row.state]],
    missing: row.missingCount > 0 ? home.missing(row.missingCount) : '',
    proof: row.receiptCount === 0 ? home.proofNone : home.proofCount(row.receiptCount),
    proofDetail: isEnded ? home.proofEnds : '',
  };
}
