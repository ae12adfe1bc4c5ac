/** The signatures of applicants: one each, shared by all of the person's cases. */
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { Signature, SignatureContent } from '../../core/signature/signature.ts';
import type { Stroke } from '../../core/signature/strokes.ts';
import { noSuchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { sha256Of } from './digest.ts';

/** A kept signature. */
export interface KeptSignature extends Signature {
  readonly madeAtMs: number;
}

/** The signatures of the store. A case leads to its applicant; problems carry the path `id`. */
export interface Signatures {
  /** The signature of a case's applicant; undefined where there is none. */
  of(cancellationId: string): Outcome<KeptSignature | undefined>;
  /** Whether the case has an applicant yet to whom a signature can belong: somebody with a passport number. */
  hasOwner(cancellationId: string): Outcome<boolean>;
  /** Keeps a signature in place of the one before; `signature/no-applicant` while no passport number is typed. */
  keep(cancellationId: string, content: SignatureContent): Outcome<KeptSignature>;
  /** Deletes a signature for good; `signature/not-found` when there is none. */
  remove(cancellationId: string): Outcome<undefined>;
}

interface SignatureRow {
  kind: SignatureContent['kind'];
  sha256: string;
  made_at_ms: number;
  bytes: Buffer;
}

/** The signatures over an open store. */
export function createSignatures(context: StoreContext): Signatures {
  const ofCase = <T>(id: string, work: (applicantId: number | null) => Outcome<T>): Outcome<T> => {
    const applicantId = applicantOf(context, id);
    return applicantId === undefined ? noSuchCase('id') : work(applicantId);
  };
  return {
    of: (id) => read(context, () => ofCase(id, (owner) => succeed(signatureOf(context, owner)))),
    hasOwner: (id) => read(context, () => ofCase(id, (owner) => succeed(owner !== null))),
    keep: (id, content) =>
      write(context, () => ofCase(id, (owner) => keepSignature(context, owner, content))),
    remove: (id) => write(context, () => ofCase(id, (owner) => removeSignature(context, owner))),
  };
}

/** Null while the case has no applicant, undefined when there is no such case. */
function applicantOf({ db }: StoreContext, cancellationId: string): number | null | undefined {
  const sql = 'SELECT applicant_id FROM cancellation WHERE id = ?';
  return prepared<{ applicant_id: number | null }>(db, sql).get(cancellationId)?.applicant_id;
}

function signatureOf({ db }: StoreContext, applicantId: number | null): KeptSignature | undefined {
  const sql = 'SELECT kind, sha256, made_at_ms, bytes FROM signature WHERE applicant_id = ?';
  const row = prepared<SignatureRow>(db, sql).get(applicantId);
  return row === undefined ? undefined : rowToSignature(row);
}

function keepSignature(
  context: StoreContext,
  applicantId: number | null,
  content: SignatureContent,
): Outcome<KeptSignature> {
  if (applicantId === null) return fail(problem('id', 'signature/no-applicant'));
  const bytes = content.kind === 'drawn' ? Buffer.from(JSON.stringify(content.strokes)) : content.png;
  const row = prepared<SignatureRow>(
    context.db,
    `INSERT OR REPLACE INTO signature (applicant_id, kind, sha256, made_at_ms, byte_count, bytes)
     VALUES (?, ?, ?, ?, ?, ?) RETURNING kind, sha256, made_at_ms, bytes`,
  ).get(applicantId, content.kind, sha256Of(bytes), context.now(), bytes.byteLength, bytes);
  if (row === undefined) throw new Error('An inserted signature was not returned');
  return succeed(rowToSignature(row));
}

function removeSignature({ db }: StoreContext, applicantId: number | null): Outcome<undefined> {
  const { changes } = prepared(db, 'DELETE FROM signature WHERE applicant_id = ?').run(applicantId);
  return changes === 0 ? fail(problem('id', 'signature/not-found')) : succeed(undefined);
}

function rowToSignature({ kind, sha256, made_at_ms: madeAtMs, bytes }: SignatureRow): KeptSignature {
  const content: SignatureContent =
    kind === 'drawn'
      ? // Only strokes that passed their schema are ever written.
        { kind, strokes: JSON.parse(bytes.toString()) as Stroke[] }
      : { kind, png: new Uint8Array(bytes) };
  return { content, digest: sha256, madeAtMs };
}
