/** One draft being typed: what is wrong with it, and when it is saved. */
import { SvelteSet } from 'svelte/reactivity';

import type { CaseView } from '../../contract/views.ts';
import { kazakhDateOf } from '../../core/calendar.ts';
import { checkDates } from '../../core/cancellation/check-dates.ts';
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { DEFAULT_REQUESTS } from '../../core/cancellation/schema.ts';
import type { Standing } from '../../core/cancellation/state.ts';
import type { Trip } from '../../core/cancellation/trip.ts';
import type { Problem } from '../../core/outcome.ts';
import { textAt, withTextAt, type TextPath } from './draft-path.ts';
import { earlyWarnings } from './early-warnings.ts';
import type { Session } from './session.svelte.ts';

/** Whether the draft is on disk. */
export type SaveStatus =
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'conflict' };

/** A request of the letter that is simply asked for or not. */
export type RequestFlag = 'terminate' | 'stopPaidServices' | 'withdrawConsent' | 'writtenConfirmation';

const SAVE_DELAY_MS = 400;

/** The draft of one case. Every edit replaces the draft, so that it can be compared and sent as it is. */
export class Editor {
  draft = $state.raw<Draft>({});
  status = $state.raw<SaveStatus>({ kind: 'saving' });

  readonly reading = $derived(readDraft(this.draft));
  /** What the letter cannot print; known only once it has been made. */
  letterProblem = $state.raw<Problem>();
  readonly problems = $derived(
    this.letterProblem === undefined ? this.reading.problems : [...this.reading.problems, this.letterProblem],
  );
  readonly warnings = $derived([
    ...(this.reading.cancellation === undefined ? earlyWarnings(this.draft) : this.reading.warnings),
    ...checkDates(this.draft, kazakhDateOf(Date.now())),
  ]);
  readonly requests = $derived(this.draft.requests ?? DEFAULT_REQUESTS);

  /** The draft as it was last saved. */
  #saved = $state.raw<Draft>({});
  readonly isDirty = $derived(this.draft !== this.#saved);
  /** Fields whose mistakes are shown: left at least once, or found wrong when the case was opened. */
  #shown = new SvelteSet<string>();
  #edited = new SvelteSet<string>();
  #id: string;
  #revision = 0;
  #session: Session;
  #onSaved: (standing: Standing, savedAtMs: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;

  constructor(session: Session, view: CaseView, onSaved: (standing: Standing, savedAtMs: number) => void) {
    this.#session = session;
    this.#onSaved = onSaved;
    this.#id = view.id;
    this.take(view);
  }

  /** Starts over from what the store holds. */
  take(view: CaseView): void {
    clearTimeout(this.#timer);
    this.draft = view.draft;
    this.#saved = view.draft;
    this.#revision = view.revision;
    this.status = { kind: 'saved', atMs: view.updatedAtMs };
    this.#shown.clear();
    for (const { path } of readDraft(view.draft).problems) this.#shown.add(path);
  }

  /** The text of a field. */
  text(path: TextPath): string {
    return textAt(this.draft, path);
  }

  /** Types into a field. */
  setText(path: TextPath, text: string): void {
    if (text === this.text(path)) return;
    this.#edited.add(path);
    if (this.letterProblem?.path === path) this.letterProblem = undefined;
    this.change(withTextAt(this.draft, path, text));
  }

  /** Replaces the draft and saves it shortly after the last change. */
  change(draft: Draft): void {
    this.draft = draft;
    if (this.status.kind === 'saved') this.status = { kind: 'saving' };
    clearTimeout(this.#timer);
    if (this.status.kind !== 'conflict') this.#timer = setTimeout(() => this.#pause(), SAVE_DELAY_MS);
  }

  /**
   * Fills in a person; what that person's data leave open stays as it is. Returns how to take it back, with the
   * flight that the store brings along for a known traveller.
   */
  fillIn(applicant: NonNullable<Draft['applicant']>): () => void {
    const { applicant: before, trip } = this.draft;
    const passport = { ...before?.passport, ...applicant.passport };
    this.change({ ...this.draft, applicant: { ...before, ...applicant, passport } });
    return () => this.change({ ...this.draft, applicant: before, trip });
  }

  /** Tells how the last letter turned out, so that what cannot be printed is said beside its field. */
  noteLetter(found: Problem | undefined): void {
    this.letterProblem = found?.code === 'form/glyph-missing' ? found : undefined;
    if (this.letterProblem !== undefined) this.#shown.add(this.letterProblem.path);
  }

  /** Asks for something or not. */
  setRequest(flag: RequestFlag, isAsked: boolean): void {
    this.change({ ...this.draft, requests: { ...this.requests, [flag]: isAsked } });
  }

  /** Asks for the balance, or does not. */
  setRefund(isAsked: boolean): void {
    const others = { ...this.requests };
    delete others.refundBalance;
    this.change({ ...this.draft, requests: isAsked ? { ...others, refundBalance: {} } : others });
  }

  /** Encloses something, or does not. */
  setAttachment(kind: string, isEnclosed: boolean): void {
    const others = (this.draft.attachments ?? []).filter((attachment) => attachment !== kind);
    this.change({ ...this.draft, attachments: isEnclosed ? [...others, kind] : others });
  }

  /** What is wrong with a field and should be said beside it; what is merely missing is not. */
  problemAt(path: string): Problem | undefined {
    if (!this.#shown.has(path)) return undefined;
    return this.problems.find((found) => found.path === path && found.code !== 'input/missing');
  }

  /** What should be looked at in a field. */
  warningAt(path: string): Problem | undefined {
    return this.warnings.find((found) => found.path === path);
  }

  /** Called when a field is left, so that its mistakes may be shown. */
  leave(path: string): void {
    this.#shown.add(path);
  }

  /** Saves now; true when nothing is left unsaved. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.status.kind === 'conflict') return Promise.resolve(false);
    this.#running ??= this.#save().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Saves now, because paper is about to be made from the stored draft; says why when it cannot. */
  async flushForPaper(): Promise<boolean> {
    if (await this.flush()) return true;
    const { status } = this;
    const { conflictTitle, notSaved } = this.#session.texts.save;
    const reason =
      status.kind === 'failed' ? notSaved(this.#session.describe(status.problem)) : conflictTitle;
    this.#session.toasts.show('danger', reason);
    return false;
  }

  /** After a conflict: saves this draft over the other version. */
  async keepMine(): Promise<void> {
    const outcome = await this.#session.call('cancellation.get', { id: this.#id });
    if (!outcome.ok) {
      this.#session.report(outcome.problems);
      return;
    }
    this.#revision = outcome.value.revision;
    this.status = { kind: 'saving' };
    await this.flush();
  }

  /** After a conflict: drops this draft for the other version. */
  async takeTheirs(): Promise<void> {
    const outcome = await this.#session.call('cancellation.get', { id: this.#id });
    if (outcome.ok) this.take(outcome.value);
    else this.#session.report(outcome.problems);
  }

  /** Gives up what is not saved. */
  abandon(): void {
    clearTimeout(this.#timer);
    this.draft = this.#saved;
  }

  /** Forgets a save that has not started; call after {@link flush}. */
  dispose(): void {
    clearTimeout(this.#timer);
  }

  #pause(): void {
    for (const path of this.#edited) this.#shown.add(path);
    this.#edited.clear();
    void this.flush();
  }

  async #save(): Promise<boolean> {
    while (this.draft !== this.#saved) {
      const draft = this.draft;
      this.status = { kind: 'saving' };
      const outcome = await this.#session.call('cancellation.save', {
        id: this.#id,
        revision: this.#revision,
        draft,
      });
      if (!outcome.ok) {
        this.status = failureOf(outcome.problems);
        return false;
      }
      this.#saved = draft;
      this.#takeTrip(outcome.value.carriedTrip);
      this.#revision = outcome.value.revision;
      this.status = { kind: 'saved', atMs: outcome.value.savedAtMs };
      this.#onSaved(outcome.value.standing, outcome.value.savedAtMs);
    }
    return true;
  }

  /** The traveller's flight came from another of their cases; what is typed meanwhile stays. */
  #takeTrip(trip: Trip | null): void {
    if (trip === null) return;
    const isUntouched = this.draft === this.#saved;
    this.#saved = { ...this.#saved, trip };
    if (isUntouched) this.draft = this.#saved;
    else if (this.draft.trip === undefined) this.draft = { ...this.draft, trip };
  }
}

function failureOf(problems: readonly Problem[]): SaveStatus {
  if (problems.some(({ code }) => code === 'cancellation/changed-elsewhere')) return { kind: 'conflict' };
  return { kind: 'failed', problem: problems[0] ?? { path: 'cancellation.save', code: 'ipc/internal' } };
}
