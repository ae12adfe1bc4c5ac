/** `restore`: puts a backup in the place of a store, which is kept aside. */
import { resolve } from 'node:path';

import { succeed, type Outcome } from '../../core/outcome.ts';
import { createBackupThread } from '../../main/backups/backup-thread.ts';
import { restoreBackup } from '../../main/backups/restore-backup.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { holdings } from '../holdings.ts';
import { interruptible } from '../interrupt.ts';
import { accessOf, inTerminal, STORE_OPTIONS } from '../open-store.ts';
import { checkNotInUse } from '../store-in-use.ts';
import type { Surroundings } from '../surroundings.ts';
import { RESTORE_USAGE } from '../usage/records.ts';

/** The command. */
export const restoreCommand: Command = {
  usage: RESTORE_USAGE,
  options: STORE_OPTIONS,
  required: [],
  choices: {},
  positionals: { min: 1, max: 1 },
  run: runRestore,
};

async function runRestore(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const access = accessOf(args, surroundings);
  const [file = ''] = args.positionals;
  const isFree = await checkNotInUse(access.folder);
  if (!isFree.ok) return isFree;
  const order = {
    ...access,
    path: resolve(file),
    nowMs: access.now(),
    attempt: Buffer.from(access.randomBytes(6)).toString('hex'),
  };
  const restored = await interruptible((signal) => restoreBackup(createBackupThread(), order, { signal }));
  if (!restored.ok) return inTerminal(restored);
  const { madeAtMs, summary, aside } = restored.value;
  const held = holdings(summary);
  const keptAside = aside === null ? '' : `; what was here before lies in ${aside}`;
  return succeed({
    json: { madeAtMs, ...held, aside },
    text: `${String(held.cases)} cases, ${String(held.receipts)} receipts of ${new Date(madeAtMs).toISOString()}${keptAside}`,
  });
}
