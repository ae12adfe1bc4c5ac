import { describe, expect, it } from 'vitest';

import Database from 'better-sqlite3';

import { migrate } from '../../../src/main/store/migrate.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { migration0015 } from '../../../src/main/store/migrations/0015-passport-keys.ts';
import { openCopy } from '../../../src/main/store/passport-keys.ts';
import type { StoreContext } from '../../../src/main/store/database.ts';
import { sha256Of } from '../../../src/main/store/digest.ts';
import { codesOf, newCase, rawDatabase, temporaryStore, valueOf } from './support/open-stores.ts';

const bytes = new TextEncoder().encode('a picture of a passport');

async function caseWithCopy() {
  const opened = temporaryStore();
  const id = newCase(opened.store);
  const copy = { cancellationId: id, kind: 'passport-copy', fileName: 'p.jpg', bytes } as const;
  valueOf(await opened.store.exhibits.keep(copy));
  return { ...opened, id, copy };
}

const storedIn = (db: Database.Database) =>
  db.prepare<[], { bytes: Buffer; key: Buffer }>('SELECT bytes, key FROM exhibit, passport_key').all();

describe('a copy of a passport', () => {
  it('lies in the store under a key of its own, a new one for every copy', async () => {
    const { store, folder, key, id, copy } = await caseWithCopy();
    const db = rawDatabase(folder, key);
    const [before] = storedIn(db);
    expect(before?.bytes.includes('passport')).toBe(false);
    expect(valueOf(store.exhibits.originals(id)).map((found) => Buffer.from(found.bytes).toString())).toEqual(
      ['a picture of a passport'],
    );
    valueOf(await store.exhibits.keep(copy));
    expect(storedIn(db)[0]?.key.equals(before?.key ?? Buffer.of())).toBe(false);
  });

  it('cannot be opened in another case, nor when it was changed', async () => {
    const { store, folder, key, id } = await caseWithCopy();
    const db = rawDatabase(folder, key);
    db.exec('UPDATE exhibit SET bytes = zeroblob(60)');
    expect(valueOf(store.exhibits.originals(id))).toEqual([]);
  });

  it('is destroyed with its key; the case stays, its chain fits and tells when', async () => {
    const { store, folder, key, id } = await caseWithCopy();
    valueOf(store.passports.given({ id, recipient: 'АО «Кселл»', sha256: 'ab'.repeat(32) }));
    valueOf(store.passports.destroy(id));
    expect(valueOf(store.exhibits.list(id))).toEqual([]);
    const db = rawDatabase(folder, key);
    expect(db.prepare('SELECT count(*) AS n FROM passport_key').get()).toEqual({ n: 0 });
    const view = valueOf(store.cancellations.get(id));
    const told = view.events.filter(({ kind }) => kind.startsWith('passport-'));
    expect(told.map(({ kind, note, details }) => [kind, note, details])).toEqual([
      ['passport-destroyed', 'p.jpg', { sha256: sha256Of(bytes) }],
      ['passport-given', '', { recipient: 'АО «Кселл»', sha256: 'ab'.repeat(32) }],
    ]);
    const found = valueOf(store.cancellations.list('кселл'));
    expect(found.map((row) => row.id)).toEqual([id]);
    expect(valueOf(store.events.verify(id))).toMatchObject({ isIntact: true, brokenAt: null });
    expect(codesOf(store.passports.destroy(id))).toEqual(['exhibit/not-found']);
  });

  it('that was removed from the enclosures leaves no key, and one of an unknown case is none', async () => {
    const { store, folder, key, id } = await caseWithCopy();
    valueOf(store.exhibits.remove(id, 'passport-copy'));
    expect(rawDatabase(folder, key).prepare('SELECT count(*) AS n FROM passport_key').get()).toEqual({
      n: 0,
    });
    expect(codesOf(store.passports.destroy('ZZZZZZZZ'))).toEqual(['cancellation/not-found']);
    const given = { id: 'ZZZZZZZZ', recipient: '', sha256: '' };
    expect(codesOf(store.passports.given(given))).toEqual(['cancellation/not-found']);
  });

  it('of an older store is brought under a key by the migration', () => {
    const db = new Database(':memory:');
    valueOf(
      migrate(
        db,
        () => '',
        MIGRATIONS.filter(({ version }) => version < migration0015.version),
      ),
    );
    db.exec(`INSERT INTO cancellation (id, revision, is_complete, missing_count, operator, card_kind, masked_number,
               applicant_name, created_at_ms, updated_at_ms, draft)
             VALUES ('7K3M9Q2X', 1, 0, 0, '', '', '', '', 0, 0, '{}')`);
    const insert = db.prepare(`INSERT INTO exhibit VALUES ('7K3M9Q2X', ?, 'f', 'image/jpeg', 's', 0, 1, ?)`);
    insert.run('passport-copy', Buffer.from(bytes));
    insert.run('top-up', Buffer.from('receipt'));
    migration0015.up(db);
    const row = db.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM exhibit WHERE kind = ?');
    const sealed = row.get('passport-copy')?.bytes ?? Buffer.of();
    expect(sealed.includes('passport')).toBe(false);
    expect(row.get('top-up')?.bytes.toString()).toBe('receipt');
    const opened = openCopy({ db } as unknown as StoreContext, '7K3M9Q2X', sealed);
    expect(Buffer.from(opened ?? []).toString()).toBe('a picture of a passport');
    expect(openCopy({ db } as unknown as StoreContext, 'ZZZZZZZZ', sealed)).toBeUndefined();
    db.close();
  });
});
