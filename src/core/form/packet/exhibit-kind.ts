/** What can be enclosed as a file, and where it stands among the enclosures. */
import { ATTACHMENT_KINDS } from '../../cancellation/schema.ts';
import type { Draft } from '../../cancellation/draft.ts';

/** One kind of enclosure; the names are those of the letter's `att.` lines. */
export type ExhibitKind = (typeof ATTACHMENT_KINDS)[number];

/** One enclosure of a packet. */
export interface Enclosure {
  readonly kind: ExhibitKind;
  /** As printed: «Приложение 2». Counts what is ticked, whether its file is there or not. */
  readonly number: number;
}

/** The ticked enclosures in the order of the letter. */
export function enclosuresOf({ attachments = [] }: Draft): readonly Enclosure[] {
  return ATTACHMENT_KINDS.filter((kind) => attachments.includes(kind)).map((kind, index) => ({
    kind,
    number: index + 1,
  }));
}

/** A draft that also ticks what files were given for, so that the letter lists what comes with it. */
export function withEnclosures(draft: Draft, kinds: readonly ExhibitKind[]): Draft {
  const ticked = new Set([...(draft.attachments ?? []), ...kinds]);
  return { ...draft, attachments: [...ticked] };
}
