/** People and their passports, kept in step with the drafts. For this folder only. */
import { passportKeyOf } from '../../core/applicant/passport.ts';
import type { Draft } from '../../core/cancellation/draft.ts';
import { prepared, type StoreContext } from './database.ts';

/**
 * Writes the draft's applicant and returns the row's id, or null while no passport number is typed.
 * While a number is being typed the same row follows it, unless other cases share that row.
 * Call inside a transaction, then {@link removeUnusedApplicant} once the case points to the new row.
 */
export function keepApplicant(context: StoreContext, draft: Draft, currentId: number | null): number | null {
  const key = passportKeyOf(draft.applicant?.passport?.number ?? '');
  if (key === '') return null;
  const known = applicantIdByKey(context, key);
  const id = known ?? (currentId !== null && caseCountOf(context, currentId) === 1 ? currentId : undefined);
  if (id === undefined) return insertApplicant(context, key, draft);
  updateApplicant(context, id, key, draft);
  return id;
}

/** The row of the draft's applicant as it is, or a new one; null while no passport number is typed. Call inside a transaction. */
export function findOrAddApplicant(context: StoreContext, draft: Draft): number | null {
  const key = passportKeyOf(draft.applicant?.passport?.number ?? '');
  if (key === '') return null;
  return applicantIdByKey(context, key) ?? insertApplicant(context, key, draft);
}

/** Removes a person to whom no case belongs any more. */
export function removeUnusedApplicant({ db }: StoreContext, id: number | null): void {
  if (id === null) return;
  prepared(
    db,
    'DELETE FROM applicant WHERE id = ? AND NOT EXISTS (SELECT 1 FROM cancellation WHERE applicant_id = applicant.id)',
  ).run(id);
}

function applicantIdByKey({ db }: StoreContext, key: string): number | undefined {
  return prepared<{ id: number }>(db, 'SELECT id FROM applicant WHERE passport_key = ?').get(key)?.id;
}

function caseCountOf({ db }: StoreContext, id: number): number {
  const row = prepared<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM cancellation WHERE applicant_id = ?',
  );
  return row.get(id)?.count ?? 0;
}

function insertApplicant({ db, now }: StoreContext, key: string, draft: Draft): number {
  const result = prepared(
    db,
    `INSERT INTO applicant (passport_key, passport_number, passport_expires_on, surname, given_names, native_name,
       nationality, birth_date, email, phone, address, iin, created_at_ms, updated_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(key, ...applicantToRow(draft), now(), now());
  return Number(result.lastInsertRowid);
}

function updateApplicant({ db, now }: StoreContext, id: number, key: string, draft: Draft): void {
  prepared(
    db,
    `UPDATE applicant SET passport_key = ?, passport_number = ?, passport_expires_on = ?, surname = ?, given_names = ?,
       native_name = ?, nationality = ?, birth_date = ?, email = ?, phone = ?, address = ?, iin = ?, updated_at_ms = ?
     WHERE id = ?`,
  ).run(key, ...applicantToRow(draft), now(), id);
}

/** From `passport_number` to `iin`, in the order of the table. */
function applicantToRow({ applicant = {} }: Draft): readonly (string | null)[] {
  const { passport = {} } = applicant;
  return [
    passport.number ?? '',
    passport.expiresOn ?? null,
    applicant.surname ?? null,
    applicant.givenNames ?? null,
    applicant.nativeName ?? null,
    applicant.nationality ?? null,
    applicant.birthDate ?? null,
    applicant.email ?? null,
    applicant.phone ?? null,
    applicant.address ?? null,
    applicant.iin ?? null,
  ];
}
