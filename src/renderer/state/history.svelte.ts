/** The history list: what was searched, filtered and grouped, and which row is active. */
import type { CancellationSummary } from '../../contract/views.ts';
import type { Standing } from '../../core/cancellation/state.ts';
import { flightNoticeOf } from '../../core/reminder/flight-notice.ts';
import type { Session } from './session.svelte.ts';
import { travellersIn } from './travellers-in.ts';

/** Groups of the list, most urgent first. */
export const GROUPS = ['needsYou', 'waiting', 'aftercare', 'closed'] as const;
/** One group. */
export type Group = (typeof GROUPS)[number];

/** What needs the traveller, most urgent first; states of other groups need no rank. */
const URGENCY = ['overdue', 'reopened', 'refused', 'confirmed', 'aftercare', 'filed', 'draft', 'ready'];

const SEARCH_DELAY_MS = 150;

type Order = (a: CancellationSummary, b: CancellationSummary) => number;

/** Within a group what is due first comes first; otherwise what changed last, as the list comes. */
const ORDERS: Readonly<Record<Group, Order>> = {
  needsYou: (a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state),
  waiting: (a, b) => compareDays(dueDayOf(a.standing), dueDayOf(b.standing)),
  aftercare: (a, b) => compareDays(dueDayOf(a.standing), dueDayOf(b.standing)),
  closed: () => 0,
};

/** Who has to act. */
export function groupOf(standing: Standing): Group {
  switch (standing.state) {
    case 'draft':
    case 'ready':
    case 'filed':
    case 'overdue':
    case 'refused':
      return 'needsYou';
    case 'waiting':
    case 'closed':
      return standing.state;
    case 'confirmed':
      return standing.chargeCount > 0 ? 'needsYou' : 'aftercare';
    case 'aftercare':
      return standing.isDue || standing.chargeCount > 0 ? 'needsYou' : 'aftercare';
    case 'reopened':
      return standing.deadline !== null && standing.daysOverdue === 0 ? 'waiting' : 'needsYou';
  }
}

function dueDayOf(standing: Standing): string | null {
  if (standing.state === 'waiting') return standing.deadline.dueOn;
  if (standing.state === 'reopened') return standing.deadline?.dueOn ?? null;
  return standing.state === 'aftercare' ? standing.dueOn : null;
}

/** What has no day comes last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a !== null && (b === null || a < b) ? -1 : 1;
}

/** The history as the home screen shows it. */
export class History {
  words = $state('');
  /** `flight` shows the cases that the next flight leaves unproved. */
  filter = $state<Group | 'all' | 'flight'>('all');
  /** Whose cases are shown; undefined for everybody's. */
  applicantId = $state<number>();
  /** Every case that was found, whoever's it is. */
  found = $state.raw<readonly CancellationSummary[]>([]);
  isLoaded = $state(false);
  /** What the shown rows were searched with. */
  searchedWords = $state('');
  selectedId = $state<string>();
  #loadedAtMs = $state(0);

  /** The travellers to choose from, by the name in their case changed last; fewer than two are no choice. */
  readonly travellers = $derived(travellersIn(this.found));
  /** The cases of the chosen traveller; everybody's once that traveller has none any more. */
  readonly rows = $derived(
    this.travellers.some(({ id }) => id === this.applicantId)
      ? this.found.filter(({ applicantId }) => applicantId === this.applicantId)
      : this.found,
  );

  /** The nearest flight that leaves cases unproved; nothing while a search hides some of them. */
  readonly flight = $derived(
    this.searchedWords === '' ? flightNoticeOf(this.rows, this.#loadedAtMs) : undefined,
  );

  readonly groups = $derived(
    GROUPS.map((group) => ({
      group,
      rows: this.rows.filter(({ standing }) => groupOf(standing) === group).sort(ORDERS[group]),
    })),
  );
  /** Whether the flight's cases alone are shown. */
  readonly isNarrowed = $derived(this.filter === 'flight' && this.flight !== undefined);
  readonly shownGroups = $derived(
    this.groups
      .filter(({ group }) => this.filter === 'all' || this.filter === 'flight' || this.filter === group)
      .map(({ group, rows }) => ({
        group,
        rows: this.isNarrowed ? rows.filter(({ id }) => this.flight?.ids.has(id)) : rows,
      }))
      .filter(({ rows }) => rows.length > 0),
  );
  /** The rows on show in display order. */
  readonly shownRows = $derived(this.shownGroups.flatMap(({ rows }) => rows));
  readonly selectedIndex = $derived(
    Math.max(
      0,
      this.shownRows.findIndex(({ id }) => id === this.selectedId),
    ),
  );

  #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads the list; an answer that a later question overtook is dropped. */
  async load(): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#latest;
    const words = this.words.trim();
    const outcome = await this.#session.call('cancellation.list', { words });
    if (turn !== this.#latest) return;
    if (outcome.ok) {
      this.found = outcome.value;
      this.#loadedAtMs = Date.now();
      this.searchedWords = words;
      this.isLoaded = true;
    } else this.#session.report(outcome.problems);
  }

  /** Searches shortly after the last key. */
  search(words: string): void {
    this.words = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), SEARCH_DELAY_MS);
  }

  /** Moves the active row by a number of rows, staying inside the list. */
  move(by: number): void {
    const index = Math.min(this.shownRows.length - 1, Math.max(0, this.selectedIndex + by));
    this.selectedId = this.shownRows[index]?.id;
  }

  /** Stops a search that has not started. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#latest++;
  }
}
