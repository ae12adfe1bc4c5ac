/** What can be enclosed, and where it stands among the enclosures. */
import { ATTACHMENT_KINDS } from '../../cancellation/schema.ts';
import type { Draft } from '../../cancellation/draft.ts';
import { enclosedPapersOf, type EarlierPaper } from '../earlier-paper.ts';
import type { PrintId } from '../form-id.ts';

/** What can be enclosed as a file; the names are those of the letter's `att.` lines. */
export type ExhibitKind = (typeof ATTACHMENT_KINDS)[number];

/** One enclosure of a packet. */
export interface Enclosure {
  /** The letter's line about it, without `att.`. */
  readonly line: string;
  /** As printed: «Приложение 2». Counts what is ticked, whether its file is there or not. */
  readonly number: number;
  /** A file that was given for the line, or an earlier paper of the case. */
  readonly content:
    | { readonly kind: 'file'; readonly exhibit: ExhibitKind }
    | { readonly kind: 'paper'; readonly paper: EarlierPaper };
}

/** What the lines about attachments of a form mean beside earlier papers; a copy of the passport where nothing else is said. */
const LISTED: Partial<Record<PrintId, readonly ExhibitKind[]>> = {
  termination: ATTACHMENT_KINDS,
  'confirmation-slip': [],
};

/**
 * The enclosures of a form: earlier papers of the case, then what is ticked, each in the order of the letter. What the form
 * does not list is enclosed only where its file was given, and so never missing.
 */
export function enclosuresOf(
  form: PrintId,
  { attachments = [] }: Draft,
  papers: readonly EarlierPaper[],
  given: Pick<ReadonlyMap<ExhibitKind, unknown>, 'has'> = new Map(),
): readonly Enclosure[] {
  const listed = LISTED[form] ?? ['passport-copy'];
  const earlier = enclosedPapersOf(form, papers).map(({ line, paper }) => ({
    line,
    content: { kind: 'paper', paper } as const,
  }));
  const files = ATTACHMENT_KINDS.filter(
    (exhibit) => attachments.includes(exhibit) && (listed.includes(exhibit) || given.has(exhibit)),
  ).map((exhibit) => ({
    line: exhibit,
    content: { kind: 'file', exhibit } as const,
  }));
  return [...earlier, ...files].map((enclosure, index) => ({ ...enclosure, number: index + 1 }));
}

/** Forms at which a shop asks who is in front of it, and often for a copy. */
const IDENTIFYING: readonly PrintId[] = ['termination', 'suspension', 'data-withdrawal', 'authorisation'];

/** Whether a copy of the passport is of use with a form: it is asked for, or ticked to be enclosed. */
export function usesPassportCopy(form: PrintId, draft: Draft): boolean {
  return (
    IDENTIFYING.includes(form) ||
    enclosuresOf(form, draft, []).some(({ line }) => line === ('passport-copy' satisfies ExhibitKind))
  );
}

/** A draft that also ticks what files were given for, so that the letter lists what comes with it. */
export function withEnclosures(draft: Draft, kinds: readonly ExhibitKind[]): Draft {
  const ticked = new Set([...(draft.attachments ?? []), ...kinds]);
  return { ...draft, attachments: [...ticked] };
}
