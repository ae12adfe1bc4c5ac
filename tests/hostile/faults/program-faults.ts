/** Programs that die at work, work beside each other, or are told a wrong time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import Database from 'better-sqlite3';

import { succeed } from '../../../src/core/outcome.ts';
import { databasePathOf } from '../../../src/main/files/store-files.ts';
import { migrate, schemaVersionOf } from '../../../src/main/store/migrate.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openStore } from '../../../src/main/store/open.ts';
import type { Fault, Observed } from './fault.ts';
import { codesIn, examined, newPlace, note, reopen, told, valueOf, type Place } from './place.ts';

const DAY_MS = 86_400_000;
const KILLS = 4;
/** What is brought to the newest schema by several steps. */
const OLD_SCHEMA = 11;

/** The faults. */
export const PROGRAM_FAULTS: readonly Fault[] = [
  inPlace('killed while an older store is brought to the newest schema', killedWhileMigrating),
  inPlace('killed while a backup is restored', killedWhileRestoring),
  inPlace('killed with the records open', async (place) => {
    await holdAndKill(place);
    const backup = join(place.base, 'B.simclose');
    const command = await place.command('backup', '--out', backup);
    await holdAndKill(place);
    const restored = await place.command('restore', backup);
    return {
      command: command.slice(0, 1) === '0' ? '0: (backs up)' : command,
      window: await reopen(place),
      after: `${examined(place).slice(0, 5)}; restoring beside what it left: exit ${restored.slice(0, 1)}`,
    };
  }),
  inPlace('two programs write at the same time', async (place) => {
    const command = await place.command('event', place.caseId, '--kind', 'note', '--at', '2026-11-26');
    return { command: command.replace(/SC-.*?:/, 'SC-…:'), window: note(place), after: examined(place) };
  }),
  inPlace('two programs save the same draft', (place) => {
    const { session, caseId } = place;
    const { revision, draft } = valueOf(session.use((store) => store.cancellations.get(caseId)));
    const other = openSecond(place);
    valueOf(other.cancellations.save(caseId, revision, { ...draft, cardKind: 'data' }));
    other.close();
    const window = told(session.use((store) => store.cancellations.save(caseId, revision, draft)));
    const kept = valueOf(session.use((store) => store.cancellations.get(caseId))).draft.cardKind;
    const after = `kept is what was saved first: ${kept === 'data'}`;
    return Promise.resolve({ command: '–', window, after });
  }),
  inPlace('another program does not end its write', (place) => {
    const db = withKey(place);
    db.exec('BEGIN IMMEDIATE');
    const window = note(place);
    db.exec('ROLLBACK');
    db.close();
    return Promise.resolve({ command: '–', window, after: `a moment later: ${note(place)}` });
  }),
  inPlace('a backup is restored, or all is erased, while the window is open', async (place) => {
    const backup = join(place.base, 'B.simclose');
    await place.command('backup', '--out', backup);
    const command = await place.command('restore', backup);
    const erasing = await place.command('erase', '--yes');
    return {
      command,
      window: note(place),
      after: `erasing: exit ${erasing.slice(0, 1)}; ${examined(place)}`,
    };
  }),
  inPlace('the store is moved away while the window is open', async (place) => {
    const moved = join(place.base, 'moved');
    mkdirSync(moved);
    for (const name of readdirSync(place.data)) renameSync(join(place.data, name), join(moved, name));
    const window = `${note(place)}; unlocking: ${await reopen(place)}`;
    const command = await place.command('status', place.caseId);
    for (const name of readdirSync(moved)) renameSync(join(moved, name), join(place.data, name));
    return { command, window, after: `moved back: ${await reopen(place)}, ${examined(place)}` };
  }),
  inPlace('the clock is set back by a year', async (place) => {
    note(place);
    place.clock.nowMs -= 365 * DAY_MS;
    const window = place.session.use((store) => store.notices.clock());
    const command = await place.command('event', place.caseId, '--kind', 'note', '--at', '2025-11-26');
    place.clock.nowMs += 365 * DAY_MS;
    const right = valueOf(place.session.use((store) => store.notices.clock()));
    return {
      command,
      window: codesIn(window),
      after: `the clock set right: ${right.length} notices; ${examined(place)}`,
    };
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

function keyOf({ session }: Place): Uint8Array {
  return valueOf(session.use((store) => succeed(store.copyKey())));
}

/** The same store in another program. */
function openSecond(place: Place) {
  return valueOf(
    openStore({ folder: place.data, key: keyOf(place), now: () => place.clock.nowMs, randomBytes }),
  );
}

function withKey(place: Place): Database.Database {
  return keyed(databasePathOf(place.data), keyOf(place));
}

function keyed(path: string, key: Uint8Array): Database.Database {
  const db = new Database(path);
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return db;
}

/** Starts a program of ours, kills it `delayMs` after its first word. */
async function runAndKill(program: URL, args: readonly string[], delayMs: number): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  await pause(delayMs);
  const ended = once(child, 'exit');
  if (child.exitCode === null) {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Lets a program work on the store, and kills it. */
async function holdAndKill(place: Place): Promise<void> {
  if (!place.session.isOpen) await place.session.unlock(undefined);
  const order = {
    folder: place.data,
    key: Buffer.from(keyOf(place)).toString('hex'),
    seed: 3,
    way: 'when-stored',
  };
  place.session.lock();
  await runAndKill(new URL('../kills/workload.ts', import.meta.url), [JSON.stringify(order)], 60);
}

async function killedWhileMigrating(place: Place): Promise<Observed> {
  place.session.lock();
  const seen: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = join(place.base, `old-${kill}`);
    mkdirSync(folder);
    const key = randomBytes(32);
    const db = keyed(databasePathOf(folder), key);
    db.pragma('journal_mode = WAL');
    db.pragma('application_id = 0x53696d43');
    valueOf(migrate(db, () => '', MIGRATIONS.slice(0, OLD_SCHEMA)));
    db.exec(`INSERT INTO setting VALUES ('language', '"kk"')`);
    db.close();
    await runAndKill(new URL('migrating.ts', import.meta.url), [folder, key.toString('hex')], kill * 12);
    const left = keyed(databasePathOf(folder), key);
    const version = schemaVersionOf(left);
    left.close();
    const opened = valueOf(openStore({ folder, key, now: Date.now, randomBytes }));
    const { problems, summary } = valueOf(opened.examine());
    const { language } = valueOf(opened.settings.get());
    opened.close();
    const isWhole = problems.length === 0 && language === 'kk' && summary.schemaVersion === MIGRATIONS.length;
    seen.push(isWhole && version >= OLD_SCHEMA ? 'whole' : `broken at ${version}`);
    rmSync(folder, { recursive: true });
  }
  const after = [...new Set(seen)].join(' ');
  return { command: '–', window: '–', after: `opened again after ${KILLS} kills: ${after}, nothing lost` };
}

async function killedWhileRestoring(place: Place): Promise<Observed> {
  const backup = join(place.base, 'B.simclose');
  await place.command('backup', '--out', backup);
  note(place);
  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    place.session.lock();
    await runAndKill(new URL('restoring.ts', import.meta.url), [place.data, backup], 10 + kill * 25);
    const opened = await reopen(place);
    const found = opened === 'done' ? examined(place) : opened;
    if (!/^whole \([12] events, 0 receipts\)$/.test(found)) seen.add(found);
  }
  const after =
    seen.size === 0 ? 'the store before or the restored one, whole each time' : [...seen].join(' ');
  return { command: '–', window: await reopen(place), after: `after ${KILLS} kills: ${after}` };
}
