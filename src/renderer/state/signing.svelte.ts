/** The signature of a case's applicant: whether there is one, and what is done about it. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Session } from './session.svelte.ts';

/** What a signature is made from. */
export type SignatureSource = EndpointInput<'signature.keep'>['source'];
/** A kept signature. */
export type KeptSignature = NonNullable<EndpointOutput<'signature.get'>['signature']>;

/** The signature of one case's applicant. */
export class Signing {
  /** Null while there is none; undefined until it is known. */
  kept = $state.raw<KeptSignature | null>();
  /** Whether the case names somebody to whom a signature can belong. */
  hasOwner = $state(false);
  #session: Session;
  #id: string;

  constructor(session: Session, id: string) {
    this.#session = session;
    this.#id = id;
  }

  /** Reads what is kept. */
  async load(): Promise<void> {
    const outcome = await this.#session.call('signature.get', { id: this.#id });
    if (!outcome.ok) return;
    this.hasOwner = outcome.value.hasOwner;
    // The same signature stays the same object, so that nothing is drawn anew for it.
    if (outcome.value.signature?.madeAtMs !== this.kept?.madeAtMs || this.kept === undefined)
      this.kept = outcome.value.signature;
  }

  /** Keeps a signature in place of the one before. */
  async keep(source: SignatureSource): Promise<Outcome<undefined>> {
    const outcome = await this.#session.call('signature.keep', { id: this.#id, source });
    if (outcome.ok) await this.load();
    return outcome;
  }

  /** Deletes the signature for good. */
  async remove(): Promise<void> {
    const outcome = await this.#session.call('signature.remove', { id: this.#id });
    if (outcome.ok) this.#session.offerUndo(this.#session.texts.signature.removed, () => this.load());
    else this.#session.report(outcome.problems);
    await this.load();
  }
}
