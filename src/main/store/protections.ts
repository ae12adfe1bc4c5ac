/** What the user chose about locking and backups, and how the planned backups went. */
import { z } from 'zod';

import { backupPlanSchema, DEFAULT_BACKUP_PLAN, type BackupPlan } from '../../core/backup/plan.ts';
import { DEFAULT_LOCK_CHOICES, lockChoicesSchema, type LockChoices } from '../../core/keys/lock-choices.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { read, write, type StoreContext } from './database.ts';
import { setValue, valueOf } from './settings.ts';

const recordSchema = z.strictObject({
  /** Where planned backups go; null until a folder is chosen. */
  folder: z.string().nullable(),
  /** When the last backup was made, epoch milliseconds. */
  madeAtMs: z.int().nullable(),
  /** Its file. */
  path: z.string().nullable(),
  /** When the last attempt since then failed, epoch milliseconds. */
  failedAtMs: z.int().nullable(),
  /** Why, as the code of a problem. */
  failure: z.string().nullable(),
});

/** How backups went. */
export type BackupRecord = z.output<typeof recordSchema>;

const NO_RECORD: BackupRecord = { folder: null, madeAtMs: null, path: null, failedAtMs: null, failure: null };

/** The choices and the record; what this version does not know reads as the default. */
export interface Protections {
  lockChoices(): Outcome<LockChoices>;
  chooseLock(choices: LockChoices): Outcome<undefined>;
  backupPlan(): Outcome<BackupPlan>;
  choosePlan(plan: BackupPlan): Outcome<undefined>;
  backupRecord(): Outcome<BackupRecord>;
  /** Changes some of the record. */
  record(change: Partial<BackupRecord>): Outcome<undefined>;
}

/** Over an open store. */
export function createProtections(context: StoreContext): Protections {
  const recordNow = () => recordSchema.catch(NO_RECORD).parse(valueOf(context, 'backupRecord'));
  const keep = (name: string, value: unknown) =>
    write(context, () => {
      setValue(context, name, value);
      return succeed(undefined);
    });
  return {
    lockChoices: () =>
      read(context, () =>
        succeed(lockChoicesSchema.catch(DEFAULT_LOCK_CHOICES).parse(valueOf(context, 'lock'))),
      ),
    chooseLock: (choices) => keep('lock', choices),
    backupPlan: () =>
      read(context, () =>
        succeed(backupPlanSchema.catch(DEFAULT_BACKUP_PLAN).parse(valueOf(context, 'backupPlan'))),
      ),
    choosePlan: (plan) => keep('backupPlan', plan),
    backupRecord: () => read(context, () => succeed(recordNow())),
    record: (change) =>
      write(context, () => {
        setValue(context, 'backupRecord', { ...recordNow(), ...change });
        return succeed(undefined);
      }),
  };
}
