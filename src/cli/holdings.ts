/** What a store holds, as commands tell it. */
import type { StoreSummary } from '../main/store/examine.ts';

/** Numbers of what a person knows of, and the schema. */
export function holdings({ counts, schemaVersion }: StoreSummary) {
  return {
    schema: schemaVersion,
    cases: counts['cancellation'] ?? 0,
    events: counts['event'] ?? 0,
    letters: counts['letter'] ?? 0,
    receipts: counts['receipt'] ?? 0,
  };
}
