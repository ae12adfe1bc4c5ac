/** The packet of a case: its enclosures, the aids that are wanted, and what is being done. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import type { ExhibitView } from '../../contract/views.ts';
import { AID_IDS, type FormId } from '../../core/form/form-id.ts';
import type { ExhibitKind } from '../../core/form/packet/exhibit-kind.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { usualAidsFor, type AidId, type LetterCopies } from '../../core/form/packet/plan.ts';
import { fail, problem, type Outcome, type Problem } from '../../core/outcome.ts';
import type { Case } from './case.svelte.ts';
import type { Session } from './session.svelte.ts';

/** What the packet is made from besides the case. */
export type PacketChoice = Pick<EndpointInput<'packet.save'>, 'form' | 'lang' | 'gloss'>;

const DELAY_MS = 300;
const PROGRESS_MS = 400;

/** Enclosures and aids of the open case, and the packet that they make. */
export class Packet {
  exhibits = $state.raw<readonly ExhibitView[]>([]);
  aids = $state.raw<readonly AidId[]>([]);
  copies = $state<LetterCopies>(2);
  /** The packet as it would be handed over now; the last one stays until the next is made. */
  made = $state.raw<EndpointOutput<'packet.preview'>>();
  isMaking = $state(false);
  progress = $state.raw<EndpointOutput<'packet.progress'>>(null);
  /** Whether the user stopped the making. */
  isStopped = $state(false);
  /** What is being done: reading the file of a kind, or making the packet. */
  busy = $state<ExhibitKind | 'packet'>();
  /** What went wrong last. */
  problem = $state.raw<Problem>();
  #session: Session;
  #openCase: () => Case;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts wishes; only the answer to the last one is taken. */
  #turn = 0;

  /** Starts with the aids that go with a form. */
  constructor(session: Session, openCase: () => Case, form: FormId) {
    this.aids = usualAidsFor(form);
    this.#session = session;
    this.#openCase = openCase;
  }

  /** Reads which files there are. */
  async load(): Promise<void> {
    const outcome = await this.#session.call('exhibit.list', { id: this.#openCase().id });
    if (outcome.ok) this.exhibits = outcome.value;
    else this.problem = outcome.problems[0];
  }

  /** Wants an aid, or does not. */
  setAid(aid: AidId, isWanted: boolean): void {
    this.aids = AID_IDS.filter((id) => (id === aid ? isWanted : this.aids.includes(id)));
  }

  /** What the packet holds besides the case's own enclosures. */
  get contents(): { aids: AidId[]; copies: LetterCopies } {
    return { aids: [...this.aids], copies: this.copies };
  }

  /** Wishes for the packet; it is made when no further wish comes for a moment. */
  request(choice: PacketChoice): void {
    clearTimeout(this.#timer);
    this.isMaking = true;
    this.isStopped = false;
    this.#timer = setTimeout(() => void this.#make(choice), DELAY_MS);
  }

  /** Stops the making; the last packet stays. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    this.isMaking = false;
    this.isStopped = true;
    void this.#session.call('packet.cancel', undefined);
  }

  /** Drops what is still wished for. */
  dispose(): void {
    if (this.isMaking) this.cancel();
  }

  /** Lets the user choose a file for a kind of enclosure. */
  async choose(kind: ExhibitKind): Promise<void> {
    await this.#run(kind, () => this.#session.call('exhibit.choose', { id: this.#openCase().id, kind }));
  }

  /** Encloses a file that was dropped. */
  async add(kind: ExhibitKind, file: File): Promise<void> {
    if (file.size > MAX_EXHIBIT_BYTES) {
      this.problem = problem(file.name, 'file/too-large', { maxMegabytes: MAX_EXHIBIT_BYTES / 1024 / 1024 });
      return;
    }
    await this.#run(kind, async () => {
      // A folder, or a file that vanished or may not be read, has no bytes.
      const buffer = await file.arrayBuffer().catch(() => undefined);
      if (buffer === undefined) return fail(problem(file.name, 'file/not-readable'));
      const bytes = new Uint8Array(buffer);
      const fileName = file.name.slice(-255);
      return this.#session.call('exhibit.add', { id: this.#openCase().id, kind, fileName, bytes });
    });
  }

  /** Removes the file of a kind. */
  async remove(kind: ExhibitKind): Promise<void> {
    const { id } = this.#openCase();
    await this.#run(kind, () => this.#session.call('exhibit.remove', { id, kind }));
    // A passport copy is gone for good.
    if (this.problem === undefined && kind !== 'passport-copy')
      this.#session.offerUndo(this.#session.texts.packet.removed, () => this.load());
  }

  /** Makes the packet and asks where to save it; where it was saved, or undefined. */
  async save(choice: PacketChoice): Promise<string | undefined> {
    const { editor, id } = this.#openCase();
    // The packet is made from the stored draft, so what was typed last must be there.
    if (editor !== undefined && !(await editor.flushForPaper())) return undefined;
    const input = { id, ...choice, ...this.contents };
    const saved = await this.#run('packet', () => this.#session.call('packet.save', input));
    if (saved?.path != null) await this.#openCase().load();
    return saved?.path ?? undefined;
  }

  async #make(choice: PacketChoice): Promise<void> {
    const turn = ++this.#turn;
    const { editor, id } = this.#openCase();
    // The packet is made from the stored draft, so what was typed last must be there.
    if (editor !== undefined && !(await editor.flush())) {
      this.isMaking = false;
      return;
    }
    const clock = setInterval(() => void this.#look(turn), PROGRESS_MS);
    const outcome = await this.#session.call('packet.preview', { id, ...choice, ...this.contents });
    clearInterval(clock);
    if (turn !== this.#turn) return;
    this.isMaking = false;
    this.progress = null;
    this.problem = outcome.ok ? undefined : outcome.problems[0];
    if (outcome.ok) this.made = outcome.value;
  }

  async #look(turn: number): Promise<void> {
    const outcome = await this.#session.call('packet.progress', undefined);
    if (outcome.ok && turn === this.#turn) this.progress = outcome.value;
  }

  /** One thing at a time; afterwards the list is read again. */
  async #run<T>(what: ExhibitKind | 'packet', work: () => Promise<Outcome<T>>): Promise<T | undefined> {
    if (this.busy !== undefined) return undefined;
    this.busy = what;
    this.problem = undefined;
    const outcome = await work();
    this.busy = undefined;
    if (!outcome.ok) {
      this.problem = outcome.problems[0];
      return undefined;
    }
    if (what !== 'packet') await this.load();
    return outcome.value;
  }
}
