/** The letter as it would be printed now, made by the main process while the user types. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import type { Problem } from '../../core/outcome.ts';
import type { Session } from './session.svelte.ts';

type PreviewEndpoint = 'letter.preview' | 'form.preview';

const DELAY_MS = 300;

/** Asks for one letter at a time: the latest wish wins, and the last page stays until the next is there. */
export class LetterPreview<N extends PreviewEndpoint> {
  letter = $state.raw<EndpointOutput<N>>();
  problem = $state.raw<Problem>();
  isBusy = $state(false);

  #session: Session;
  readonly #endpoint: N;
  #wish: EndpointInput<N> | undefined;
  // Not a rune: callers are effects, which must not run again because an answer came.
  #hasAsked = false;
  #isRunning = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, endpoint: N) {
    this.#session = session;
    this.#endpoint = endpoint;
  }

  /** Wishes for a letter; the first comes at once, the others when typing pauses. */
  request(wish: EndpointInput<N>): void {
    this.#wish = wish;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), this.#hasAsked ? DELAY_MS : 0);
    this.#hasAsked = true;
  }

  /** Drops what is still wished for. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#wish = undefined;
  }

  async #run(): Promise<void> {
    // While a letter is being made the wish waits; it is taken up when that one is done.
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#wish !== undefined) {
      const wish = this.#wish;
      this.#wish = undefined;
      this.isBusy = true;
      const outcome = await this.#session.call(this.#endpoint, wish);
      this.isBusy = false;
      if (outcome.ok) this.letter = outcome.value;
      this.problem = outcome.ok ? undefined : outcome.problems[0];
    }
    this.#isRunning = false;
  }
}
