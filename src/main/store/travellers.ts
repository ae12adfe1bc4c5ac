/** Travellers as the window lists them: people with a passport number, and the cases that are theirs. */
import type { TravellerView } from '../../contract/endpoints/applicant.ts';
import type { CancellationSummary } from '../../contract/views.ts';
import { maskPassportNumber } from '../../core/applicant/passport.ts';
import type { Draft } from '../../core/cancellation/draft.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { casesByUpdate, NO_LIMIT } from './case-page.ts';
import { prepared, read, type StoreContext } from './database.ts';

/** The travellers of the store. Nobody is kept without a case. */
export interface Travellers {
  /** Everybody, the one changed last first. */
  list(): Outcome<TravellerView[]>;
  /** What was typed in the case saved last; `applicant/not-found` at `applicantId`. */
  read(applicantId: number): Outcome<{ readonly applicant: NonNullable<Draft['applicant']> }>;
}

interface TravellerRow {
  id: number;
  passport_number: string;
  passport_expires_on: string | null;
  surname: string | null;
  given_names: string | null;
  native_name: string | null;
  nationality: string | null;
  birth_date: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  iin: string | null;
}

const TRAVELLERS = `
  SELECT id, passport_number, passport_expires_on, surname, given_names, native_name, nationality, birth_date,
    email, phone, address, iin FROM applicant`;

/** The travellers over an open store. */
export function createTravellers(context: StoreContext): Travellers {
  return {
    list: () => read(context, () => succeed(listOf(context))),
    read: (applicantId) => read(context, () => readOf(context, applicantId)),
  };
}

function listOf(context: StoreContext): TravellerView[] {
  const cases = new Map<number | null, CancellationSummary[]>();
  for (const found of casesByUpdate(context, '', {}, NO_LIMIT)) {
    cases.set(found.applicantId, [...(cases.get(found.applicantId) ?? []), found]);
  }
  const rows = prepared<TravellerRow>(context.db, `${TRAVELLERS} ORDER BY updated_at_ms DESC, id DESC`).all();
  return rows.map((row) => ({
    id: row.id,
    name: `${row.surname?.trim() ?? ''} ${row.given_names?.trim() ?? ''}`.trim() || (row.native_name ?? ''),
    nativeName: row.native_name ?? '',
    nationality: row.nationality ?? '',
    maskedPassport: maskPassportNumber(row.passport_number),
    passportExpiresOn: row.passport_expires_on ?? '',
    cases: (cases.get(row.id) ?? []).map(({ id, reference, state, standing, operator, maskedNumber }) => ({
      id,
      reference,
      state,
      standing,
      operator,
      maskedNumber,
    })),
  }));
}

function readOf({ db }: StoreContext, applicantId: number) {
  const row = prepared<TravellerRow>(db, `${TRAVELLERS} WHERE id = ?`).get(applicantId);
  return row === undefined
    ? fail(problem('applicantId', 'applicant/not-found'))
    : succeed({ applicant: rowToApplicant(row) });
}

/** Without what was never typed, as a draft leaves it out. */
function rowToApplicant(row: TravellerRow): NonNullable<Draft['applicant']> {
  const typed = {
    surname: row.surname,
    givenNames: row.given_names,
    nativeName: row.native_name,
    nationality: row.nationality,
    birthDate: row.birth_date,
    email: row.email,
    phone: row.phone,
    address: row.address,
    iin: row.iin,
  };
  const passport = {
    number: row.passport_number,
    ...(row.passport_expires_on === null ? {} : { expiresOn: row.passport_expires_on }),
  };
  return { ...Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== null)), passport };
}
