/** The history list: what was searched and filtered, which pages of it are here, and which row is active. */
import type { CaseFilter, CasePage, FoundCase } from '../../contract/case-page.ts';
import type { EndpointInput, EndpointOutput } from '../../contract/endpoints.ts';
import { GROUPS, groupOf, type Group } from '../../core/cancellation/group.ts';
import type { Problem } from '../../core/outcome.ts';
import { flightNoticeOf } from '../../core/reminder/flight-notice.ts';
import type { Session } from './session.svelte.ts';

/** Rows that are asked for at once. */
const PAGE_ROWS = 20;
/** A pause in typing; shorter than a reader notices, longer than the next key of a fast typist. */
const SEARCH_DELAY_MS = 90;

const NO_CASES: CasePage = {
  rows: [],
  counts: { needsYou: 0, waiting: 0, aftercare: 0, closed: 0 },
  isCut: false,
};

/** What was asked for, and the answers to it; another question starts anew. */
interface Listing {
  readonly wish: Pick<EndpointInput<'cancellation.page'>, 'words' | 'filter'>;
  readonly counts: CasePage['counts'];
  readonly isCut: boolean;
  /** By their number. */
  readonly pages: Readonly<Record<number, readonly FoundCase[]>>;
}

/** The history as the home screen shows it. */
export class History {
  words = $state('');
  /** `flight` shows the cases that the next flight leaves unproved. */
  group = $state<Group | 'all' | 'flight'>('all');
  /** What else narrows the list. */
  filter = $state.raw<Omit<CaseFilter, 'group'>>({});
  isLoaded = $state(false);
  /** Why the list could not be read; undefined once it could. */
  problem = $state.raw<Problem>();
  selectedIndex = $state(0);
  #listing = $state.raw<Listing>({ wish: { words: '', filter: {} }, pages: {}, ...NO_CASES });
  #outlook = $state.raw<EndpointOutput<'cancellation.outlook'>>({ flights: [], travellers: [] });
  #loadedAtMs = $state(0);

  /** What the shown rows were searched with. */
  readonly searchedWords = $derived(this.#listing.wish.words);
  readonly counts = $derived(this.#listing.counts);
  /** Whether more cases fit the words than are shown. */
  readonly isCut = $derived(this.#listing.isCut);
  /** Cases of all groups. */
  readonly total = $derived(GROUPS.reduce((sum, group) => sum + this.counts[group], 0));
  /** The travellers to choose from; fewer than two are no choice. */
  readonly travellers = $derived(this.#outlook.travellers);
  readonly isNarrowedByFilter = $derived(Object.values(this.filter).some((value) => value !== undefined));
  /** The cases with a flight ahead, of the chosen traveller. */
  readonly flights = $derived(
    this.#outlook.flights.filter(
      ({ applicantId }) => this.filter.applicantId === undefined || applicantId === this.filter.applicantId,
    ),
  );
  /** The nearest flight that leaves cases unproved; nothing while a search hides some of them. */
  readonly flight = $derived(
    this.searchedWords === '' ? flightNoticeOf(this.flights, this.#loadedAtMs) : undefined,
  );
  /** Whether the flight's cases alone are shown. */
  readonly isNarrowed = $derived(this.group === 'flight' && this.flight !== undefined);
  readonly #flightRows = $derived(
    this.flights
      .filter(({ id }) => this.flight?.ids.has(id))
      .map((row): FoundCase => ({ ...row, hits: [], hitCount: 0 }))
      .sort((a, b) => GROUPS.indexOf(groupOf(a.standing)) - GROUPS.indexOf(groupOf(b.standing))),
  );
  /** The groups on show with their sizes, none empty. */
  readonly shownGroups = $derived(
    GROUPS.map((group) => ({ group, count: this.#countShown(group) })).filter(({ count }) => count > 0),
  );
  /** Rows on show, here or not. */
  readonly rowCount = $derived(this.shownGroups.reduce((sum, { count }) => sum + count, 0));

  #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;
  /** Numbers of pages that are here or on their way. */
  #asked: readonly number[] = [];

  constructor(session: Session) {
    this.#session = session;
    // Coming back from a case, the list is where it was left.
    this.selectedIndex = session.lastListIndex;
  }

  /** The row at an index of the shown ones; undefined while its page is not here. */
  rowAt(index: number): FoundCase | undefined {
    if (this.isNarrowed) return this.#flightRows[index];
    return this.#listing.pages[Math.floor(index / PAGE_ROWS)]?.[index % PAGE_ROWS];
  }

  /** Reads the list anew, first the page of the active row; an answer that a later question overtook is dropped. */
  async load(): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#latest;
    const wish = { words: this.words.trim(), filter: this.#wholeFilter() };
    const isSame = JSON.stringify(wish) === JSON.stringify(this.#listing.wish);
    const number = isSame || !this.isLoaded ? Math.floor(this.selectedIndex / PAGE_ROWS) : 0;
    this.#asked = [number];
    const [page, outlook] = await Promise.all([
      this.#ask(wish, number),
      // Not at every key: what lies ahead is shown beside the whole list.
      wish.words === '' ? this.#session.call('cancellation.outlook', undefined) : undefined,
    ]);
    if (turn !== this.#latest) return;
    if (outlook?.ok) this.#outlook = outlook.value;
    if (!page.ok) {
      this.problem = page.problems[0];
      return;
    }
    const { rows, counts, isCut } = page.value;
    this.#listing = { wish, counts, isCut, pages: { [number]: rows } };
    this.problem = undefined;
    this.#loadedAtMs = Date.now();
    this.isLoaded = true;
    this.selectedIndex = isSame || number > 0 ? this.#placeOfLast() : this.#placeOfLast(0);
  }

  /** Fetches what is missing of the rows from one index to another. */
  ensure(from: number, to: number): void {
    if (!this.isLoaded || this.isNarrowed) return;
    for (let number = Math.floor(from / PAGE_ROWS); number * PAGE_ROWS < to; number += 1) {
      if (!this.#asked.includes(number)) void this.#fetch(number);
    }
  }

  /** Searches shortly after the last key. */
  search(words: string): void {
    this.words = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), SEARCH_DELAY_MS);
  }

  /** Shows one group, all, or the flight's cases. */
  show(group: Group | 'all' | 'flight'): void {
    this.group = group;
    this.selectedIndex = 0;
    void this.load();
  }

  /** Narrows the list further; what is undefined narrows no more. */
  narrow(filter: Partial<CaseFilter>): void {
    this.filter = { ...this.filter, ...filter };
    this.selectedIndex = 0;
    void this.load();
  }

  /** Takes back every filter, not the words. */
  widen(): void {
    this.filter = {};
    this.show('all');
  }

  /** Moves the active row by a number of rows, staying inside the list. */
  move(by: number): void {
    this.selectedIndex = Math.max(0, Math.min(this.rowCount - 1, this.selectedIndex + by));
  }

  /** Stops a search that has not started. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#latest++;
    this.#session.lastListIndex = this.selectedIndex;
  }

  async #fetch(number: number): Promise<void> {
    const turn = this.#latest;
    this.#asked = [...this.#asked, number];
    const { wish } = this.#listing;
    const page = await this.#ask(wish, number);
    if (turn !== this.#latest) return;
    if (page.ok) {
      const { rows, counts, isCut } = page.value;
      this.#listing = { wish, counts, isCut, pages: { ...this.#listing.pages, [number]: rows } };
    } else {
      this.#asked = this.#asked.filter((asked) => asked !== number);
      this.problem = page.problems[0];
    }
  }

  #ask(wish: Listing['wish'], number: number) {
    return this.#session.call('cancellation.page', { ...wish, offset: number * PAGE_ROWS, limit: PAGE_ROWS });
  }

  #wholeFilter(): CaseFilter {
    const { group } = this;
    return group === 'all' || group === 'flight' ? this.filter : { ...this.filter, group };
  }

  #countShown(group: Group): number {
    if (this.isNarrowed) return this.#flightRows.filter(({ standing }) => groupOf(standing) === group).length;
    return this.group === group || this.group === 'all' || this.group === 'flight' ? this.counts[group] : 0;
  }

  /** Where the case is now that was open last; where the list was, or the given index, when it is not in sight. */
  #placeOfLast(otherwise = this.selectedIndex): number {
    for (const [number, rows] of Object.entries(this.#listing.pages)) {
      const at = rows.findIndex(({ id }) => id === this.#session.lastCaseId);
      if (at !== -1) return Number(number) * PAGE_ROWS + at;
    }
    return Math.max(0, Math.min(this.rowCount - 1, otherwise));
  }
}
