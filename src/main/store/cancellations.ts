/** Cases: created, listed, read whole, saved as typed, removed. */
import type { CaseFilter, CasePage } from '../../contract/case-page.ts';
import type { CancellationSummary, CaseView } from '../../contract/views.ts';
import { kazakhDateOf } from '../../core/calendar.ts';
import { checkDates } from '../../core/cancellation/check-dates.ts';
import { readDraft, type Draft } from '../../core/cancellation/draft.ts';
import { idFromBytes, referenceOf } from '../../core/cancellation/reference.ts';
import type { Standing } from '../../core/cancellation/state.ts';
import type { Trip } from '../../core/cancellation/trip.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { keepApplicant, removeUnusedApplicant } from './applicants.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { casesByUpdate, NO_LIMIT, pageOf, type PageWish } from './case-page.ts';
import { standingOfCase } from './case-summary.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { columnsOfDraft, draftFromJson } from './draft-row.ts';
import { eventsOf } from './event-row.ts';
import { appendEvent } from './events.ts';
import { lettersOf } from './letters.ts';
import { isListingDue, renewDueListing } from './listing.ts';
import { outlookOf, type Outlook } from './outlook.ts';
import { receiptsOf } from './receipt-row.ts';
import { keepTrip, tripToCarry } from './trips.ts';

/** What came of a save. */
export interface SavedDraft {
  /** The revision to name at the next save. */
  readonly revision: number;
  readonly savedAtMs: number;
  readonly state: Standing['state'];
  readonly standing: Standing;
  /** The traveller's flight, which the store wrote into a draft that named none; null when it did not. */
  readonly carriedTrip: Trip | null;
}

/** The cases of the store. Problems carry the path `id`. */
export interface Cancellations {
  /** All cases in which every word occurs, most recently changed first; no words: all of them. */
  list(words: string, filter?: CaseFilter, limit?: number): Outcome<CancellationSummary[]>;
  /** One page of the cases in which every word occurs, in the order of the list. */
  page(wish: PageWish): Outcome<CasePage>;
  /** What the list needs of all cases. */
  outlook(): Outcome<Outlook>;
  /** Creates a case; the draft may be empty. */
  create(draft: Draft): Outcome<{ readonly id: string }>;
  /** Everything about one case. */
  get(id: string): Outcome<CaseView>;
  /** Saves the draft as typed; `cancellation/changed-elsewhere` when `revision` is not the newest. */
  save(id: string, revision: number, draft: Draft): Outcome<SavedDraft>;
  /** Removes a case with its letters and events; its receipts go back to the inbox. */
  remove(id: string): Outcome<undefined>;
}

interface CaseRow {
  id: string;
  applicant_id: number | null;
  revision: number;
  is_complete: 0 | 1;
  created_at_ms: number;
  updated_at_ms: number;
  draft: string;
}

/** The cases over an open store. */
export function createCancellations(context: StoreContext): Cancellations {
  return {
    list: (words, filter = {}, limit = NO_LIMIT) =>
      readListing(context, () => casesByUpdate(context, words, filter, limit)),
    page: (wish) => readListing(context, () => pageOf(context, wish)),
    outlook: () => read(context, () => succeed(outlookOf(context))),
    create: (draft) => write(context, () => createCase(context, draft)),
    get: (id) => read(context, () => readCase(context, id)),
    save: (id, revision, draft) => write(context, () => saveCase(context, id, revision, draft)),
    remove: (id) => write(context, () => removeCase(context, id)),
  };
}

/** Reads the list after the lines that a new day has changed are renewed. */
function readListing<T>(context: StoreContext, work: () => T): Outcome<T> {
  const isDue = read(context, () => succeed(isListingDue(context)));
  if (!isDue.ok) return isDue;
  if (isDue.value) {
    const renewed = write(context, () => {
      renewDueListing(context);
      return succeed(undefined);
    });
    if (!renewed.ok) return renewed;
  }
  return read(context, () => succeed(work()));
}

function createCase(context: StoreContext, typed: Draft): Outcome<{ readonly id: string }> {
  const { db, now } = context;
  const id = unusedId(context);
  const applicantId = keepApplicant(context, typed, null);
  const draft = withTrip(typed, tripToCarry(context, applicantId, typed));
  const columns = columnsOfDraft(draft);
  const createdAtMs = now();
  prepared(
    db,
    `INSERT INTO cancellation (id, applicant_id, revision, is_complete, missing_count, operator, card_kind,
       masked_number, applicant_name, created_at_ms, updated_at_ms, draft, trip)
     VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    applicantId,
    columns.isComplete ? 1 : 0,
    columns.missingCount,
    columns.operator,
    columns.cardKind,
    columns.maskedNumber,
    columns.applicantName,
    createdAtMs,
    createdAtMs,
    JSON.stringify(draft),
    jsonOf(columns.trip),
  );
  keepTrip(context, id, applicantId, draft);
  appendEvent(context, { cancellationId: id, kind: 'created', atMs: createdAtMs });
  touchCase(context, id);
  return succeed({ id });
}

function readCase(context: StoreContext, id: string): Outcome<CaseView> {
  const row = caseRow(context, id);
  if (row === undefined) return noSuchCase('id');
  const draft = draftFromJson(row.draft);
  const { problems, warnings } = readDraft(draft);
  const standing = standingOfCase(context, row.id);
  return succeed({
    id: row.id,
    reference: referenceOf(row.id),
    state: standing.state,
    standing,
    draft,
    problems: [...problems],
    warnings: [...warnings, ...checkDates(draft, kazakhDateOf(context.now()))],
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    revision: row.revision,
    events: eventsOf(context, id),
    letters: lettersOf(context, id),
    receipts: receiptsOf(context, id),
  });
}

function saveCase(context: StoreContext, id: string, revision: number, typed: Draft): Outcome<SavedDraft> {
  const row = caseRow(context, id);
  if (row === undefined) return noSuchCase('id');
  if (row.revision !== revision) return fail(problem('id', 'cancellation/changed-elsewhere'));
  const applicantId = keepApplicant(context, typed, row.applicant_id);
  const isNewcomer = applicantId !== row.applicant_id;
  const carriedTrip = isNewcomer ? tripToCarry(context, applicantId, typed) : undefined;
  const draft = withTrip(typed, carriedTrip);
  const columns = columnsOfDraft(draft);
  prepared(
    context.db,
    `UPDATE cancellation SET applicant_id = ?, revision = ?, is_complete = ?, missing_count = ?, operator = ?,
       card_kind = ?, masked_number = ?, applicant_name = ?, draft = ?, trip = ? WHERE id = ?`,
  ).run(
    applicantId,
    revision + 1,
    columns.isComplete ? 1 : 0,
    columns.missingCount,
    columns.operator,
    columns.cardKind,
    columns.maskedNumber,
    columns.applicantName,
    JSON.stringify(draft),
    jsonOf(columns.trip),
    id,
  );
  if (isNewcomer) removeUnusedApplicant(context, row.applicant_id);
  keepTrip(context, id, applicantId, draft);
  touchCase(context, id);
  const savedAtMs = caseRow(context, id)?.updated_at_ms ?? context.now();
  const standing = standingOfCase(context, id);
  const { state } = standing;
  return succeed({ revision: revision + 1, savedAtMs, state, standing, carriedTrip: carriedTrip ?? null });
}

function withTrip(draft: Draft, trip: Trip | undefined): Draft {
  return trip === undefined ? draft : { ...draft, trip };
}

function jsonOf(trip: Trip | undefined): string | null {
  return trip === undefined ? null : JSON.stringify(trip);
}

function removeCase(context: StoreContext, id: string): Outcome<undefined> {
  const row = caseRow(context, id);
  if (row === undefined) return noSuchCase('id');
  prepared(context.db, 'DELETE FROM cancellation WHERE id = ?').run(id);
  removeUnusedApplicant(context, row.applicant_id);
  return succeed(undefined);
}

function caseRow({ db }: StoreContext, id: string): CaseRow | undefined {
  return prepared<CaseRow>(
    db,
    'SELECT id, applicant_id, revision, is_complete, created_at_ms, updated_at_ms, draft FROM cancellation WHERE id = ?',
  ).get(id);
}

/** 40 random bits meet again only after a million cases; then the next bytes are tried. */
function unusedId(context: StoreContext): string {
  for (;;) {
    const id = idFromBytes(context.randomBytes(5));
    if (!caseExists(context, id)) return id;
  }
}
