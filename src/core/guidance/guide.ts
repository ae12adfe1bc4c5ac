/** The guide for one SIM: which steps, in which order, with what is known about its operator. */
import { BRAND_IDS, type BrandId } from '../operator/brand.ts';
import type { ResolvedDirectory } from '../operator/resolve.ts';
import { CARD_KINDS } from '../cancellation/schema.ts';
import { factOf, type GuideFact } from './fact.ts';
import type { StepLink } from './link.ts';
import { PHASES, type CardKind, type Phase, type StepRule } from './step.ts';
import { AFTER_STEPS } from './steps/after.ts';
import { CALL_STEPS } from './steps/call.ts';
import { DECIDE_STEPS } from './steps/decide.ts';
import { FILE_STEPS } from './steps/file.ts';
import { FIRST_STEPS } from './steps/first.ts';
import { GATHER_STEPS } from './steps/gather.ts';
import { TROUBLE_STEPS } from './steps/trouble.ts';
import { WAIT_STEPS } from './steps/wait.ts';

const STEPS_OF_PHASE = {
  decide: DECIDE_STEPS,
  first: FIRST_STEPS,
  gather: GATHER_STEPS,
  file: FILE_STEPS,
  call: CALL_STEPS,
  wait: WAIT_STEPS,
  after: AFTER_STEPS,
  trouble: TROUBLE_STEPS,
} as const satisfies Readonly<Record<Phase, readonly StepRule[]>>;

/** Id of a step. */
export type StepId = (typeof STEPS_OF_PHASE)[Phase][number]['id'];

/** Every id, in the guide's order. */
export const STEP_IDS: readonly StepId[] = PHASES.flatMap((phase) => rulesOf(phase).map(({ id }) => id));

/** Which SIM the guide is for; what is unknown leaves the general steps. */
export interface GuideFor {
  readonly brand: BrandId | undefined;
  readonly cardKind: CardKind | undefined;
}

/** A step as it is shown, without its words. */
export interface GuideStep {
  readonly id: StepId;
  readonly isBeforeFiling: boolean;
  readonly isOneOfSeveral: boolean;
  /** The first of several ways. */
  readonly isRecommended: boolean;
  readonly facts: readonly GuideFact[];
  readonly links: readonly StepLink[];
}

/** One phase with its steps; never empty. */
export interface GuideSection {
  readonly phase: Phase;
  /** Whether its steps are only for when something goes wrong; they count for no progress. */
  readonly isConditional: boolean;
  readonly steps: readonly GuideStep[];
}

/** The guide for a SIM, with what the directory says. */
export function guideFor(
  { brand, cardKind }: GuideFor,
  directory: ResolvedDirectory,
): readonly GuideSection[] {
  return PHASES.map((phase) => {
    const rules = rulesOf(phase).filter(
      (rule) => suits(rule.brands, brand) && suits(rule.cardKinds, cardKind),
    );
    const recommended = rules.find((rule) => rule.isOneOfSeveral)?.id;
    const steps = rules.map((rule) => ({
      id: rule.id,
      isBeforeFiling: rule.isBeforeFiling ?? false,
      isOneOfSeveral: rule.isOneOfSeveral ?? false,
      isRecommended: rule.id === recommended,
      facts: (rule.facts ?? []).flatMap((id) => factOf(id, brand, directory) ?? []),
      links: rule.links ?? [],
    }));
    return { phase, isConditional: phase === 'trouble', steps };
  });
}

/** Reads operator and kind of card as a draft has them: typed, perhaps not yet one that is known. */
export function guideForTyped(operator: string | undefined, cardKind: string | undefined): GuideFor {
  return {
    brand: BRAND_IDS.find((id) => id === operator),
    cardKind: CARD_KINDS.find((kind) => kind === cardKind),
  };
}

/** How far a phase is: steps that are ticked, of all; several ways count as one. */
export function progressOf(
  { steps }: GuideSection,
  isTicked: (id: StepId) => boolean,
): { readonly done: number; readonly total: number } {
  const ways = steps.filter((step) => step.isOneOfSeveral);
  const others = steps.filter((step) => !step.isOneOfSeveral);
  const isWayDone = ways.some(({ id }) => isTicked(id));
  return {
    done: others.filter(({ id }) => isTicked(id)).length + (isWayDone ? 1 : 0),
    total: others.length + (ways.length > 0 ? 1 : 0),
  };
}

/** The rules of a phase with the ids' own type. */
function rulesOf(phase: Phase): readonly (StepRule & { readonly id: StepId })[] {
  return STEPS_OF_PHASE[phase];
}

/** A step for some operators is not shown while the operator is unknown; one for all always is. */
function suits<T>(wanted: readonly T[] | undefined, actual: T | undefined): boolean {
  return wanted === undefined || (actual !== undefined && wanted.includes(actual));
}
