/** `backup`: the whole store as one encrypted file, read back before it gets its name. */
import { resolve } from 'node:path';

import { problem, succeed, type Outcome } from '../../core/outcome.ts';
import { createBackupThread } from '../../main/backups/backup-thread.ts';
import { unlockKey } from '../../main/keys/unlock-key.ts';
import { checkOutput, storeFilesFor } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { interruptible } from '../interrupt.ts';
import { accessOf, inTerminal, STORE_OPTIONS } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { holdings } from '../holdings.ts';
import { BACKUP_USAGE } from '../usage/records.ts';

/** The command. */
export const backupCommand: Command = {
  usage: BACKUP_USAGE,
  options: { ...STORE_OPTIONS, out: { type: 'string' } },
  required: ['out'],
  choices: {},
  positionals: { min: 0, max: 0 },
  run: runBackup,
};

async function runBackup(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const access = accessOf(args, surroundings);
  const out = args.text('out') ?? '';
  const isFree = await checkOutput(out, storeFilesFor(args, surroundings));
  if (!isFree.ok) return isFree;
  const key = await unlockKey(access.folder, access, access.now());
  if (!key.ok) return inTerminal(key);
  const order = {
    folder: access.folder,
    key: key.value,
    target: resolve(out),
    nowMs: access.now(),
    attempt: Buffer.from(access.randomBytes(6)).toString('hex'),
  };
  const made = await interruptible((signal) => createBackupThread().backup(order, { signal }));
  key.value.fill(0);
  if (!made.ok) return made;
  const { byteCount, summary, opensElsewhere } = made.value;
  const held = holdings(summary);
  return succeed({
    json: { file: out, bytes: byteCount, ...held, opensElsewhere },
    text: `${out}: ${String(held.cases)} cases, ${String(held.receipts)} receipts, read back`,
    warnings: opensElsewhere ? [] : [problem(out, 'backup/opens-here-only')],
  });
}
