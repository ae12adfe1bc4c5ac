/** What a person said about the fields of operators' forms, by operator and the form's digest. */
import { mappingSchema, type Mapping } from '../../core/form/foreign/mapping.ts';
import type { BrandId } from '../../core/operator/brand.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** The confirmed mappings of the store. */
export interface FormMappings {
  /** Keeps a mapping in place of the one for the same operator and form. */
  confirm(mapping: Mapping): Outcome<undefined>;
  /** The mapping of a form; null when nobody confirmed one. */
  get(operator: BrandId, formDigest: string): Outcome<Mapping | null>;
  /** All mappings of an operator, the newest first. */
  list(operator: BrandId): Outcome<Mapping[]>;
}

/** The mappings over an open store. */
export function createFormMappings(context: StoreContext): FormMappings {
  return {
    confirm: ({ operator, formDigest, ...answers }) =>
      write(context, () => {
        prepared(
          context.db,
          `INSERT OR REPLACE INTO form_mapping (operator, form_sha256, confirmed_at_ms, mapping)
           VALUES (?, ?, ?, ?)`,
        ).run(operator, formDigest, context.now(), JSON.stringify(answers));
        return succeed(undefined);
      }),
    get: (operator, formDigest) =>
      read(context, () => {
        const found = mappingsOf(context, operator).find((mapping) => mapping.formDigest === formDigest);
        return succeed(found ?? null);
      }),
    list: (operator) => read(context, () => succeed(mappingsOf(context, operator))),
  };
}

/** A mapping with a source that this version does not know is asked for again. */
function mappingsOf({ db }: StoreContext, operator: BrandId): Mapping[] {
  const sql = `SELECT form_sha256, mapping FROM form_mapping WHERE operator = ?
               ORDER BY confirmed_at_ms DESC, form_sha256`;
  return prepared<{ form_sha256: string; mapping: string }>(db, sql)
    .all(operator)
    .flatMap((row) => {
      const answers = JSON.parse(row.mapping) as object;
      const read = mappingSchema.safeParse({ ...answers, operator, formDigest: row.form_sha256 });
      return read.success ? [read.data] : [];
    });
}
