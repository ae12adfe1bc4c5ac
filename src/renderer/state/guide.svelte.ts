/** The guide of the open case: its steps, and which of them are ticked. */
import { SvelteMap } from 'svelte/reactivity';

import {
  guideFor,
  guideForTyped,
  progressOf,
  type GuideSection,
  type StepId,
} from '../../core/guidance/guide.ts';
import { kazakhDateOf } from '../../core/calendar.ts';
import { uncorrectedDirectory, type ResolvedDirectory } from '../../core/operator/resolve.ts';
import type { Editor } from './editor.svelte.ts';
import type { Session } from './session.svelte.ts';

/** Steps and ticks. */
export class Guide {
  #session: Session;
  #id: string;
  #editor: () => Editor;
  /** What the store holds: when each step was ticked, epoch milliseconds. */
  #tickedAtMs = new SvelteMap<StepId, number>();
  /** What was clicked and is not stored yet. */
  #pending = new SvelteMap<StepId, boolean>();

  readonly #for = $derived.by(() => {
    const editor = this.#editor();
    return guideForTyped(editor.text('operator'), editor.text('cardKind'));
  });
  /** As the program came, until the user's corrections are read. */
  #directory = $state.raw<ResolvedDirectory>(uncorrectedDirectory(kazakhDateOf(Date.now())));
  readonly sections: readonly GuideSection[] = $derived(guideFor(this.#for, this.#directory));
  /** Whether operator and kind of card are known, so that the steps are specific. */
  readonly isSpecific = $derived(this.#for.brand !== undefined && this.#for.cardKind !== undefined);
  /** Steps that need a number that still works, and are not ticked. */
  readonly openBeforeFiling = $derived(
    this.sections
      .flatMap(({ steps }) => steps)
      .filter(({ id, isBeforeFiling }) => isBeforeFiling && !this.isTicked(id))
      .map(({ id }) => id),
  );

  constructor(session: Session, id: string, editor: () => Editor) {
    this.#session = session;
    this.#id = id;
    this.#editor = editor;
  }

  /** Reads the ticks, and what is known about the operators. */
  async load(): Promise<void> {
    await Promise.all([this.#loadTicks(), this.#loadDirectory()]);
  }

  /** Whether a step is ticked, on the screen if not yet in the store. */
  isTicked(step: StepId): boolean {
    return this.#pending.get(step) ?? this.#tickedAtMs.has(step);
  }

  /** When a step was ticked, epoch milliseconds; undefined until the store has it. */
  tickedAtMs(step: StepId): number | undefined {
    return this.#tickedAtMs.get(step);
  }

  /** How far a phase is. */
  progress(section: GuideSection): { readonly done: number; readonly total: number } {
    return progressOf(section, (id) => this.isTicked(id));
  }

  /** Ticks a step or takes the tick back; a failure is reported and the tick is as it was. */
  async tick(step: StepId, isDone: boolean): Promise<void> {
    this.#pending.set(step, isDone);
    const outcome = await this.#session.call('guidance.tick', { id: this.#id, step, isDone });
    this.#pending.delete(step);
    if (!outcome.ok) {
      this.#session.report(outcome.problems);
      return;
    }
    // Of this step alone: a later click on another one may still be on its way.
    const stored = outcome.value.find((tick) => tick.step === step);
    if (stored === undefined) this.#tickedAtMs.delete(step);
    else this.#tickedAtMs.set(step, stored.tickedAtMs);
  }

  async #loadDirectory(): Promise<void> {
    const outcome = await this.#session.call('operator.list', undefined);
    if (outcome.ok) this.#directory = outcome.value;
    else this.#session.report(outcome.problems);
  }

  async #loadTicks(): Promise<void> {
    const outcome = await this.#session.call('guidance.ticks', { id: this.#id });
    if (!outcome.ok) {
      this.#session.report(outcome.problems);
      return;
    }
    this.#tickedAtMs.clear();
    for (const { step, tickedAtMs } of outcome.value) this.#tickedAtMs.set(step, tickedAtMs);
  }
}
