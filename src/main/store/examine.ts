/** Looks through a whole store for anything that is not as it was written. */
import { problem, succeed, type Outcome, type Problem } from '../../core/outcome.ts';
import { prepared, read, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';
import type { Events } from './events.ts';
import { openedFile } from './exhibits.ts';
import { schemaVersionOf } from './migrate.ts';

/** What a store holds, so that a copy can be compared with it. */
export interface StoreSummary {
  readonly schemaVersion: number;
  /** Rows of every table, by its name. */
  readonly counts: Readonly<Record<string, number>>;
  /** The last hash of every case's chain, by the case's id. */
  readonly heads: Readonly<Record<string, string>>;
}

/** What was found. */
export interface Examination {
  readonly summary: StoreSummary;
  /** Everything that is wrong; none when all is as it was written. */
  readonly problems: readonly Problem[];
}

/** Examines the store; `report` is told how many of the steps are done. */
export type Examine = (report?: (done: number, total: number) => void) => Outcome<Examination>;

/** Tables that keep files as they came with their digest, and what a row of them is called in a problem. */
const FILE_TABLES = [
  ['receipt', 'id'],
  ['letter', 'id'],
  ['own_form', 'id'],
  ['signature', 'applicant_id'],
] as const;

/** A row with a file that may be under a key of its own. */
interface ExhibitFile {
  readonly sha256: string;
  readonly cancellation_id: string;
  readonly kind: string;
  readonly bytes: Buffer;
}

/** The examination of an open store. A page that cannot be read at all ends it with `store/damaged`. */
export function createExamine(context: StoreContext, events: Pick<Events, 'verify'>): Examine {
  return (report = () => undefined) =>
    read(context, () => {
      const steps = [
        () => faultsOfDatabase(context),
        () => faultsOfReferences(context),
        () => faultsOfChains(context, events),
        ...FILE_TABLES.map(
          ([table, name]) =>
            () =>
              faultsOfFiles(context, table, name),
        ),
        () => faultsOfExhibits(context),
      ];
      const problems = steps.flatMap((step, index) => {
        report(index, steps.length);
        // What one step cannot read is told, and the others go on.
        const found = read(context, () => succeed(step()));
        return found.ok ? found.value : found.problems;
      });
      report(steps.length, steps.length);
      return succeed({ summary: summaryOf(context), problems });
    });
}

/** What the store holds now. */
export function summaryOf({ db }: StoreContext): StoreSummary {
  const tables = prepared<{ name: string }>(
    db,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'
     ORDER BY name`,
  ).all();
  const counts = tables.map(({ name }) => {
    const row = prepared<{ count: number }>(db, `SELECT count(*) AS count FROM "${name}"`).get();
    return [name, row?.count ?? 0] as const;
  });
  const heads = prepared<{ id: string; hash: string }>(
    db,
    `SELECT cancellation_id AS id, hash FROM event AS e
     WHERE position = (SELECT max(position) FROM event WHERE cancellation_id = e.cancellation_id) ORDER BY id`,
  ).all();
  return {
    schemaVersion: schemaVersionOf(db),
    counts: Object.fromEntries(counts),
    heads: Object.fromEntries(heads.map(({ id, hash }) => [id, hash])),
  };
}

/** SQLite's own check of pages, indexes and constraints; reading a page also checks its authentication code. */
function faultsOfDatabase({ db }: StoreContext): readonly Problem[] {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[];
  return rows
    .map(({ integrity_check: detail }) => detail)
    .filter((detail) => detail !== 'ok')
    .map((detail) => problem(db.name, 'check/database', { detail }));
}

function faultsOfReferences({ db }: StoreContext): readonly Problem[] {
  const rows = db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  return rows.map(({ table, rowid, parent }) =>
    problem(`${table} ${String(rowid ?? '')}`.trim(), 'check/reference', { parent }),
  );
}

function faultsOfChains({ db }: StoreContext, events: Pick<Events, 'verify'>): readonly Problem[] {
  const cases = prepared<{ id: string }>(db, 'SELECT id FROM cancellation ORDER BY id').all();
  return cases.flatMap(({ id }) => {
    const checked = events.verify(id);
    if (!checked.ok) return checked.problems;
    const { isIntact, brokenAt } = checked.value;
    return isIntact ? [] : [problem(id, 'check/chain', { position: brokenAt ?? 1 })];
  });
}

function faultsOfFiles(context: StoreContext, table: string, name: string): readonly Problem[] {
  const file = prepared<{ sha256: string; bytes: Uint8Array }>(
    context.db,
    `SELECT sha256, bytes FROM ${table} WHERE rowid = ?`,
  );
  return faultsOfRows(context, table, name, (row) => {
    const kept = file.get(row);
    return kept === undefined || sha256Of(kept.bytes) === kept.sha256;
  });
}

/** The digest of an enclosure is that of the file as it came, which a passport copy shows only to its own key. */
function faultsOfExhibits(context: StoreContext): readonly Problem[] {
  const file = prepared<ExhibitFile>(
    context.db,
    'SELECT sha256, cancellation_id, kind, bytes FROM exhibit WHERE rowid = ?',
  );
  return faultsOfRows(context, 'exhibit', "cancellation_id || '/' || kind", (row) => {
    const kept = file.get(row);
    if (kept === undefined) return true;
    const opened = openedFile(context, kept);
    return opened !== undefined && sha256Of(opened) === kept.sha256;
  });
}

function faultsOfRows(
  context: StoreContext,
  table: string,
  name: string,
  isWhole: (row: number) => boolean,
): readonly Problem[] {
  const rows = prepared<{ row: number; name: string | number }>(
    context.db,
    `SELECT rowid AS row, ${name} AS name FROM ${table}`,
  ).all();
  return rows.flatMap((found) => {
    // A page that cannot be read is damage of the one file that it holds.
    const isIntact = read(context, () => succeed(isWhole(found.row)));
    return isIntact.ok && isIntact.value ? [] : [problem(`${table} ${found.name}`, 'check/digest')];
  });
}
