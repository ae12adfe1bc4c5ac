/** The steps that follow a filing without a good answer, and why each stands as it does. */
import type { IsoDate } from '../calendar.ts';

/** The rungs, mildest first; each is a form. */
export const RUNGS = ['reminder', 'claim', 'regulator-complaint'] as const;
/** One rung. */
export type Rung = (typeof RUNGS)[number];

/** Why a rung stands as it does, with the day that belongs to it. */
export type RungReason =
  /** They refused after the last filing. */
  | { readonly code: 'refused' }
  /** The traveller's own wait is over without an answer. */
  | { readonly code: 'silent' }
  /** Nobody set a day to wait until, so it may be done at any time. */
  | { readonly code: 'no-wait' }
  /** Money was taken after the end. */
  | { readonly code: 'charge' }
  /** The traveller waits until that day. */
  | { readonly code: 'waiting'; readonly day: IsoDate }
  /** A step further up was taken already. */
  | { readonly code: 'further-up' }
  /** The claim comes first. */
  | { readonly code: 'claim-first' }
  /** The written reply to the claim is due by that day (Law No. 274-IV, art. 42-4). */
  | { readonly code: 'reply-due'; readonly day: IsoDate }
  /** That day is over. */
  | { readonly code: 'reply-over'; readonly day: IsoDate }
  /** The ten days of the claim cannot be counted while nobody knows when it arrived. */
  | { readonly code: 'delivery-unknown' }
  /** The claim was answered, or never sent in a way that needs an answer. */
  | { readonly code: 'answered' };
