/** Opens the encrypted store with its key. Called by the window's main process and the command line. */
import { chmodSync, statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { createArchives, type Archives } from './archives.ts';
import { createCalendarEntries, type CalendarEntries } from './calendar-entries.ts';
import { createCancellations, type Cancellations } from './cancellations.ts';
import { guard, rememberFile, write, type StoreContext, type StoreDatabase } from './database.ts';
import { createDossiers, type Dossiers } from './dossiers.ts';
import { createEvents, type Events } from './events.ts';
import { createExamine, summaryOf, type Examine, type StoreSummary } from './examine.ts';
import { createExhibits, type Exhibits } from './exhibits.ts';
import { createFormMappings, type FormMappings } from './form-mappings.ts';
import { createGuideTicks, type GuideTicks } from './guide-ticks.ts';
import { announceUse } from './in-use.ts';
import { createIntegrity, type Integrity } from './integrity.ts';
import { createNotices, keepLoss, type Notices } from './notices.ts';
import { createLetters, type Letters } from './letters.ts';
import { isIndexOutdated, rebuildListing } from './listing.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import { backupPathOf, databasePathOf } from '../files/store-files.ts';
import { createOwnForms, type OwnForms } from './own-forms.ts';
import { createOperators, type Operators } from './operators.ts';
import { createPassports, type Passports } from './passports.ts';
import { createReceiptTexts, type ReceiptTexts } from './receipt-text.ts';
import { createReadings, type Readings } from './readings.ts';
import { createReceiptPictures, type ReceiptPictures } from './receipt-pictures.ts';
import { createProtections, type Protections } from './protections.ts';
import { createReceipts, type Receipts } from './receipts.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { createSettings, type SettingsStore } from './settings.ts';
import { createTravellers, type Travellers } from './travellers.ts';
import { createUndo, type Undo } from './undo.ts';
import { beginMarking, endMarking } from './write-mark.ts';
import { createSignatures, type Signatures } from './signatures.ts';

/** How long a program waits for another one's write, in milliseconds, unless it says otherwise. */
const BUSY_TIMEOUT_MS = 10_000;

/** `SimC`: tells a file manager, and us, whose database this is. */
const APPLICATION_ID = 0x53696d43;

/** What the encrypted build adds to better-sqlite3; its package hides its own types. */
type KeyedDatabase = Database.Database & { key(key: Buffer): number };

/** What opening needs. */
export interface OpenStoreOptions {
  /** Absolute path of the data folder; it exists. */
  readonly folder: string;
  /** The store's key, 32 bytes; the caller wipes it afterwards. */
  readonly key: Uint8Array;
  /** Present time, epoch milliseconds. */
  readonly now: () => number;
  /** Unpredictable bytes, for ids. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Whether a missing file is created; otherwise it is `store/damaged`, since its key exists. */
  readonly mayCreate?: boolean;
  /** How long to wait for another program's write; a window must not freeze for as long as a terminal may. */
  readonly busyTimeoutMs?: number;
  /** How many pages of 4 KB SQLite's log may have before a write waits for them to be written back. */
  readonly logPages?: number;
}

/** The open store, by noun. Every answer is an outcome; a bug throws. */
export interface Store {
  readonly archives: Archives;
  readonly calendar: CalendarEntries;
  readonly cancellations: Cancellations;
  readonly dossiers: Dossiers;
  readonly events: Events;
  readonly exhibits: Exhibits;
  readonly formMappings: FormMappings;
  readonly guideTicks: GuideTicks;
  readonly integrity: Integrity;
  readonly letters: Letters;
  readonly notices: Notices;
  readonly ownForms: OwnForms;
  readonly operators: Operators;
  readonly readings: Readings;
  readonly passports: Passports;
  readonly protections: Protections;
  readonly receipts: Receipts;
  readonly receiptTexts: ReceiptTexts;
  readonly receiptPictures: ReceiptPictures;
  readonly reminders: Reminders;
  readonly settings: SettingsStore;
  readonly travellers: Travellers;
  readonly signatures: Signatures;
  readonly undo: Undo;
  /** A copy of the key, for a thread that opens the same store; the caller wipes it. */
  copyKey(): Uint8Array;
  /** Writes the whole store, as it is at one moment, to a new file under the same key; others may go on writing. */
  copyTo(path: string): Outcome<undefined>;
  /** What the store holds. */
  summary(): Outcome<StoreSummary>;
  /** Counts the changes of other programs: the same number means that none changed anything in between. */
  changeCount(): number;
  /** Looks for anything that is not as it was written. Takes time; call it in a thread. */
  readonly examine: Examine;
  /** Writes the log back into the one file; what was reported is durable before as well. */
  writeBack(): Outcome<undefined>;
  /** Writes the log back into the one file, wipes the key and closes it. The store is unusable afterwards. */
  close(): void;
}

/**
 * Opens `simclose.db` in the folder, migrating it if it is older.
 * Problems: `store/damaged` (not a database under this key), `store/newer-schema`, those of a disk.
 */
export function openStore(options: OpenStoreOptions): Outcome<Store> {
  const path = databasePathOf(options.folder);
  return guard(path, () => {
    if (options.mayCreate !== true && !hasContent(path)) return fail(problem(path, 'store/damaged'));
    const db = new Database(path, { timeout: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS });
    let isHandedOver = false;
    try {
      unlock(db, options.key);
      const prepared = prepare(db, options.folder);
      if (!prepared.ok) return prepared;
      rememberFile(db);
      if (options.logPages !== undefined) db.pragma(`wal_autocheckpoint = ${String(options.logPages)}`);
      const context = { db: db as StoreDatabase, now: options.now, randomBytes: options.randomBytes };
      const missing = beginMarking(db, options.folder);
      const noted = missing === 0 ? succeed(undefined) : keepLoss(context, missing);
      if (!noted.ok) return noted;
      const filled = fillIndex(context);
      if (!filled.ok) return filled;
      isHandedOver = true;
      return succeed(storeOf(context, new Uint8Array(options.key), announceUse(options.folder)));
    } finally {
      if (!isHandedOver) {
        endMarking(db);
        db.close();
      }
    }
  });
}

/** SQLite would take an empty or missing file for a new database; with a key at hand it is a lost one. */
function hasContent(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? false : found.isFile() && found.size > 0;
}

/** Sets cipher and key so that any SQLCipher 4 opens the file with the raw key. */
function unlock(db: Database.Database, key: Uint8Array): void {
  if (key.byteLength !== 32) throw new RangeError('The key of a store has 32 bytes');
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  const hex = Buffer.from(key);
  const notation = Buffer.concat([Buffer.from("x'"), Buffer.from(hex.toString('hex')), Buffer.from("'")]);
  try {
    (db as KeyedDatabase).key(notation);
  } finally {
    hex.fill(0);
    notation.fill(0);
  }
}

function prepare(db: Database.Database, folder: string): Outcome<undefined> {
  db.pragma('temp_store = MEMORY');
  // In KiB, taken as needed: a page that is read again need not be decrypted again.
  db.pragma('cache_size = -65536');
  // The first access to the file: a wrong key shows here.
  const isNew = schemaVersionOf(db) === 0;
  const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (!isNew && !isOurs) return fail(problem(db.name, 'store/damaged'));
  // Before the log exists, which takes over the file's mode.
  if (isNew) chmodSync(db.name, 0o600);
  db.pragma('journal_mode = WAL');
  // What was reported as stored must survive a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  if (isNew) db.pragma(`application_id = ${String(APPLICATION_ID)}`);
  return migrate(db, (version) => backupPathOf(folder, version));
}

/** Fills the index of an older store, or of one whose tokens are made otherwise by now. */
function fillIndex(context: StoreContext): Outcome<undefined> {
  if (!isIndexOutdated(context)) return succeed(undefined);
  return write(context, () => {
    // Another program may have filled it while this one waited.
    if (isIndexOutdated(context)) rebuildListing(context);
    return succeed(undefined);
  });
}

function storeOf(context: StoreContext, key: Uint8Array, endUse: () => void): Store {
  const events = createEvents(context);
  const { db } = context;
  return {
    archives: createArchives(context),
    calendar: createCalendarEntries(context),
    cancellations: createCancellations(context),
    dossiers: createDossiers(context),
    events,
    exhibits: createExhibits(context),
    formMappings: createFormMappings(context),
    guideTicks: createGuideTicks(context),
    integrity: createIntegrity(context),
    letters: createLetters(context),
    notices: createNotices(context),
    ownForms: createOwnForms(context),
    operators: createOperators(context),
    readings: createReadings(context),
    passports: createPassports(context),
    protections: createProtections(context),
    receipts: createReceipts(context),
    receiptTexts: createReceiptTexts(context),
    receiptPictures: createReceiptPictures(context),
    reminders: createReminders(context),
    settings: createSettings(context),
    travellers: createTravellers(context),
    signatures: createSignatures(context),
    undo: createUndo(context),
    copyKey: () => new Uint8Array(key),
    copyTo: (path) =>
      guard(path, () => {
        db.prepare('VACUUM INTO ?').run(path);
        return succeed(undefined);
      }),
    summary: () => guard(db.name, () => succeed(summaryOf(context))),
    changeCount: () => db.pragma('data_version', { simple: true }) as number,
    examine: createExamine(context, events),
    writeBack: () =>
      guard(db.name, () => {
        db.pragma('wal_checkpoint(PASSIVE)');
        return succeed(undefined);
      }),
    close: () => {
      key.fill(0);
      endMarking(db);
      db.close();
      endUse();
    },
  };
}
