/** The dossier of the open case: how it is wished for, how far it is, and what came of it. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import { GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import type { Problem } from '../../core/outcome.ts';
import type { Case } from './case.svelte.ts';
import type { Session } from './session.svelte.ts';

const PROGRESS_MS = 400;

/** Making a dossier. */
export class Dossier {
  choice = $state.raw<Omit<EndpointInput<'dossier.export'>, 'id'>>({
    lang: 'ru',
    gloss: 'none',
    isMasked: false,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  isMaking = $state(false);
  progress = $state.raw<EndpointOutput<'dossier.progress'>>(null);
  /** What went wrong last; nothing when the user stopped it. */
  problem = $state.raw<Problem>();
  /** The last one that was saved. */
  made = $state.raw<EndpointOutput<'dossier.export'>>();
  #session: Session;
  #openCase: () => Case;

  /** Starts with the languages of the case's letter. */
  constructor(session: Session, openCase: () => Case) {
    this.#session = session;
    this.#openCase = openCase;
    const letter = openCase().view?.draft.letter;
    const lang = LETTER_LANGUAGES.find((known) => known === letter?.lang) ?? this.choice.lang;
    const gloss = GLOSSES.find((known) => known === letter?.gloss) ?? this.choice.gloss;
    this.choice = { ...this.choice, lang, gloss };
  }

  /** Chooses otherwise. */
  choose(change: Partial<Dossier['choice']>): void {
    this.choice = { ...this.choice, ...change };
  }

  /** Asks where to save the dossier and makes it. */
  async export(): Promise<void> {
    if (this.isMaking) return;
    this.isMaking = true;
    this.problem = undefined;
    const openCase = this.#openCase();
    // The dossier tells what is stored, so what was typed last must be there.
    const isStored = (await openCase.editor?.flush()) ?? true;
    const clock = setInterval(() => void this.#look(), PROGRESS_MS);
    const input = { id: openCase.id, ...this.choice };
    const outcome = isStored ? await this.#session.call('dossier.export', input) : undefined;
    clearInterval(clock);
    this.isMaking = false;
    this.progress = null;
    if (outcome?.ok === true && outcome.value.path !== null) {
      this.made = outcome.value;
      await openCase.load();
    } else if (outcome?.ok === false && outcome.problems[0]?.code !== 'form/cancelled') {
      this.problem = outcome.problems[0];
    }
  }

  /** Gives up the one that is being made. */
  cancel(): void {
    if (this.isMaking) void this.#session.call('dossier.cancel', undefined);
  }

  async #look(): Promise<void> {
    const outcome = await this.#session.call('dossier.progress', undefined);
    if (outcome.ok && this.isMaking) this.progress = outcome.value;
  }
}
