/** All migrations, oldest first. Append only: a released migration is never changed. */
import type Database from 'better-sqlite3';

import { migration0001 } from './0001-first-tables.ts';
import { migration0002 } from './0002-exhibits.ts';
import { migration0003 } from './0003-guide-ticks.ts';
import { migration0004 } from './0004-own-forms.ts';
import { migration0005 } from './0005-trips.ts';
import { migration0006 } from './0006-signatures.ts';
import { migration0007 } from './0007-operator-corrections.ts';
import { migration0008 } from './0008-event-details.ts';
import { migration0009 } from './0009-reminders.ts';
import { migration0010 } from './0010-receipt-text.ts';
import { migration0011 } from './0011-receipt-care.ts';
import { migration0012 } from './0012-signing-key.ts';
import { migration0013 } from './0013-search.ts';
import { migration0014 } from './0014-receipt-reading.ts';
import { migration0015 } from './0015-passport-keys.ts';

/** One step of the schema; runs inside a transaction and never imports current row types. */
export interface Migration {
  /** The `user_version` it leads to: one more than the one before. */
  readonly version: number;
  readonly up: (db: Database.Database) => void;
}

/** The list. */
export const MIGRATIONS: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
  migration0012,
  migration0013,
  migration0014,
  migration0015,
];
