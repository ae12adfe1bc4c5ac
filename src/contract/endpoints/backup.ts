/** Calls about backups, restoring, checking and erasing. */
import { z } from 'zod';

import { backupPlanSchema } from '../../core/backup/plan.ts';
import { endpoint, nothing } from './shape.ts';

/** Numbers of what a store holds. */
const holdings = { caseCount: z.int().nonnegative(), receiptCount: z.int().nonnegative() };

/** Something that is wrong, as outcomes carry it. */
const found = z.object({
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Epoch milliseconds. */
const moment = z.int().nonnegative();

/** A backup that can be restored, and what opens it; null where there is none. */
const offer = z
  .object({
    fileName: z.string(),
    madeAtMs: moment,
    hasPassphrase: z.boolean(),
    hasKeyring: z.boolean(),
    hasRecoveryKey: z.boolean(),
  })
  .nullable();

/** Endpoints of `backup.`, `store.check`, `store.erase`. */
export const BACKUP_ENDPOINTS = {
  /** Asks where to, makes a backup there and reads it back; null when the user cancelled. */
  'backup.make': endpoint(
    nothing,
    z
      .object({
        path: z.string(),
        ...holdings,
        /** Whether a passphrase or a recovery key opens it. */
        opensElsewhere: z.boolean(),
      })
      .nullable(),
  ),
  /** How far what is being made, restored or checked is; null while nothing is. */
  'backup.progress': endpoint(
    nothing,
    z
      .object({ stage: z.enum(['copy', 'write', 'read', 'examine']), done: z.number(), total: z.number() })
      .nullable(),
  ),
  /** Gives that up; its call then answers `backup/stopped`. */
  'backup.cancel': endpoint(nothing, nothing),
  /** Asks for a backup to restore and tells what opens it; null when the user cancelled. */
  'backup.choose': endpoint(nothing, offer),
  /** The backup that the system asked the program to open, as by a double click; once, null afterwards. */
  'backup.opened': endpoint(nothing, offer),
  /**
   * Restores the backup that was chosen or opened last; the present records are kept aside. The restored records are locked
   * afterwards.
   */
  'backup.restore': endpoint(
    z.strictObject({
      passphrase: z.string().max(1000).optional(),
      recoveryKey: z.string().max(200).optional(),
    }),
    z.object({
      madeAtMs: moment,
      ...holdings,
      /** Name of the folder in which the records lie that were here before; null if there were none. */
      aside: z.string().nullable(),
    }),
  ),
  /** The plan, and how it went. */
  'backup.plan': endpoint(
    nothing,
    z.object({
      ...backupPlanSchema.shape,
      folder: z.string().nullable(),
      madeAtMs: moment.nullable(),
      path: z.string().nullable(),
      failedAtMs: moment.nullable(),
      /** Code of what went wrong; null while nothing did. */
      failure: z.string().nullable(),
    }),
  ),
  'backup.setPlan': endpoint(backupPlanSchema, nothing),
  /** Asks for the folder of planned backups; null when the user cancelled. */
  'backup.chooseFolder': endpoint(nothing, z.string().nullable()),
  /** Looks for anything that is not as it was written. */
  'store.check': endpoint(nothing, z.object({ ...holdings, problems: z.array(found) })),
  /** Erases all records for good. The window has asked for a typed confirmation. */
  'store.erase': endpoint(z.strictObject({ isConfirmed: z.literal(true) }), nothing),
} as const;
