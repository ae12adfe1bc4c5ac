/** What a row of the history says, in the window's language. */
import type { CancellationSummary } from '../../../contract/views.ts';
import { CARD_KINDS } from '../../../core/cancellation/schema.ts';
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import type { IsoDate } from '../../../core/calendar.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../../core/operator/brand.ts';
import { ticksOf } from '../../../core/receipt/evidence.ts';
import type { Formatter } from '../../state/format.ts';
import { nextStepWords, standingDetail, stateWord } from '../../state/standing-words.ts';

/** The texts of one row. */
export interface RowTexts {
  readonly brand: string;
  readonly number: string;
  /** Kind of card and applicant. */
  readonly who: string;
  readonly next: string;
  readonly state: string;
  /** Below the state: what is missing, a day, a sum; the reference where there is none of it. */
  readonly detail: string;
  /** Strength of the proof, 0 to 5. */
  readonly ticks: number;
  readonly proof: string;
  readonly proofDetail: string;
}

/** Words a row. */
export function rowTexts(
  row: CancellationSummary,
  texts: WindowTexts,
  format: Formatter,
  todayOn: IsoDate,
): RowTexts {
  const { home, evidence } = texts;
  const brand = BRAND_IDS.find((id) => id === row.operator);
  const card = CARD_KINDS.find((kind) => kind === row.cardKind);
  // What proves the end counts for more than any proof of the filing; somebody's word does not prove it.
  const isEnded = ticksOf(row.evidence.ended) >= ticksOf('sms');
  const strongest = isEnded ? row.evidence.ended : row.evidence.filed;
  const detail = standingDetail(row.standing, texts, format, todayOn);
  const missing = row.state === 'draft' && row.missingCount > 0 ? home.missing(row.missingCount) : '';
  return {
    brand: brand === undefined ? home.noOperator : BRAND_NAMES[brand],
    number: row.maskedNumber.trim() === '' ? home.noNumber : row.maskedNumber,
    who: [card && texts.card[card], row.applicantName.trim() || home.noName].filter(Boolean).join(' · '),
    next: nextStepWords(row.standing, texts, format),
    state: stateWord(row.standing, texts),
    detail: missing || detail || row.reference,
    ticks: ticksOf(strongest),
    proof: evidence.classes[strongest],
    proofDetail: strongest === 'none' ? '' : isEnded ? evidence.provesEnd : evidence.provesFiling,
  };
}
