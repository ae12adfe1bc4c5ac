import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { migrate, schemaVersionOf } from '../../../src/main/store/migrate.ts';
import { MIGRATIONS, type Migration } from '../../../src/main/store/migrations/index.ts';
import { codesOf, rawDatabase, temporaryFolder, temporaryStore, valueOf } from './support/open-stores.ts';

const NEXT: Migration = {
  version: MIGRATIONS.length + 1,
  up: (db) => db.exec(`ALTER TABLE setting ADD COLUMN note TEXT NOT NULL DEFAULT ''`),
};

/** A database at the schema before `version`. */
function databaseBefore(version: number, folder = temporaryFolder()) {
  const key = randomBytes(32);
  const db = rawDatabase(folder, key);
  valueOf(
    migrate(
      db,
      () => 'unused',
      MIGRATIONS.filter((migration) => migration.version < version),
    ),
  );
  return { db, folder, key };
}

describe('migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('copy an older store first, encrypted with the same key', () => {
    const { db, folder, key } = databaseBefore(NEXT.version);
    db.exec(`INSERT INTO setting VALUES ('language', '"kk"')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), [...MIGRATIONS, NEXT]));
    expect(schemaVersionOf(db)).toBe(NEXT.version);
    const backup = rawDatabase(folder, key, 'backup.db');
    expect(schemaVersionOf(backup)).toBe(NEXT.version - 1);
    expect(backup.prepare('SELECT * FROM setting').all()).toEqual([{ name: 'language', value: '"kk"' }]);
    expect(existsSync(join(folder, 'backup.db.partial'))).toBe(false);
  });

  it('copy nothing when a store is new or up to date', () => {
    const { db, folder } = databaseBefore(NEXT.version);
    valueOf(migrate(db, () => join(folder, 'backup.db')));
    expect(readdirSync(folder)).toEqual(['simclose.db']);
  });

  it('change nothing when a step fails', () => {
    const { db, folder } = databaseBefore(NEXT.version);
    const broken: Migration = {
      ...NEXT,
      up: (target) => {
        NEXT.up(target);
        throw new Error('broken');
      },
    };
    expect(() => migrate(db, () => join(folder, 'backup.db'), [...MIGRATIONS, broken])).toThrow('broken');
    expect(schemaVersionOf(db)).toBe(NEXT.version - 1);
    expect(
      db
        .prepare('SELECT * FROM setting')
        .columns()
        .map(({ name }) => name),
    ).toEqual(['name', 'value']);
  });

  it('refuse a newer store', () => {
    const { db } = databaseBefore(NEXT.version);
    db.pragma('user_version = 99');
    expect(codesOf(migrate(db, () => 'unused'))).toEqual(['store/newer-schema']);
  });
});

describe('migration 1', () => {
  it('makes the first tables, which refuse what the code never writes', () => {
    const { db } = databaseBefore(1);
    valueOf(migrate(db, () => 'unused', MIGRATIONS.slice(0, 1)));
    const row = `INSERT INTO cancellation VALUES ('ABCDEFGH', NULL, 0, %c, 0, '', '', '', '', 0, 0, '', %d)`;
    const insert = (isComplete: string, draft: string) =>
      db.exec(row.replace('%c', isComplete).replace('%d', draft));
    expect(() => insert('2', `'{}'`)).toThrow(/CHECK/);
    expect(() => insert(`'yes'`, `'{}'`)).toThrow(/INTEGER/);
    expect(() => insert('1', `'{'`)).toThrow(/CHECK/);
    insert('1', `'{}'`);
    expect(db.prepare('SELECT count(*) FROM cancellation').pluck().get()).toBe(1);
  });
});

describe('migration 2', () => {
  it('adds enclosures to a store of cases, and drops them with their case', () => {
    const { db, folder } = databaseBefore(2);
    db.pragma('foreign_keys = ON');
    db.exec(`INSERT INTO cancellation VALUES ('ABCDEFGH', NULL, 0, 0, 0, '', '', '', '', 0, 0, '', '{}')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 2)));
    expect(schemaVersionOf(db)).toBe(2);
    const insert = db.prepare(
      `INSERT INTO exhibit VALUES (?, 'top-up', 'a.jpg', 'image/jpeg', '', 0, 1, x'00')`,
    );
    insert.run('ABCDEFGH');
    expect(() => insert.run('ABCDEFGH')).toThrow(/UNIQUE/);
    expect(() => insert.run('ZZZZZZZZ')).toThrow(/FOREIGN KEY/);
    db.exec('DELETE FROM cancellation');
    expect(db.prepare('SELECT count(*) FROM exhibit').pluck().get()).toBe(0);
  });
});

describe('migration 3', () => {
  it('adds ticks of the guide to a store of cases, and drops them with their case', () => {
    const { db, folder } = databaseBefore(3);
    db.pragma('foreign_keys = ON');
    db.exec(`INSERT INTO cancellation VALUES ('ABCDEFGH', NULL, 0, 0, 0, '', '', '', '', 0, 0, '', '{}')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 3)));
    expect(schemaVersionOf(db)).toBe(3);
    const insert = db.prepare(`INSERT INTO guide_tick VALUES (?, 'rebind', 0)`);
    insert.run('ABCDEFGH');
    expect(() => insert.run('ABCDEFGH')).toThrow(/UNIQUE/);
    expect(() => insert.run('ZZZZZZZZ')).toThrow(/FOREIGN KEY/);
    db.exec('DELETE FROM cancellation');
    expect(db.prepare('SELECT count(*) FROM guide_tick').pluck().get()).toBe(0);
  });
});

describe('migration 4', () => {
  it('adds forms and mappings; a form is there once for an operator, and goes without its mapping', () => {
    const { db, folder } = databaseBefore(4);
    db.exec(`INSERT INTO setting VALUES ('language', '"kk"')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 4)));
    expect(schemaVersionOf(db)).toBe(4);
    const insert = db.prepare(
      `INSERT INTO own_form (operator, file_name, sha256, page_count, added_at_ms, byte_count, bytes)
       VALUES (?, 'a.pdf', 'aa', ?, 0, 1, x'00')`,
    );
    insert.run('kcell', 1);
    insert.run('activ', 1);
    expect(() => insert.run('kcell', 1)).toThrow(/UNIQUE/);
    expect(() => insert.run('izi', 0)).toThrow(/CHECK/);
    expect(() => db.exec(`UPDATE own_form SET bytes = x'01'`)).toThrow(/never changed/);
    db.exec(`INSERT INTO form_mapping VALUES ('kcell', 'aa', 0, '{}')`);
    db.exec('DELETE FROM own_form');
    expect(db.prepare('SELECT count(*) FROM form_mapping').pluck().get()).toBe(1);
    expect(db.prepare('SELECT value FROM setting').pluck().get()).toBe('"kk"');
  });
});

describe('migration 5', () => {
  it('gives cases and people room for a flight, and refuses what is no JSON', () => {
    const { db, folder } = databaseBefore(5);
    db.exec(`INSERT INTO cancellation VALUES ('ABCDEFGH', NULL, 0, 0, 0, '', '', '', '', 0, 0, '', '{}')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 5)));
    expect(db.prepare('SELECT trip FROM cancellation').pluck().get()).toBeNull();
    expect(db.prepare('SELECT trip FROM applicant').columns()).toHaveLength(1);
    expect(() => db.exec(`UPDATE cancellation SET trip = '2026-11-26x'`)).toThrow(/CHECK/);
  });
});

describe('migration 6', () => {
  it('adds signatures to a store of applicants, one each, and drops them with their applicant', () => {
    const { db, folder } = databaseBefore(6);
    db.pragma('foreign_keys = ON');
    db.exec(`INSERT INTO applicant (id, passport_key, passport_number, created_at_ms, updated_at_ms)
      VALUES (7, 'EA1', 'EA1', 0, 0)`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 6)));
    expect(schemaVersionOf(db)).toBe(6);
    const insert = db.prepare(`INSERT INTO signature VALUES (?, ?, '', 0, 1, x'00')`);
    insert.run(7, 'drawn');
    expect(() => insert.run(7, 'photo')).toThrow(/UNIQUE/);
    expect(() => insert.run(8, 'photo')).toThrow(/FOREIGN KEY/);
    expect(() => insert.run(7, 'typed')).toThrow(/CHECK/);
    db.exec('DELETE FROM applicant');
    expect(db.prepare('SELECT count(*) FROM signature').pluck().get()).toBe(0);
  });
});

describe('migration 7', () => {
  it('adds corrections about operators, each with a source and a day', () => {
    const { db, folder } = databaseBefore(7);
    db.exec(`INSERT INTO setting VALUES ('language', '"kk"')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 7)));
    expect(schemaVersionOf(db)).toBe(7);
    const insert = db.prepare(
      `INSERT INTO operator_correction VALUES ('kcell-jsc.hotline', '3030', ?, ?, 0)`,
    );
    expect(() => insert.run('', '2026-11-20')).toThrow(/CHECK/);
    expect(() => insert.run('sleeve', 'yesterday')).toThrow(/CHECK/);
    insert.run('sleeve', '2026-11-20');
    expect(() => insert.run('sleeve', '2026-11-21')).toThrow(/UNIQUE/);
    expect(db.prepare('SELECT value FROM setting').pluck().all()).toEqual(['"kk"']);
  });
});

describe('migration 8', () => {
  it('leaves the chains of an older store as they are', () => {
    const { db, folder, key } = databaseBefore(8);
    db.pragma('application_id = 0x53696d43');
    db.exec(
      `INSERT INTO cancellation (id, revision, is_complete, missing_count, operator, card_kind, masked_number,
         applicant_name, created_at_ms, updated_at_ms, search_text, draft)
       VALUES ('ABCDEFGH', 0, 0, 0, '', '', '', '', 0, 0, '', '{}')`,
    );
    let previous = '0'.repeat(64);
    const insert = db.prepare(
      `INSERT INTO event (cancellation_id, position, kind, at_ms, recorded_at_ms, via, note, previous_hash, hash)
       VALUES ('ABCDEFGH', ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const kinds = [['created', null, ''] as const, ['filed', 'shop', 'вх. 1207'] as const];
    for (const [index, [kind, via, note]] of kinds.entries()) {
      const parts = [previous, 'ABCDEFGH', index + 1, kind, 1000, 2000, via, note, null, null];
      const hash = createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
      insert.run(index + 1, kind, 1000, 2000, via, note, previous, hash);
      previous = hash;
    }
    db.close();
    const { store } = temporaryStore(folder, key);
    expect(valueOf(store.events.verify('ABCDEFGH'))).toEqual({
      isIntact: true,
      eventCount: 2,
      head: previous,
      brokenAt: null,
    });
    const added = valueOf(
      store.events.add({
        id: 'ABCDEFGH',
        kind: 'charge',
        atMs: 3000,
        via: null,
        note: '',
        details: { amountTenge: '390' },
      }),
    );
    expect(valueOf(store.events.verify('ABCDEFGH'))).toMatchObject({ isIntact: true, head: added.hash });
    expect(valueOf(store.cancellations.get('ABCDEFGH')).events.map(({ details }) => details)).toEqual([
      { amountTenge: '390' },
      {},
      {},
    ]);
  });
});

describe('migration 9', () => {
  it('adds calendar entries and shown reminders, one of each kind, and drops them with their case', () => {
    const { db, folder } = databaseBefore(9);
    db.pragma('foreign_keys = ON');
    db.exec(`INSERT INTO cancellation (id, revision, is_complete, missing_count, operator, card_kind, masked_number,
      applicant_name, created_at_ms, updated_at_ms, search_text, draft)
      VALUES ('ABCDEFGH', 0, 0, 0, '', '', '', '', 0, 0, '', '{}')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 9)));
    expect(schemaVersionOf(db)).toBe(9);
    const entry = db.prepare(
      `INSERT INTO calendar_entry VALUES (?, 'flight-eve', '2026-11-27', 9, '', '', 0, 0, ?)`,
    );
    const shown = db.prepare(`INSERT INTO reminder_shown VALUES (?, 'flight-eve', '2026-11-27', 0)`);
    entry.run('ABCDEFGH', 0);
    shown.run('ABCDEFGH');
    expect(() => entry.run('ABCDEFGH', 1)).toThrow(/UNIQUE/);
    expect(() => shown.run('ABCDEFGH')).toThrow(/UNIQUE/);
    expect(() => entry.run('ABCDEFGH', 2)).toThrow(/CHECK/);
    expect(() => shown.run('ZZZZZZZZ')).toThrow(/FOREIGN KEY/);
    db.exec('DELETE FROM cancellation');
    expect(db.prepare('SELECT count(*) FROM calendar_entry').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM reminder_shown').pluck().get()).toBe(0);
  });
});

describe('migration 10', () => {
  it('adds texts to a store of receipts, one each, and drops them with their receipt', () => {
    const { db, folder } = databaseBefore(10);
    db.pragma('foreign_keys = ON');
    db.exec(`INSERT INTO receipt (id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count, bytes)
      VALUES (7, 'other', 'a.jpg', 'image/jpeg', '', 'aa', 0, 1, x'00')`);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 10)));
    expect(schemaVersionOf(db)).toBe(10);
    const insert = db.prepare(`INSERT INTO receipt_text VALUES (?, 'ocr', 'Договор расторгнут')`);
    insert.run(7);
    expect(() => insert.run(7)).toThrow(/UNIQUE/);
    expect(() => insert.run(8)).toThrow(/FOREIGN KEY/);
    db.exec('DELETE FROM receipt');
    expect(db.prepare('SELECT count(*) FROM receipt_text').pluck().get()).toBe(0);
  });
});

describe('migration 11', () => {
  it('lays pictures, checks and places of the paper beside receipts, which keep what they had', () => {
    const { db, folder, key } = databaseBefore(11);
    db.exec(
      `INSERT INTO receipt (kind, file_name, media_type, note, sha256, added_at_ms, byte_count, bytes)
       VALUES ('other', 'a.txt', 'text/plain', 'n', '${'0'.repeat(64)}', 5, 1, x'41')`,
    );
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 11)));
    expect(schemaVersionOf(db)).toBe(11);
    db.pragma('foreign_keys = ON');
    const check = db.prepare('INSERT INTO receipt_check VALUES (?, 7, ?)');
    expect(() => check.run(1, 2)).toThrow(/CHECK/);
    expect(() => check.run(9, 1)).toThrow(/FOREIGN KEY/);
    const place = db.prepare('INSERT INTO receipt_paper VALUES (1, ?)');
    expect(() => place.run('')).toThrow(/CHECK/);
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id, file_name, sha256, byte_count FROM receipt
         WHERE cancellation_id IS NULL ORDER BY added_at_ms DESC, id DESC`,
      )
      .all();
    expect(JSON.stringify(plan)).toContain('COVERING INDEX receipt_in_list');
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
    db.pragma('application_id = 0x53696d43');
    db.close();
    const { store } = temporaryStore(folder, key);
    expect(valueOf(store.receipts.inbox())).toMatchObject([
      { id: 1, paperPlace: '', picture: 'waiting', like: null, checkedAtMs: null, isIntact: null },
    ]);
  });
});

describe('migration 12', () => {
  it('adds room for one signing key', () => {
    const { db, folder } = databaseBefore(12);
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 12)));
    expect(schemaVersionOf(db)).toBe(12);
    const insert = db.prepare(`INSERT INTO signing_key VALUES (?, x'01', x'02', 0)`);
    insert.run(1);
    expect(() => insert.run(1)).toThrow(/UNIQUE/);
    expect(() => insert.run(2)).toThrow(/CHECK/);
  });
});

describe('migration 13', () => {
  it('lets the cases of an older store be listed and found once it is opened', () => {
    const { db, folder, key } = databaseBefore(13);
    db.pragma('application_id = 0x53696d43');
    db.exec(`INSERT INTO cancellation (id, revision, is_complete, missing_count, operator, card_kind, masked_number,
        applicant_name, created_at_ms, updated_at_ms, search_text, draft)
      VALUES ('ABCDEFGH', 0, 0, 3, 'kcell', '', '', 'ZHANG', 0, 7, 'zhang', '{"applicant":{"surname":"ZHANG"}}');
      INSERT INTO event (cancellation_id, position, kind, at_ms, recorded_at_ms, note, previous_hash, hash)
      VALUES ('ABCDEFGH', 1, 'note', 0, 0, '旅行 701 555', '', '')`);
    db.close();
    const { store } = temporaryStore(folder, key);
    const found = (words: string) => valueOf(store.cancellations.list(words)).map(({ id }) => id);
    expect([found('zhang'), found('旅行'), found('+7 701 55'), found('li')]).toEqual([
      ['ABCDEFGH'],
      ['ABCDEFGH'],
      ['ABCDEFGH'],
      [],
    ]);
    expect(valueOf(store.cancellations.list(''))[0]).toMatchObject({ id: 'ABCDEFGH', updatedAtMs: 7 });
  });
});

describe('migration 14', () => {
  it('adds the queue of reading, in which every receipt of an older store waits', () => {
    const { db, folder, key } = databaseBefore(14);
    db.exec(
      `INSERT INTO receipt (id, kind, file_name, media_type, note, sha256, added_at_ms, byte_count, bytes)
       VALUES (7, 'other', 'a.txt', 'text/plain', 'n', '${'0'.repeat(64)}', 5, 1, x'41')`,
    );
    valueOf(migrate(db, () => join(folder, 'backup.db'), MIGRATIONS.slice(0, 14)));
    expect(schemaVersionOf(db)).toBe(14);
    db.pragma('foreign_keys = ON');
    const insert = db.prepare(
      `INSERT INTO receipt_reading (receipt_id, state, tries, is_cut) VALUES (?, 'read', 1, ?)`,
    );
    expect(() => insert.run(7, 2)).toThrow(/CHECK/);
    expect(() => insert.run(8, 0)).toThrow(/FOREIGN KEY/);
    db.pragma('application_id = 0x53696d43');
    db.close();
    const { store } = temporaryStore(folder, key);
    expect(valueOf(store.readings.next())).toEqual({ id: 7, fileName: 'a.txt', mediaType: 'text/plain' });
  });
});
