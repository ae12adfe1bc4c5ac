/** What a photographed page of our own letter is taken for. Only proposed: a person says whether it is right. */
import type { FormId } from '../form/form-id.ts';
import type { ReceiptKind } from './kind.ts';

/**
 * Least part of the free paper in the operator's box that must be dark for a stamp or a signature. Of the photos that
 * are measured, stamped boxes have 3 % and more, empty ones less than 0.1 %.
 */
const INK_SHARE = 0.005;

/**
 * The kind to propose for a page: a stamped copy where the operator's box has ink; the filled-in slip confirms the end.
 * Undefined where the box is empty, or nothing can be told: the page then stays something else.
 */
export function proposedKindOf(form: FormId | null, inkShare: number | null): ReceiptKind | undefined {
  if (form === null || inkShare === null || inkShare < INK_SHARE) return undefined;
  return form === 'confirmation-slip' ? 'stamped-confirmation' : 'stamped-copy';
}
