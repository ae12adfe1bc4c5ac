/** Exporting everything as plain files, and importing such files. */
import type { EndpointOutput } from '../../contract/endpoints.ts';
import type { Problem } from '../../core/outcome.ts';
import type { Session } from './session.svelte.ts';

const PROGRESS_MS = 400;

/** One of both at a time. */
export class Archive {
  busy = $state<'export' | 'import'>();
  progress = $state.raw<EndpointOutput<'archive.progress'>>(null);
  exported = $state.raw<EndpointOutput<'archive.export'>>();
  imported = $state.raw<EndpointOutput<'archive.import'>>();
  /** What went wrong last; nothing when the user stopped it. */
  problem = $state.raw<Problem>();
  #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Asks for a place and writes everything there. */
  async export(): Promise<void> {
    const value = await this.#run('export');
    if (value !== undefined && value !== null && 'path' in value && value.path !== null)
      this.exported = value;
  }

  /** Asks for an archive and brings it in. */
  async import(): Promise<void> {
    const value = await this.#run('import');
    if (value !== undefined && value !== null && 'newCases' in value) this.imported = value;
  }

  /** Stops what is being done. */
  cancel(): void {
    void this.#session.call('archive.cancel', undefined);
  }

  async #run(what: 'export' | 'import') {
    if (this.busy !== undefined) return undefined;
    this.busy = what;
    this.exported = this.imported = this.problem = undefined;
    const clock = setInterval(() => void this.#look(), PROGRESS_MS);
    const outcome = await this.#session.call(`archive.${what}`, undefined);
    clearInterval(clock);
    this.busy = undefined;
    this.progress = null;
    if (outcome.ok) return outcome.value;
    if (outcome.problems[0]?.code !== 'form/cancelled') this.problem = outcome.problems[0];
    return undefined;
  }

  async #look(): Promise<void> {
    const outcome = await this.#session.call('archive.progress', undefined);
    if (outcome.ok && this.busy !== undefined) this.progress = outcome.value;
  }
}
