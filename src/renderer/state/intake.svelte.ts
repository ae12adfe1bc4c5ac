/** Archiving files: what is on its way, how far it is, and what came of it. */
import type { AddedReceipt } from '../../contract/views.ts';
import { problem, type Problem } from '../../core/outcome.ts';
import { mislabelOf } from '../../core/receipt/format.ts';
import { DEFAULT_RECEIPT_KIND, type ReceiptKind } from '../../core/receipt/kind.ts';
import { MAX_INTAKE_FILES } from '../../core/receipt/limits.ts';
import { sendFile } from './send-file.ts';
import type { Session } from './session.svelte.ts';

/** How far an intake is. */
export interface IntakeSteps {
  readonly doneCount: number;
  readonly totalCount: number;
  readonly doneBytes: number;
  /** Undefined where the files were chosen in the system's dialog and not looked at yet. */
  readonly totalBytes?: number | undefined;
}

/** What came of many files. */
export interface IntakeResult {
  readonly added: readonly AddedReceipt[];
  readonly problems: readonly Problem[];
}

/** Files that are sent side by side, so that the store never waits for the next one. */
const SIDE_BY_SIDE = 4;

/** So many files are announced one by one; of more there is one summary. */
const FEW = 3;

/** The intake of the window; one at a time. */
export class Intake {
  /** Undefined while nothing is on its way. */
  steps = $state.raw<IntakeSteps>();
  /** The last intake of many files, until it is closed. */
  result = $state.raw<IntakeResult>();
  #session: Session;
  #isStopped = false;
  /** Whether the main process is at it; what it reports afterwards is late. */
  #isChoosing = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Archives files that the window holds, in a case or in the inbox; says what came of them. */
  async archive(id: string | null, files: readonly File[]): Promise<readonly AddedReceipt[]> {
    if (files.length > MAX_INTAKE_FILES) {
      return this.#finish({ added: [], problems: [problem('', 'file/too-many', { max: MAX_INTAKE_FILES })] });
    }
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
    this.#isStopped = false;
    this.steps = { doneCount: 0, totalCount: files.length, doneBytes: 0, totalBytes };
    const added: (AddedReceipt | undefined)[] = [];
    const problems: Problem[] = [];
    let next = 0;
    const lane = async () => {
      while (next < files.length && !this.#isStopped) {
        const index = next++;
        const file = files[index];
        if (file === undefined) return;
        const outcome = await sendFile(this.#session, file, { id, kind: DEFAULT_RECEIPT_KIND });
        if (outcome.ok) added[index] = outcome.value;
        else problems.push(...outcome.problems.map((found) => ({ ...found, path: file.name })));
        this.#note(1, file.size);
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
    const left = files.length - Math.min(next, files.length);
    if (left > 0) problems.push(problem('', 'receipt/stopped', { count: left }));
    return this.#finish({ added: added.filter((one) => one !== undefined), problems });
  }

  /** Lets the user choose files, or a folder, and archives them. */
  async choose(
    id: string | null,
    kind: ReceiptKind = DEFAULT_RECEIPT_KIND,
    what: 'files' | 'folder' = 'files',
  ): Promise<readonly AddedReceipt[]> {
    this.#isChoosing = true;
    const outcome = await this.#session.call('receipt.choose', { id, kind, what });
    this.#isChoosing = false;
    if (outcome.ok) return this.#finish(outcome.value);
    this.steps = undefined;
    this.#session.report(outcome.problems);
    return [];
  }

  /** Stops; what is stored stays. */
  stop(): void {
    this.#isStopped = true;
    void this.#session.call('receipt.stop', undefined);
  }

  /** Takes over how far the main process is. */
  noteSteps(steps: IntakeSteps): void {
    if (this.#isChoosing) this.steps = steps;
  }

  #note(count: number, bytes: number): void {
    if (this.steps === undefined) return;
    const { doneCount, doneBytes } = this.steps;
    this.steps = { ...this.steps, doneCount: doneCount + count, doneBytes: doneBytes + bytes };
  }

  #finish(result: IntakeResult): readonly AddedReceipt[] {
    this.steps = undefined;
    if (result.added.length + result.problems.length > FEW) this.#summarise(result);
    else this.#announce(result);
    if (result.added.length > 0) void this.#session.refreshInboxCount();
    return result.added;
  }

  #summarise(result: IntakeResult): void {
    const isPlain = result.problems.length === 0 && result.added.every(({ isDuplicate }) => !isDuplicate);
    const { toasts, texts } = this.#session;
    if (isPlain) toasts.show('ok', texts.intake.archivedMany(result.added.length));
    else this.result = result;
  }

  #announce({ added, problems }: IntakeResult): void {
    const { toasts } = this.#session;
    for (const found of problems) {
      const reason = this.#session.describe(found);
      toasts.show('danger', found.path === '' ? reason : `${found.path}: ${reason}`);
    }
    for (const one of added) this.#announceOne(one);
  }

  #announceOne({ receipt, isDuplicate, isOwnLetter }: AddedReceipt): void {
    const { toasts, texts } = this.#session;
    const home = receipt.cancellationId;
    const show = () =>
      void this.#session.go(
        home === null
          ? { screen: 'inbox', receiptId: receipt.id }
          : { screen: 'case', id: home, tab: 'proof', receiptId: receipt.id },
      );
    const warn = (found: Problem) =>
      toasts.show('warn', `${receipt.fileName}: ${this.#session.describe(found)}`);
    const mislabel = mislabelOf(receipt.fileName, receipt.mediaType);
    if (isOwnLetter) warn(problem(receipt.fileName, 'receipt/own-letter'));
    else if (isDuplicate) {
      toasts.show('warn', texts.proof.duplicate(receipt.fileName), { label: texts.proof.openIt, run: show });
      return;
    } else if (home === null) toasts.show('ok', texts.proof.archivedInbox(receipt.fileName));
    else {
      // What was dropped counts as the confirmation until somebody says what it really is.
      const archived = texts.proof.archived(receipt.fileName, texts.proof.kinds[receipt.kind]);
      toasts.show('ok', archived, { label: texts.proof.otherKind, run: show });
    }
    if (mislabel !== undefined) warn(problem(receipt.fileName, 'receipt/mislabelled', { ...mislabel }));
  }
}
