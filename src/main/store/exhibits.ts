/** Files enclosed with the letters of a case: as they came, one of each kind. */
import type { ExhibitView } from '../../contract/views.ts';
import type { ExhibitKind } from '../../core/form/packet/exhibit-kind.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';
import { mediaTypeOf } from './media-type.ts';
import { destroyKey, openCopy, PASSPORT_KIND, sealCopy } from './passport-keys.ts';
import { plainName } from './plain-name.ts';

/** A file to keep. */
export interface NewExhibit {
  readonly cancellationId: string;
  readonly kind: ExhibitKind;
  /** Name of the file; folders in it are dropped. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A kept file. */
export interface ExhibitOriginal {
  readonly kind: ExhibitKind;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The enclosures of the store. Problems carry the path `id`, or the kind. */
export interface Exhibits {
  /** Keeps a file in place of the one of its kind that was there. */
  keep(exhibit: NewExhibit): Promise<Outcome<ExhibitView>>;
  /** The enclosures of a case, in the order in which they came. */
  list(cancellationId: string): Outcome<ExhibitView[]>;
  /** All files of a case, with their bytes. */
  originals(cancellationId: string): Outcome<ExhibitOriginal[]>;
  /** Removes a file for good; `exhibit/not-found` when there is none. */
  remove(cancellationId: string, kind: ExhibitKind): Outcome<undefined>;
}

interface ExhibitRow {
  kind: ExhibitKind;
  file_name: string;
  media_type: string;
  sha256: string;
  added_at_ms: number;
  byte_count: number;
}

const COLUMNS = 'kind, file_name, media_type, sha256, added_at_ms, byte_count';

/** The enclosures over an open store. */
export function createExhibits(context: StoreContext): Exhibits {
  const ofCase = <T>(id: string, work: () => T): Outcome<T> =>
    read(context, () => (caseExists(context, id) ? succeed(work()) : noSuchCase('id')));
  return {
    async keep(exhibit) {
      if (exhibit.bytes.byteLength === 0) return fail(problem(exhibit.fileName, 'receipt/empty'));
      const mediaType = await mediaTypeOf(exhibit.bytes);
      return write(context, () => keepExhibit(context, exhibit, mediaType));
    },
    list: (id) => ofCase(id, () => exhibitsOf(context, id)),
    originals: (id) => ofCase(id, () => originalsOf(context, id)),
    remove: (id, kind) => write(context, () => removeExhibit(context, id, kind)),
  };
}

function exhibitsOf({ db }: StoreContext, cancellationId: string): ExhibitView[] {
  const sql = `SELECT ${COLUMNS} FROM exhibit WHERE cancellation_id = ? ORDER BY added_at_ms, kind`;
  return prepared<ExhibitRow>(db, sql).all(cancellationId).map(rowToExhibit);
}

function originalsOf(context: StoreContext, cancellationId: string): ExhibitOriginal[] {
  const sql = 'SELECT kind, file_name, bytes FROM exhibit WHERE cancellation_id = ? ORDER BY kind';
  return prepared<Pick<ExhibitRow, 'kind' | 'file_name'> & { bytes: Buffer }>(context.db, sql)
    .all(cancellationId)
    .flatMap(({ kind, file_name: fileName, bytes }) => {
      const opened = openedFile(context, { cancellation_id: cancellationId, kind, bytes });
      // A copy whose key is gone is gone.
      return opened === undefined ? [] : [{ kind, fileName, bytes: opened }];
    });
}

/** A kept file as it came; undefined when it is a passport copy whose key is gone or that was changed. */
export function openedFile(
  context: StoreContext,
  row: { readonly cancellation_id: string; readonly kind: string; readonly bytes: Buffer },
): Uint8Array<ArrayBuffer> | undefined {
  return row.kind === PASSPORT_KIND
    ? openCopy(context, row.cancellation_id, row.bytes)
    : new Uint8Array(row.bytes);
}

function keepExhibit(
  context: StoreContext,
  { cancellationId, kind, fileName, bytes }: NewExhibit,
  mediaType: string,
): Outcome<ExhibitView> {
  if (!caseExists(context, cancellationId)) return noSuchCase('id');
  const row = prepared<ExhibitRow>(
    context.db,
    `INSERT OR REPLACE INTO exhibit
       (cancellation_id, kind, file_name, media_type, sha256, added_at_ms, byte_count, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  ).get(
    cancellationId,
    kind,
    plainName(fileName, kind),
    mediaType,
    sha256Of(bytes),
    context.now(),
    bytes.byteLength,
    kind === PASSPORT_KIND ? sealCopy(context, cancellationId, bytes) : bytes,
  );
  if (row === undefined) throw new Error('An inserted enclosure was not returned');
  touchCase(context, cancellationId);
  return succeed(rowToExhibit(row));
}

function removeExhibit(context: StoreContext, id: string, kind: ExhibitKind): Outcome<undefined> {
  const sql = 'DELETE FROM exhibit WHERE cancellation_id = ? AND kind = ?';
  if (prepared(context.db, sql).run(id, kind).changes === 0) return fail(problem(kind, 'exhibit/not-found'));
  if (kind === PASSPORT_KIND) destroyKey(context, id);
  touchCase(context, id);
  return succeed(undefined);
}

function rowToExhibit(row: ExhibitRow): ExhibitView {
  return {
    kind: row.kind,
    fileName: row.file_name,
    mediaType: row.media_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
    addedAtMs: row.added_at_ms,
  };
}
