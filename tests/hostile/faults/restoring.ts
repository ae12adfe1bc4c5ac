/** Restores a backup over a store; started to be killed. */
import { writeSync } from 'node:fs';

import { restoreBackup } from '../../../src/main/backups/restore-backup.ts';
import { stageRestore } from '../../../src/main/backups/stage-restore.ts';
import type { BackupThread } from '../../../src/main/backups/backup-thread.ts';
import { KEYRING } from './place.ts';

const [folder = '', path = ''] = process.argv.slice(2);
const never = () => Promise.reject(new Error('Only restoring is asked for'));
const thread: BackupThread = {
  stage: (order) => stageRestore(order, () => undefined),
  backup: never,
  check: never,
};
writeSync(1, 'ready\n');
const order = { path, folder, keyring: KEYRING, nowMs: Date.now(), attempt: `p${process.pid}` };
const restored = await restoreBackup(thread, order, {});
if (!restored.ok) throw new Error(JSON.stringify(restored.problems));
