/** Checking a dossier that somebody gave. */
import type { EndpointOutput } from '../../contract/endpoints.ts';
import { MAX_DROPPED_DOSSIER_BYTES } from '../../core/dossier/limits.ts';
import { fail, problem, type Outcome, type Problem } from '../../core/outcome.ts';
import type { Session } from './session.svelte.ts';

type Checked = EndpointOutput<'dossier.check'>;

/** One check at a time. */
export class DossierCheck {
  isChecking = $state(false);
  checked = $state.raw<Checked>();
  /** Why the file could not be checked. */
  problem = $state.raw<Problem>();
  #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Lets the user choose a file. */
  choose(): Promise<void> {
    return this.#run(() => this.#session.call('dossier.choose', undefined));
  }

  /** Checks a file that was dropped. */
  check(file: File): Promise<void> {
    return this.#run(async () => {
      if (file.size > MAX_DROPPED_DOSSIER_BYTES) {
        const maxMegabytes = MAX_DROPPED_DOSSIER_BYTES / 1024 / 1024;
        return fail(problem(file.name, 'file/too-large', { maxMegabytes }));
      }
      // A folder, or a file that vanished or may not be read, has no bytes.
      const buffer = await file.arrayBuffer().catch(() => undefined);
      if (buffer === undefined) return fail(problem(file.name, 'file/not-readable'));
      const fileName = file.name.slice(-255);
      return this.#session.call('dossier.check', { fileName, bytes: new Uint8Array(buffer) });
    });
  }

  async #run(work: () => Promise<Outcome<Checked | null>>): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    this.problem = undefined;
    const outcome = await work();
    this.isChecking = false;
    if (!outcome.ok) {
      this.checked = undefined;
      this.problem = outcome.problems[0];
    } else if (outcome.value !== null) this.checked = outcome.value;
  }
}
