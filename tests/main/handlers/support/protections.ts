/** What the handlers of keys and backups are given in tests, where no test says otherwise. */
import { randomBytes } from 'node:crypto';

import type { FontSet } from '../../../../src/core/form/typeface.ts';
import { createBackupThread } from '../../../../src/main/backups/backup-thread.ts';
import { OpenedBackup } from '../../../../src/main/opened-backup.ts';
import { SecretClipboard } from '../../../../src/main/locking/secret-clipboard.ts';

/** A clipboard in memory. */
export function memoryClipboard() {
  let text = '';
  return {
    readText: () => text,
    writeText: (written: string) => {
      text = written;
    },
    clear: () => {
      text = '';
    },
  };
}

/** Tools over a clipboard that nobody looks at and a clock that never rings. */
export function protectionTools(letterMaker: { fonts(): Promise<FontSet> }) {
  return {
    backupThread: createBackupThread(),
    openedBackup: new OpenedBackup(),
    checkPlan: () => undefined,
    secretClipboard: new SecretClipboard(memoryClipboard(), () => () => undefined),
    readFonts: () => letterMaker.fonts(),
    randomBytes,
  };
}

/** Dialogs that the user cancels. */
export const cancelledBackupDialogs = {
  chooseBackupTarget: () => Promise.resolve(null),
  chooseBackup: () => Promise.resolve(null),
  chooseBackupFolder: () => Promise.resolve(null),
};
