/** The thread that makes, restores and checks, so that nothing else has to wait for it. */
import { parentPort, workerData } from 'node:worker_threads';

import type { Outcome } from '../../core/outcome.ts';
import { checkStore } from './check-store.ts';
import type { BackupMessage, BackupTask, Report } from './messages.ts';
import { stageRestore } from './stage-restore.ts';
import { writeBackup } from './write-backup.ts';

const task = workerData as BackupTask;
const post = (message: BackupMessage) => parentPort?.postMessage(message);
const report: Report = (stage, done, total) => post({ kind: 'progress', stage, done, total });

try {
  post({ kind: 'done', outcome: await work() });
} finally {
  task.order.key.fill(0);
}

async function work(): Promise<Outcome<unknown>> {
  switch (task.kind) {
    case 'backup':
      return writeBackup(task.order, report);
    case 'stage':
      return stageRestore(task.order, report);
    case 'check':
      return checkStore(task.order, report);
  }
}
