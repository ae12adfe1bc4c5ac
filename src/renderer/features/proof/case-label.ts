/** How a case is named in a list of cases. */
import type { CancellationSummary } from '../../../contract/views.ts';
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../../core/operator/brand.ts';

/** `Beeline +7 705 ••• 45 67 · SC-7K3M-9Q2X`. */
export function caseLabel(row: CancellationSummary, texts: WindowTexts): string {
  const brand = BRAND_IDS.find((id) => id === row.operator);
  const number = row.maskedNumber.trim() === '' ? texts.home.noNumber : row.maskedNumber;
  return `${brand === undefined ? '' : `${BRAND_NAMES[brand]} `}${number} · ${row.reference}`;
}
