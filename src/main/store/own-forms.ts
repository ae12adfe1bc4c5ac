/** Forms that operators publish: the files as they came, each once for an operator. Originals never change. */
import type { OwnFormView } from '../../contract/views.ts';
import type { BrandId } from '../../core/operator/brand.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';
import { plainName } from './plain-name.ts';

/** A form to keep; somebody has counted its pages. */
export interface NewOwnForm {
  readonly operator: BrandId;
  /** Name of the file; folders in it are dropped. */
  readonly fileName: string;
  readonly pageCount: number;
  readonly bytes: Uint8Array;
}

/** A kept form with its bytes. */
export interface OwnFormOriginal extends OwnFormView {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The operators' own forms. Problems carry the path `formId`. */
export interface OwnForms {
  /** Keeps a form; the one that is there already where the operator has the same bytes. */
  keep(form: NewOwnForm): Outcome<OwnFormView>;
  /** The forms of an operator, newest first. */
  list(operator: BrandId): Outcome<OwnFormView[]>;
  /** A form as it came; `form/not-found` when there is none. */
  original(formId: number): Outcome<OwnFormOriginal>;
  /** Removes a form for good; what was said about its fields stays. */
  remove(formId: number): Outcome<undefined>;
}

interface OwnFormRow {
  id: number;
  operator: BrandId;
  file_name: string;
  sha256: string;
  page_count: number;
  added_at_ms: number;
  byte_count: number;
  is_mapped: 0 | 1;
}

const COLUMNS = `id, operator, file_name, sha256, page_count, added_at_ms, byte_count, EXISTS (
  SELECT 1 FROM form_mapping AS m WHERE m.operator = own_form.operator AND m.form_sha256 = own_form.sha256
) AS is_mapped`;

/** The forms over an open store. */
export function createOwnForms(context: StoreContext): OwnForms {
  return {
    keep: (form) => write(context, () => keepForm(context, form)),
    list: (operator) => read(context, () => succeed(formsOf(context, operator))),
    original: (formId) => read(context, () => originalOf(context, formId)),
    remove: (formId) => write(context, () => removeForm(context, formId)),
  };
}

function keepForm(context: StoreContext, form: NewOwnForm): Outcome<OwnFormView> {
  const { operator, fileName, pageCount, bytes } = form;
  const sha256 = sha256Of(bytes);
  prepared(
    context.db,
    `INSERT INTO own_form (operator, file_name, sha256, page_count, added_at_ms, byte_count, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (operator, sha256) DO NOTHING`,
  ).run(operator, plainName(fileName, 'form.pdf'), sha256, pageCount, context.now(), bytes.byteLength, bytes);
  const kept = formsOf(context, operator).find((found) => found.sha256 === sha256);
  if (kept === undefined) throw new Error('An inserted form was not found');
  return succeed(kept);
}

function formsOf({ db }: StoreContext, operator: BrandId): OwnFormView[] {
  const sql = `SELECT ${COLUMNS} FROM own_form WHERE operator = ? ORDER BY added_at_ms DESC, id DESC`;
  return prepared<OwnFormRow>(db, sql).all(operator).map(rowToForm);
}

function originalOf({ db }: StoreContext, formId: number): Outcome<OwnFormOriginal> {
  const sql = `SELECT ${COLUMNS}, bytes FROM own_form WHERE id = ?`;
  const row = prepared<OwnFormRow & { bytes: Buffer }>(db, sql).get(formId);
  if (row === undefined) return fail(problem('formId', 'form/not-found'));
  return succeed({ ...rowToForm(row), bytes: new Uint8Array(row.bytes) });
}

function removeForm({ db }: StoreContext, formId: number): Outcome<undefined> {
  const { changes } = prepared(db, 'DELETE FROM own_form WHERE id = ?').run(formId);
  return changes === 0 ? fail(problem('formId', 'form/not-found')) : succeed(undefined);
}

function rowToForm(row: OwnFormRow): OwnFormView {
  return {
    id: row.id,
    operator: row.operator,
    fileName: row.file_name,
    sha256: row.sha256,
    pageCount: row.page_count,
    byteCount: row.byte_count,
    addedAtMs: row.added_at_ms,
    isMapped: row.is_mapped === 1,
  };
}
