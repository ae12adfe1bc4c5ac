/**
 * Puts a restored store in the place of the present one, by renames inside the data folder. A journal is written
 * first; whatever interrupts the rest is made up for by the next program that looks at the folder.
 */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { z } from 'zod';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { flushFolder, writeFileAtomically } from './atomic-write.ts';
import { storeFaultOf, storeFaultOfFile } from './disk-fault.ts';
import { errorCodeOf } from './error-code.ts';
import { exists } from './place-new.ts';
import {
  databasePathOf,
  failuresPathOf,
  keysPathOf,
  markPathOf,
  pendingKeysPathOf,
  REPLACED_PREFIX,
  restoreJournalPathOf,
  WORK_PREFIX,
} from './store-files.ts';

/** Names of folders inside the data folder; nothing that leads out of it. */
const plainName = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[0-9A-Za-z-]+$`));

const journalSchema = z.strictObject({
  version: z.literal(1),
  /** The folder in which the restored store lies. */
  from: plainName(WORK_PREFIX),
  /** The folder that takes the present store; null where there is none. */
  aside: plainName(REPLACED_PREFIX).nullable(),
});

/** What is to be put in place of what. */
export type RestoreJournal = Omit<z.output<typeof journalSchema>, 'version'>;

/**
 * Writes the journal and carries it out. Once the journal is written the restored store will take its place, now or at
 * the next start. The disk's problem when it could not even be written: nothing has changed, and the restored store is
 * removed.
 */
export async function replaceStore(folder: string, journal: RestoreJournal): Promise<Outcome<undefined>> {
  const document = Buffer.from(JSON.stringify({ version: 1, ...journal }));
  const written = await writeFileAtomically(restoreJournalPathOf(folder), document, { mode: 0o600 });
  if (written.ok) return finishRestore(folder);
  await rm(join(folder, journal.from), { recursive: true, force: true }).catch(() => undefined);
  return fail(problem(folder, storeFaultOfFile(written.problems[0]?.code)));
}

/**
 * Carries out the journal if there is one. Every step may have been done before. The disk's problem when a step
 * cannot be done now; it is tried again at the next start.
 */
export async function finishRestore(folder: string): Promise<Outcome<undefined>> {
  const journal = await readJournal(folder);
  if (journal === undefined) return succeed(undefined);
  try {
    const from = join(folder, journal.from);
    const isPlaced = !(await exists(databasePathOf(from)));
    if (!isPlaced) await setAside(folder, journal);
    // The keys first: a database without its keys counts as half a store, keys alone are looked at again here.
    await moveIfThere(keysPathOf(from), keysPathOf(folder));
    await moveIfThere(databasePathOf(from), databasePathOf(folder));
    await flushFolder(folder);
    await rm(from, { recursive: true, force: true });
    await rm(restoreJournalPathOf(folder), { force: true });
    await flushFolder(folder);
    return succeed(undefined);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(folder, storeFaultOf(code)));
  }
}

/** Moves the present store away; its keys while the restored ones still wait, for afterwards that name is theirs. */
async function setAside(folder: string, { from, aside }: RestoreJournal): Promise<void> {
  const database = databasePathOf(folder);
  const others = [
    `${database}-wal`,
    `${database}-shm`,
    pendingKeysPathOf(folder),
    failuresPathOf(folder),
    markPathOf(folder),
  ];
  if (aside === null) {
    for (const path of others) await rm(path, { force: true });
    return;
  }
  const target = join(folder, aside);
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const path of [database, ...others]) await moveIfThere(path, join(target, basename(path)));
  if (await exists(keysPathOf(join(folder, from)))) await moveIfThere(keysPathOf(folder), keysPathOf(target));
  await flushFolder(target);
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
  }
}

/** Undefined where there is none; one that is not ours was not written by us and is left alone. */
async function readJournal(folder: string): Promise<RestoreJournal | undefined> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(restoreJournalPathOf(folder), 'utf8')));
  } catch {
    return undefined;
  }
}
