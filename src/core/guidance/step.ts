/** What a step of the guide is, without its words. */
import type { CARD_KINDS } from '../cancellation/schema.ts';
import type { BrandId } from '../operator/brand.ts';
import type { FactId } from './fact.ts';
import type { StepLink } from './link.ts';

/** Phases of the guide, in the journey's order. */
export const PHASES = ['decide', 'first', 'gather', 'file', 'call', 'wait', 'after', 'trouble'] as const;
/** One phase. */
export type Phase = (typeof PHASES)[number];

/** One of the three kinds of card. */
export type CardKind = (typeof CARD_KINDS)[number];

/** A step as the rules have it; its title, text and reason stand in the catalogues under the same id. */
export interface StepRule {
  /** Stable: ticks are kept under it. */
  readonly id: string;
  /** Operators it is for; all when left out. */
  readonly brands?: readonly BrandId[];
  /** Kinds of card it is for; all when left out. */
  readonly cardKinds?: readonly CardKind[];
  /** What is known that bears on it, in the order of display. */
  readonly facts?: readonly FactId[];
  /** What does it, the most useful first. */
  readonly links?: readonly StepLink[];
  /** Must be done before anything is handed in, because it needs a number that still works. */
  readonly isBeforeFiling?: true;
  /** One of several ways, of which one is enough; the first of them is the recommended one. */
  readonly isOneOfSeveral?: true;
}
