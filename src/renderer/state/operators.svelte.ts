/** The directory of operators as the settings show it, and the user's corrections. */
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import { BRAND_IDS, BRAND_NAMES, ENTITY_OF_BRAND } from '../../core/operator/brand.ts';
import { ITEM_STATUSES, type DirectoryItem } from '../../core/operator/resolve.ts';
import type { Outcome, Problem } from '../../core/outcome.ts';
import type { Session } from './session.svelte.ts';

/** A file of corrections that was opened but not taken over. */
export type OpenedCorrections = NonNullable<EndpointOutput<'operator.open'>>;

/** Legal entities with their brands, in display order. */
export const ENTITIES = BRAND_IDS.map((brand) => ENTITY_OF_BRAND[brand])
  .filter((id, index, ids) => ids.indexOf(id) === index)
  .map((id) => {
    const brands = BRAND_IDS.filter((brand) => ENTITY_OF_BRAND[brand] === id);
    return { id, label: brands.map((brand) => BRAND_NAMES[brand]).join(' · ') };
  });

/** The directory of one window. */
export class Operators {
  items = $state.raw<readonly DirectoryItem[]>([]);
  isLoaded = $state(false);
  entityId = $state(ENTITIES[0]?.id ?? '');

  readonly entity = $derived(ENTITIES.find(({ id }) => id === this.entityId));
  /** What is known about the chosen entity and its brands. */
  readonly shown = $derived(this.items.filter(({ entityId }) => entityId === this.entityId));
  readonly counts = $derived(
    ITEM_STATUSES.map((status) => ({
      status,
      count: this.shown.filter((item) => item.status === status).length,
    })).filter(({ count }) => count > 0),
  );
  readonly staleCount = $derived(this.shown.filter(({ isStale }) => isStale).length);
  readonly ownCount = $derived(this.items.filter(({ status }) => status === 'own').length);

  #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads the directory. */
  async load(): Promise<void> {
    await this.#take(this.#session.call('operator.list', undefined));
  }

  /** Keeps a correction; what is wrong with it comes back, empty when it is kept. */
  async correct(correction: EndpointInput<'operator.correct'>): Promise<readonly Problem[]> {
    return this.#take(this.#session.call('operator.correct', correction));
  }

  /** Drops a correction. */
  async restore(item: string): Promise<readonly Problem[]> {
    const problems = await this.#take(this.#session.call('operator.restore', { item }));
    if (problems.length === 0)
      this.#session.offerUndo(this.#session.texts.operators.dropped, () => this.load());
    return problems;
  }

  /** Saves all corrections where the user says. */
  async export(): Promise<void> {
    const outcome = await this.#session.call('operator.export', undefined);
    if (!outcome.ok) this.#session.report(outcome.problems);
    else if (outcome.value.path !== null) {
      const { exported } = this.#session.texts.operators;
      this.#session.toasts.show('ok', exported(outcome.value.count, outcome.value.path));
    }
  }

  /** Lets the user choose a file of corrections; undefined when there is nothing to show. */
  async open(): Promise<OpenedCorrections | undefined> {
    const outcome = await this.#session.call('operator.open', undefined);
    if (outcome.ok) return outcome.value ?? undefined;
    this.#session.report(outcome.problems);
    return undefined;
  }

  /** Takes over what is new in an opened file; what is wrong comes back, and then nothing is changed. */
  async import({ changes }: OpenedCorrections): Promise<readonly Problem[]> {
    const corrections = changes.filter(({ effect }) => effect !== 'same').map(({ correction }) => correction);
    const problems = await this.#take(this.#session.call('operator.import', { corrections }));
    if (problems.length === 0)
      this.#session.toasts.show('ok', this.#session.texts.operators.applied(corrections.length));
    return problems;
  }

  async #take(answer: Promise<Outcome<EndpointOutput<'operator.list'>>>): Promise<readonly Problem[]> {
    const outcome = await answer;
    if (!outcome.ok) return outcome.problems;
    this.items = outcome.value.items;
    this.isLoaded = true;
    return [];
  }
}
