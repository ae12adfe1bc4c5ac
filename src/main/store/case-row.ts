/** What several nouns need of a case's row: that it exists, and that it is brought up to date. For this folder only. */
import { fail, problem, type Outcome } from '../../core/outcome.ts';
import { prepared, type StoreContext } from './database.ts';
import { renewListing } from './listing.ts';

/** Whether there is such a case. */
export function caseExists({ db }: StoreContext, id: string): boolean {
  return prepared(db, 'SELECT 1 FROM cancellation WHERE id = ?').get(id) !== undefined;
}

/** The problem of naming a case that does not exist. */
export function noSuchCase(path: string): Outcome<never> {
  return fail(problem(path, 'cancellation/not-found'));
}

/** Marks a case as changed now and lists it anew. Call at the end of every transaction that touches the case. */
export function touchCase(context: StoreContext, id: string): void {
  const { db, now } = context;
  prepared(db, 'UPDATE cancellation SET updated_at_ms = ? WHERE id = ?').run(now(), id);
  renewListing(context, id);
}
