/** Warnings that can be given while the draft is still incomplete, so that they come with the typing. */
import { checkIin } from '../../core/applicant/iin.ts';
import type { Draft } from '../../core/cancellation/draft.ts';
import { BRAND_IDS, BRAND_NAMES, ENTITY_OF_BRAND, type BrandId } from '../../core/operator/brand.ts';
import { problem, type Problem } from '../../core/outcome.ts';
import { checkIccid } from '../../core/sim/iccid.ts';
import { parseMobileNumber } from '../../core/sim/number.ts';
import { brandsHintedBy } from '../../core/sim/operator-hint.ts';
import { textAt } from './draft-path.ts';

/** Brands that the typed number suggests, likeliest first; empty while it is no number. */
export function brandsHintedByText(number: string): readonly BrandId[] {
  const parsed = parseMobileNumber(number, 'sim.number');
  return parsed.ok ? brandsHintedBy(parsed.value) : [];
}

/** Warnings about single fields of a draft that is not a cancellation yet. */
export function earlyWarnings(draft: Draft): readonly Problem[] {
  const warnings: Problem[] = [];
  const operator = BRAND_IDS.find((brand) => brand === textAt(draft, 'operator'));
  const [likeliest] = brandsHintedByText(textAt(draft, 'sim.number'));
  if (
    operator !== undefined &&
    likeliest !== undefined &&
    ENTITY_OF_BRAND[operator] !== ENTITY_OF_BRAND[likeliest]
  ) {
    warnings.push(problem('sim.number', 'sim/operator-differs', { brand: BRAND_NAMES[likeliest] }));
  }
  const iccid = textAt(draft, 'sim.iccid').trim();
  if (iccid !== '') warnings.push(...checkIccid(iccid, 'sim.iccid'));
  const iin = textAt(draft, 'applicant.iin').trim();
  if (iin !== '') warnings.push(...checkIin(iin, 'applicant.iin'));
  if (textAt(draft, 'reason.code') === 'other' && textAt(draft, 'reason.note').trim() === '') {
    warnings.push(problem('reason.note', 'reason/note-missing'));
  }
  return warnings;
}
