/** One case: what the store holds, its editor, its proofs and what is done to it. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import type { CaseView } from '../../contract/views.ts';
import type { PrintId } from '../../core/form/form-id.ts';
import type { StepId } from '../../core/guidance/guide.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../core/operator/brand.ts';
import type { Outcome } from '../../core/outcome.ts';
import { formatMobileNumber, maskMobileNumber, parseMobileNumber } from '../../core/sim/number.ts';
import { Editor } from './editor.svelte.ts';
import { OwnForms } from './own-forms.svelte.ts';
import type { Session } from './session.svelte.ts';

/** An event as the dialog gives it. */
export type NewEvent = Omit<EndpointInput<'event.add'>, 'id'>;

/** The open case. */
export class Case {
  readonly id: string;
  view = $state.raw<CaseView>();
  editor = $state.raw<Editor>();
  isMissing = $state(false);
  /** The form or aid that the letter tab shows and saves. */
  form = $state<PrintId>('termination');
  /** The step of the guide that led away last, so that the guide comes back to it. */
  lastStep: StepId | undefined;
  /** The operator's own forms, one of which may take the place of that form. */
  readonly ownForms: OwnForms;

  /** Undefined while no operator is chosen. */
  readonly brand = $derived.by(() => {
    const operator = this.editor?.text('operator');
    return BRAND_IDS.find((id) => id === operator);
  });
  /** `Beeline`, or blank while no operator is chosen. */
  readonly brandName = $derived(this.brand === undefined ? '' : BRAND_NAMES[this.brand]);
  readonly #number = $derived.by(() => {
    const text = this.editor?.text('sim.number') ?? '';
    const parsed = parseMobileNumber(text, 'sim.number');
    return parsed.ok ? parsed.value : undefined;
  });
  /** As typed while it is not a number yet. */
  readonly maskedNumber = $derived(
    this.#number === undefined ? (this.editor?.text('sim.number') ?? '') : maskMobileNumber(this.#number),
  );
  readonly fullNumber = $derived(this.#number === undefined ? undefined : formatMobileNumber(this.#number));

  #session: Session;

  constructor(session: Session, id: string) {
    this.#session = session;
    this.id = id;
    this.ownForms = new OwnForms(session, id, () => this.editor?.flush() ?? Promise.resolve(true));
  }

  /** Reads the case; the editor keeps what is being typed. */
  async load(): Promise<void> {
    const outcome = await this.#session.call('cancellation.get', { id: this.id });
    if (!outcome.ok) {
      this.isMissing = this.view === undefined;
      this.#session.report(outcome.problems);
      return;
    }
    this.view = outcome.value;
    this.editor ??= new Editor(this.#session, outcome.value, (standing, updatedAtMs) => {
      const { state } = standing;
      const isNews = this.view !== undefined && this.view.state !== state;
      if (this.view !== undefined) this.view = { ...this.view, state, standing, updatedAtMs };
      // A letter or proof may have come from the command line meanwhile.
      if (isNews) void this.load();
    });
  }

  /** Shows one of our own forms or aids in the letter tab, in place of an operator's own form. */
  showForm(form: PrintId): void {
    this.form = form;
    void this.ownForms.choose(undefined);
  }

  /** Records what happened. */
  async addEvent(event: NewEvent): Promise<Outcome<undefined>> {
    const outcome = await this.#session.call('event.add', { id: this.id, ...event });
    if (outcome.ok) await this.load();
    return outcome;
  }

  /** Makes the letter, asks where to save it and keeps it. */
  async saveLetter(
    choice: Omit<EndpointInput<'letter.save'>, 'id'>,
  ): Promise<EndpointOutput<'letter.save'> | undefined> {
    // The letter is made from the stored draft, so what was typed last must be there.
    if (this.editor !== undefined && !(await this.editor.flushForPaper())) return undefined;
    const outcome = await this.#session.call('letter.save', { id: this.id, ...choice });
    if (!outcome.ok) {
      this.editor?.noteLetter(outcome.problems[0]);
      this.#session.report(outcome.problems);
      return undefined;
    }
    if (outcome.value.path !== null) await this.load();
    return outcome.value;
  }

  /** Erases the case; true when it is gone. */
  async remove(): Promise<boolean> {
    const outcome = await this.#session.call('cancellation.remove', { id: this.id });
    if (!outcome.ok) this.#session.report(outcome.problems);
    return outcome.ok;
  }
}
