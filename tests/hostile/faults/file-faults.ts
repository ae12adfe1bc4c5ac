/** Files that are not as the program left them. */
import {
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';

import Database from 'better-sqlite3';

import { succeed } from '../../../src/core/outcome.ts';
import { databasePathOf, keysPathOf } from '../../../src/main/files/store-files.ts';
import { schemaVersionOf } from '../../../src/main/store/migrate.ts';
import type { Fault, Observed } from './fault.ts';
import { archive, examined, newPlace, note, codesIn, reopen, told, valueOf, type Place } from './place.ts';

const status = (place: Place) => place.command('status', place.caseId);

/** The faults. */
export const FILE_FAULTS: readonly Fault[] = [
  inPlace('a byte of the database is flipped where a receipt lies', async (place) => {
    await archive(place, 400_000);
    place.session.lock();
    flip(databasePathOf(place.data), statSync(databasePathOf(place.data)).size - 200_000);
    const opened = await reopen(place);
    const read = told(place.session.use((store) => store.receipts.read(1)));
    const command = await place.command('check');
    return { command, window: `${opened}; the receipt: ${read}`, after: `a note: ${note(place)}` };
  }),
  inPlace('a byte of the first page of the database is flipped', async (place) => {
    place.session.lock();
    flip(databasePathOf(place.data), 100);
    return closedAndKept(place, databasePathOf(place.data));
  }),
  inPlace('the database is empty', async (place) => {
    place.session.lock();
    truncateSync(databasePathOf(place.data), 0);
    return closedAndKept(place, databasePathOf(place.data));
  }),
  inPlace('the database is cut in half', async (place) => {
    await archive(place, 400_000);
    place.session.lock();
    const path = databasePathOf(place.data);
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096);
    return closedAndKept(place, path);
  }),
  inPlace('a byte of keys.json is changed', async (place) => {
    place.session.lock();
    flip(keysPathOf(place.data), 5);
    return closedAndKept(place, keysPathOf(place.data));
  }),
  inPlace('keys.json is missing', async (place) => {
    place.session.lock();
    rmSync(keysPathOf(place.data));
    return closedAndKept(place, databasePathOf(place.data));
  }),
  inPlace('a newer SimClose has changed the schema', async (place) => {
    await place.session.unlock(undefined);
    raiseSchema(place);
    place.session.lock();
    return closedAndKept(place, databasePathOf(place.data));
  }),
  inPlace('the log is cut short after a crash', async (place) => {
    const log = await crashedLog(place);
    truncateSync(log, Math.floor(statSync(log).size / 2));
    return openedAfterCrash(place);
  }),
  inPlace('a byte of the log is flipped after a crash', async (place) => {
    const log = await crashedLog(place);
    flip(log, Math.floor(statSync(log).size / 2));
    return openedAfterCrash(place);
  }),
];

function inPlace(name: string, look: (place: Place) => Promise<Observed>): Fault {
  return {
    name,
    needsDisks: false,
    async observe() {
      const place = await newPlace();
      try {
        return await look(place);
      } finally {
        place.remove();
      }
    },
  };
}

/** What cannot be opened must not be changed or made anew. */
async function closedAndKept(place: Place, file: string): Promise<Observed> {
  const before = readFileSync(file);
  const window = await reopen(place);
  const creating = told(await place.session.create(undefined));
  const command = await status(place);
  const isKept = readFileSync(file).equals(before);
  return {
    command,
    window: `${window}; creating: ${creating}`,
    after: isKept ? 'the file is as it was' : 'the file has changed',
  };
}

/** Leaves database and log as a program leaves them that is killed after twenty notes; returns the log. */
async function crashedLog(place: Place): Promise<string> {
  await reopen(place);
  const database = databasePathOf(place.data);
  const log = `${database}-wal`;
  for (let count = 0; count < 20; count += 1) note(place);
  for (const path of [database, log]) copyFileSync(path, `${path}.crashed`);
  place.session.lock();
  for (const path of [database, log]) renameSync(`${path}.crashed`, path);
  return log;
}

async function openedAfterCrash(place: Place): Promise<Observed> {
  const window = `${await reopen(place)}; ${codesIn(place.session.use((store) => store.notices.losses()))}`;
  const command = (await place.command('check')).replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'TIME');
  return { command, window, after: examined(place).replace(/\d+ events/, 'some of 21 events') };
}

function flip(path: string, position: number): void {
  const bytes = readFileSync(path);
  bytes[position] = (bytes[position] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** As a later version would, which has the key as well. */
function raiseSchema(place: Place): void {
  const key = valueOf(place.session.use((store) => succeed(store.copyKey())));
  place.session.lock();
  const db = new Database(databasePathOf(place.data));
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  db.pragma(`user_version = ${schemaVersionOf(db) + 1}`);
  db.close();
}
