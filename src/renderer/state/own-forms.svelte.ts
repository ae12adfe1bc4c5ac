/** The forms of a case's operator: which there are, which one is filled, and the one that is being asked about. */
import { SvelteMap } from 'svelte/reactivity';

import type { OwnFormView } from '../../contract/views.ts';
import { MAX_FORM_BYTES } from '../../core/form/foreign/limits.ts';
import type { BrandId } from '../../core/operator/brand.ts';
import { problem, type Outcome, type Problem } from '../../core/outcome.ts';
import { FormMapping } from './form-mapping.svelte.ts';
import type { Session } from './session.svelte.ts';

/** The operator's own forms, for one case. */
export class OwnForms {
  list = $state.raw<readonly OwnFormView[]>([]);
  /** Set while a person says what goes into which field. */
  mapping = $state.raw<FormMapping>();
  busy = $state<'importing' | 'opening' | 'confirming'>();
  /** Why the last import or opening failed; its path names the file. */
  problem = $state.raw<Problem>();
  /** The form that is filled in place of ours. */
  readonly chosen = $derived.by(() => this.list.find(({ id }) => id === this.#chosenId));

  #chosenId = $state<number>();
  readonly #session: Session;
  readonly #caseId: string;
  readonly #flush: () => Promise<boolean>;
  /** Answers that were left before they were confirmed, by the form's id. */
  readonly #unfinished = new SvelteMap<number, FormMapping>();

  constructor(session: Session, caseId: string, flush: () => Promise<boolean>) {
    this.#session = session;
    this.#caseId = caseId;
    this.#flush = flush;
  }

  /** Reads the forms of an operator; none while the case names no operator. */
  async load(operator: BrandId | undefined): Promise<void> {
    if (operator === undefined) {
      this.list = [];
      return;
    }
    const outcome = await this.#session.call('form.list', { operator });
    if (outcome.ok) this.list = outcome.value;
    else this.#session.report(outcome.problems);
  }

  /** Fills a form from now on, or our own letters; asks first what goes where when nobody has said. */
  async choose(formId: number | undefined): Promise<void> {
    this.#chosenId = formId;
    this.mapping = undefined;
    this.problem = undefined;
    if (this.chosen?.isMapped !== false) return;
    // Nobody can fill what could not be asked about.
    if (!(await this.ask())) this.leave();
  }

  /** Opens the chosen form for the question what goes where; false when it cannot be read. */
  async ask(): Promise<boolean> {
    const form = this.chosen;
    if (form === undefined) return false;
    // What the case would print is read from the store.
    await this.#flush();
    const formId = form.id;
    return this.#work('opening', form.fileName, async () => {
      const outcome = await this.#session.call('form.open', { id: this.#caseId, formId });
      if (outcome.ok && this.chosen?.id === formId) {
        this.mapping = this.#unfinished.get(formId) ?? new FormMapping(outcome.value);
      }
      return outcome;
    });
  }

  /**
   * Leaves the question; a form that nobody answered for is no longer chosen. What was answered and placed so far
   * is there again when the question is taken up in this case.
   */
  leave(): void {
    if (this.mapping !== undefined && this.chosen !== undefined) {
      this.#unfinished.set(this.chosen.id, this.mapping);
    }
    this.mapping = undefined;
    if (this.chosen?.isMapped === false) this.#chosenId = undefined;
  }

  /** Remembers the answers; the form is filled from now on. */
  async confirm(): Promise<void> {
    const { mapping, chosen: form } = this;
    if (mapping === undefined || form === undefined) return;
    const { entries, placed } = mapping;
    await this.#work('confirming', form.fileName, async () => {
      const input = { formId: form.id, entries: [...entries], placed: [...placed] };
      const outcome = await this.#session.call('form.confirm', input);
      if (!outcome.ok) return outcome;
      await this.load(form.operator);
      this.#unfinished.delete(form.id);
      this.mapping = undefined;
      return outcome;
    });
  }

  /** Imports a form by the native dialog, or one that was dropped, and chooses it. */
  async import(operator: BrandId, file?: File): Promise<void> {
    const name = file?.name ?? '';
    let imported: OwnFormView | null = null;
    await this.#work('importing', name, async () => {
      const outcome = file === undefined ? await this.#choose(operator) : await this.#add(operator, file);
      if (outcome.ok) imported = outcome.value;
      return outcome;
    });
    const form = imported as OwnFormView | null;
    if (form === null) return;
    await this.load(operator);
    await this.choose(form.id);
  }

  /** Removes the chosen form. */
  async remove(): Promise<void> {
    const form = this.chosen;
    if (form === undefined) return;
    const outcome = await this.#session.call('form.remove', { formId: form.id });
    if (outcome.ok) {
      const { removed } = this.#session.texts.ownForm;
      this.#session.offerUndo(removed(form.fileName), () => this.load(form.operator));
    } else this.#session.report(outcome.problems);
    await this.choose(undefined);
    await this.load(form.operator);
  }

  /** Ends what is being read. */
  stop(): void {
    void this.#session.call('form.cancel', undefined);
  }

  #choose(operator: BrandId): Promise<Outcome<OwnFormView | null>> {
    return this.#session.call('form.choose', { operator });
  }

  async #add(operator: BrandId, file: File): Promise<Outcome<OwnFormView>> {
    const refuse = (found: Problem): Outcome<OwnFormView> => ({ ok: false, problems: [found] });
    const maxMegabytes = MAX_FORM_BYTES / 1024 / 1024;
    if (file.size > MAX_FORM_BYTES) return refuse(problem(file.name, 'file/too-large', { maxMegabytes }));
    // A folder, or a file that vanished or may not be read, has no bytes.
    const buffer = await file.arrayBuffer().catch(() => undefined);
    if (buffer === undefined) return refuse(problem(file.name, 'file/not-readable'));
    const fileName = file.name.slice(-255);
    return this.#session.call('form.add', { operator, fileName, bytes: new Uint8Array(buffer) });
  }

  async #work(
    busy: NonNullable<OwnForms['busy']>,
    name: string,
    work: () => Promise<Outcome<unknown>>,
  ): Promise<boolean> {
    if (this.busy !== undefined) return false;
    this.busy = busy;
    this.problem = undefined;
    const outcome = await work();
    this.busy = undefined;
    const [found] = outcome.ok ? [] : outcome.problems;
    // Whoever stopped it knows.
    if (found !== undefined && found.code !== 'form/cancelled')
      this.problem = name === '' ? found : { ...found, path: name };
    return outcome.ok;
  }
}
