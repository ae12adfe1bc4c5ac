/** What becomes of the copy of a passport: who received which version, and its end. */
import { isCopyUseless } from '../../core/applicant/passport-copy.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { standingOfCase } from './case-summary.ts';
import { guard, prepared, write, type StoreContext } from './database.ts';
import { appendEvent } from './events.ts';
import { destroyKey, PASSPORT_KIND } from './passport-keys.ts';
import { passportCopyAtEnd } from './settings.ts';

/** A version that was given to somebody. */
export interface GivenCopy {
  /** The case. */
  readonly id: string;
  /** Who received it, as typed. */
  readonly recipient: string;
  /** Sha-256 of the file, in hex. */
  readonly sha256: string;
}

/** Passport copies of the store. Problems carry the path `id`. */
export interface Passports {
  /** Records in the chain of the case that a version was given out. */
  given(copy: GivenCopy): Outcome<undefined>;
  /** Records in the chain that the case's copy stays after the end; `exhibit/not-found` when there is none. */
  keep(id: string): Outcome<undefined>;
  /**
   * Destroys the case's copy and its key, and records that in the chain; letters, packets and events stay as they
   * are. `exhibit/not-found` when there is none.
   */
  destroy(id: string): Outcome<undefined>;
}

/** The passport copies over an open store. */
export function createPassports(context: StoreContext): Passports {
  return {
    given: ({ id, recipient, sha256 }) =>
      write(context, () => {
        if (!caseExists(context, id)) return noSuchCase('id');
        const details = recipient.trim() === '' ? { sha256 } : { recipient: recipient.trim(), sha256 };
        appendEvent(context, { cancellationId: id, kind: 'passport-given', atMs: context.now(), details });
        touchCase(context, id);
        return succeed(undefined);
      }),
    keep: (id) => write(context, () => keepCopy(context, id)),
    destroy: (id) => {
      const destroyed = write(context, () => destroyCopy(context, id));
      // What was deleted must not live on in the log either.
      return destroyed.ok ? emptyLog(context) : destroyed;
    },
  };
}

/**
 * Runs a write that may confirm a case, and destroys the case's passport copy with it when it does and the settings
 * say so. Nothing is destroyed for a case that was confirmed before. For this folder only.
 */
export function writeProof<T>(context: StoreContext, id: string | null, work: () => Outcome<T>): Outcome<T> {
  const outcome = write(context, () => {
    const wasEnded = hasEnded(context, id);
    const written = work();
    if (!written.ok) return written;
    const isNews = id !== null && !wasEnded && hasEnded(context, id);
    const isDestroyed = isNews && passportCopyAtEnd(context) === 'always' && destroyCopy(context, id).ok;
    return succeed({ value: written.value, isDestroyed });
  });
  if (!outcome.ok) return outcome;
  const { value, isDestroyed } = outcome.value;
  const emptied = isDestroyed ? emptyLog(context) : succeed(undefined);
  return emptied.ok ? succeed(value) : emptied;
}

function hasEnded(context: StoreContext, id: string | null): boolean {
  return id !== null && caseExists(context, id) && isCopyUseless(standingOfCase(context, id).state);
}

function keepCopy(context: StoreContext, id: string): Outcome<undefined> {
  if (!caseExists(context, id)) return noSuchCase('id');
  const copy = prepared<{ sha256: string; file_name: string }>(
    context.db,
    'SELECT sha256, file_name FROM exhibit WHERE cancellation_id = ? AND kind = ?',
  ).get(id, PASSPORT_KIND);
  if (copy === undefined) return fail(problem('id', 'exhibit/not-found'));
  const event = { note: copy.file_name, details: { sha256: copy.sha256 } };
  appendEvent(context, { cancellationId: id, kind: 'passport-kept', atMs: context.now(), ...event });
  touchCase(context, id);
  return succeed(undefined);
}

function destroyCopy(context: StoreContext, id: string): Outcome<undefined> {
  if (!caseExists(context, id)) return noSuchCase('id');
  const copy = prepared<{ sha256: string; file_name: string }>(
    context.db,
    'DELETE FROM exhibit WHERE cancellation_id = ? AND kind = ? RETURNING sha256, file_name',
  ).get(id, PASSPORT_KIND);
  if (copy === undefined) return fail(problem('id', 'exhibit/not-found'));
  destroyKey(context, id);
  const event = { note: copy.file_name, details: { sha256: copy.sha256 } };
  appendEvent(context, { cancellationId: id, kind: 'passport-destroyed', atMs: context.now(), ...event });
  touchCase(context, id);
  return succeed(undefined);
}

function emptyLog({ db }: StoreContext): Outcome<undefined> {
  return guard(db.name, () => {
    db.pragma('wal_checkpoint(TRUNCATE)');
    return succeed(undefined);
  });
}
