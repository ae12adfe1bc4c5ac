/** What dossiers leave in the store: the key that seals them, and that one was made. */
import type { EventView } from '../../contract/views.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { caseExists, noSuchCase, touchCase } from './case-row.ts';
import { prepared, read, write, type StoreContext } from './database.ts';
import { rowToEvent } from './event-row.ts';
import { appendEvent } from './events.ts';

/** A key pair for Ed25519. */
export interface SigningKey {
  /** DER of PKCS #8. */
  readonly privateKey: Uint8Array;
  /** DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
}

/** The dossiers of the store. */
export interface Dossiers {
  /** The store's key; `make` gives it where there is none yet, and it stays. */
  signingKey(make: () => SigningKey): Outcome<SigningKey>;
  /** The public half of the key; null while no dossier was made. */
  publicKey(): Outcome<Uint8Array | null>;
  /** Writes down that a dossier of a case was made; sha-256 of the whole file in hex. `cancellation/not-found` at `id`. */
  made(id: string, sha256: string): Outcome<EventView>;
}

interface KeyRow {
  private_key: Buffer;
  public_key: Buffer;
}

/** The dossiers over an open store. */
export function createDossiers(context: StoreContext): Dossiers {
  return {
    signingKey: (make) => write(context, () => succeed(keyOf(context) ?? keepKey(context, make()))),
    publicKey: () => read(context, () => succeed(keyOf(context)?.publicKey ?? null)),
    made: (id, sha256) =>
      write(context, () => {
        if (!caseExists(context, id)) return noSuchCase('id');
        const event = { kind: 'dossier-made', atMs: context.now(), note: `SHA-256 ${sha256}` } as const;
        const row = appendEvent(context, { cancellationId: id, ...event });
        touchCase(context, id);
        return succeed(rowToEvent(row));
      }),
  };
}

function keyOf({ db }: StoreContext): SigningKey | undefined {
  const row = prepared<KeyRow>(db, 'SELECT private_key, public_key FROM signing_key').get();
  if (row === undefined) return undefined;
  return { privateKey: new Uint8Array(row.private_key), publicKey: new Uint8Array(row.public_key) };
}

function keepKey({ db, now }: StoreContext, key: SigningKey): SigningKey {
  const sql = 'INSERT INTO signing_key (id, private_key, public_key, made_at_ms) VALUES (1, ?, ?, ?)';
  prepared(db, sql).run(key.privateKey, key.publicKey, now());
  return key;
}
