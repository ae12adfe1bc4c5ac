/** Where a step of the guide leads: the form, field, event or screen that does it. */
import type { RecordedEventKind } from '../cancellation/event.ts';
import type { PrintId } from '../form/form-id.ts';

/** Fields of the details that steps lead to; each is the path of one control. */
export const LINKED_FIELDS = [
  'operator',
  'cardKind',
  'sim.number',
  'sim.iccid',
  'sim.account',
  'sim.balanceTenge',
  'applicant.surname',
  'applicant.passport.number',
  'applicant.iin',
  'reason.code',
] as const;
/** One such field. */
export type LinkedField = (typeof LINKED_FIELDS)[number];

/** Sections of the details that steps lead to, where more than one control is meant. */
export type LinkedSection = 'requests' | 'attachments';

/** Where a step leads. */
export type StepLink =
  | { readonly to: 'document'; readonly form: PrintId }
  | { readonly to: 'field'; readonly path: LinkedField }
  | { readonly to: 'section'; readonly section: LinkedSection }
  | { readonly to: 'event'; readonly kind: RecordedEventKind }
  | { readonly to: 'packet' }
  | { readonly to: 'proof' };

/** Leads to a form or an aid. */
export const document = (form: PrintId) => ({ to: 'document', form }) as const;
/** Leads to a field of the details. */
export const field = (path: LinkedField) => ({ to: 'field', path }) as const;
/** Leads to a section of the details. */
export const section = (name: LinkedSection) => ({ to: 'section', section: name }) as const;
/** Leads to recording what happened. */
export const event = (kind: RecordedEventKind) => ({ to: 'event', kind }) as const;
/** Leads to the packet for the shop. */
export const packet = { to: 'packet' } as const;
/** Leads to the archive of proofs. */
export const proof = { to: 'proof' } as const;
