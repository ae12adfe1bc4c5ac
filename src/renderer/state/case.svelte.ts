/** One case: what the store holds, its editor, its proofs and what is done to it. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import type { AddedReceipt, CaseView } from '../../contract/views.ts';
import type { PrintId } from '../../core/form/form-id.ts';
import type { StepId } from '../../core/guidance/guide.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../core/operator/brand.ts';
import { problem, type Outcome } from '../../core/outcome.ts';
import { DEFAULT_RECEIPT_KIND, type ReceiptKind } from '../../core/receipt/kind.ts';
import { MAX_RECEIPT_BYTES } from '../../core/receipt/limits.ts';
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

/** Archives files one after the other, in a case or in the inbox; says what came of each. */
export async function archiveFiles(
  session: Session,
  id: string | null,
  files: readonly File[],
): Promise<readonly AddedReceipt[]> {
  const added: AddedReceipt[] = [];
  for (const file of files) {
    const texts = session.texts.proof;
    if (file.size === 0) session.toasts.show('danger', texts.emptyFile(file.name));
    else if (file.size > MAX_RECEIPT_BYTES) {
      session.toasts.show('danger', texts.tooLarge(file.name, MAX_RECEIPT_BYTES / 1024 / 1024));
    } else {
      // A folder, or a file that vanished or may not be read, has no bytes.
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => undefined,
      );
      if (bytes === undefined) {
        const reason = session.describe(problem(file.name, 'file/not-readable'));
        session.toasts.show('danger', `${file.name}: ${reason}`);
        continue;
      }
      const input = { id, kind: DEFAULT_RECEIPT_KIND, fileName: file.name.slice(-255), bytes };
      const outcome = await session.call('receipt.add', input);
      if (outcome.ok) added.push(outcome.value);
      else session.report(outcome.problems);
    }
  }
  announce(session, added);
  return added;
}

/** Lets the user choose files and archives them. */
export async function chooseFiles(
  session: Session,
  id: string | null,
  kind: ReceiptKind = DEFAULT_RECEIPT_KIND,
): Promise<readonly AddedReceipt[]> {
  const outcome = await session.call('receipt.choose', { id, kind });
  if (!outcome.ok) {
    session.report(outcome.problems);
    return [];
  }
  for (const found of outcome.value.problems) {
    session.toasts.show('danger', `${found.path}: ${session.describe(found)}`);
  }
  announce(session, outcome.value.added);
  return outcome.value.added;
}

function announce(session: Session, added: readonly AddedReceipt[]): void {
  const texts = session.texts.proof;
  for (const { receipt, isDuplicate, isOwnLetter } of added) {
    const home = receipt.cancellationId;
    const show = () =>
      void session.go(
        home === null
          ? { screen: 'inbox' }
          : { screen: 'case', id: home, tab: 'proof', receiptId: receipt.id },
      );
    if (isOwnLetter) {
      const reason = session.describe(problem(receipt.fileName, 'receipt/own-letter'));
      session.toasts.show('warn', `${receipt.fileName}: ${reason}`);
    } else if (isDuplicate) {
      session.toasts.show('warn', texts.duplicate(receipt.fileName), { label: texts.openIt, run: show });
    } else if (home === null) session.toasts.show('ok', texts.archivedInbox(receipt.fileName));
    else {
      // What was dropped counts as the confirmation until somebody says what it really is.
      const archived = texts.archived(receipt.fileName, texts.kinds[receipt.kind]);
      session.toasts.show('ok', archived, { label: texts.otherKind, run: show });
    }
  }
  if (added.length > 0) void session.refreshInboxCount();
}
