/**
 * A cancellation while it is being typed: every leaf optional, every text kept exactly as typed.
 * The editor saves drafts; letters of drafts carry a watermark until the draft is a cancellation.
 */
import { z } from 'zod';

import type { Outcome, Problem } from '../outcome.ts';
import { checkCancellation } from './check.ts';
import { parseCancellation, type Cancellation } from './schema.ts';
import { problemsFrom } from './text-field.ts';

// Long enough for any field with its addendum, short enough to bound what the window can send.
const typed = z.string().max(4000).optional();

/** The draft's shape: INPUT.json with every leaf optional and unchecked. */
export const draftSchema = z.strictObject({
  operator: typed,
  cardKind: typed,
  sim: z.strictObject({ number: typed, iccid: typed, account: typed, balanceTenge: typed }).optional(),
  applicant: z
    .strictObject({
      surname: typed,
      givenNames: typed,
      nativeName: typed,
      nationality: typed,
      birthDate: typed,
      passport: z.strictObject({ number: typed, expiresOn: typed }).optional(),
      email: typed,
      phone: typed,
      address: typed,
      iin: typed,
    })
    .optional(),
  reason: z.strictObject({ code: typed, note: typed }).optional(),
  requests: z
    .strictObject({
      terminate: z.boolean().optional(),
      stopPaidServices: z.boolean().optional(),
      refundBalance: z.strictObject({ to: typed }).optional(),
      withdrawConsent: z.boolean().optional(),
      writtenConfirmation: z.boolean().optional(),
      terminateOn: typed,
    })
    .optional(),
  attachments: z.array(z.string().max(40)).max(20).optional(),
  letter: z.strictObject({ lang: typed, gloss: typed, signature: typed }).optional(),
  trip: z.strictObject({ departsOn: typed, timeZone: typed }).optional(),
});

/** A cancellation while it is being typed. */
export type Draft = z.output<typeof draftSchema>;

/** What a draft amounts to: the cancellation once nothing is wrong, and what to show beside the fields. */
export interface DraftReading {
  /** Present when there are no problems. */
  readonly cancellation: Cancellation | undefined;
  /** What keeps the letter from being final, in the order of the form. */
  readonly problems: readonly Problem[];
  /** What should be looked at but blocks nothing. */
  readonly warnings: readonly Problem[];
}

/** Checks a draft. Blank texts count as not filled in. */
export function readDraft(draft: Draft): DraftReading {
  const outcome = parseCancellation(withoutBlanks(draft));
  if (!outcome.ok) return { cancellation: undefined, problems: outcome.problems, warnings: [] };
  return { cancellation: outcome.value, problems: [], warnings: checkCancellation(outcome.value) };
}

/** Reads a stored or received document as a draft; for data that did not come from our own editor. */
export function parseDraft(input: unknown): Outcome<Draft> {
  const result = draftSchema.safeParse(input, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: problemsFrom(result.error, 'draft') };
}

/** Drops blank texts and then empty objects, so that they read as missing; parents of required fields stay. */
export function withoutBlanks(draft: Draft): unknown {
  const kept = prune(draft) as Record<string, unknown> | undefined;
  const applicant = (kept?.['applicant'] ?? {}) as Record<string, unknown>;
  const { trip, ...others } = kept ?? {};
  // Without these parents zod would name the parent instead of the field the user must fill.
  return {
    ...others,
    // A zone without a date is no trip; the editor has no field for it that could be emptied.
    ...((trip as Record<string, unknown> | undefined)?.['departsOn'] === undefined ? {} : { trip }),
    sim: kept?.['sim'] ?? {},
    applicant: { ...applicant, passport: applicant['passport'] ?? {} },
    reason: kept?.['reason'] ?? {},
  };
}

function prune(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    // An empty refundBalance is a ticked box without a destination, so it stays.
    .map(
      ([key, child]) =>
        [key, key === 'refundBalance' ? (prune(child) ?? (child && {})) : prune(child)] as const,
    )
    .filter(([, child]) => child !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
