/** Calls about taking back what was deleted. */
import { endpoint, nothing } from './shape.ts';

/** Endpoints of `undo.`. */
export const UNDO_ENDPOINTS = {
  /**
   * Puts back the case, enclosure, signature, form or correction that was deleted last; `undo/too-late` when nothing
   * is kept any more, or something took its place. A deletion is kept until the next one or the lock.
   */
  'undo.restore': endpoint(nothing, nothing),
} as const;
