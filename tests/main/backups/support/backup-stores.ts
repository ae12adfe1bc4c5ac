/** Stores with keys that open at once, and backups of them. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { formatRecoveryKey } from '../../../../src/core/keys/recovery-key.ts';
import type { Outcome } from '../../../../src/core/outcome.ts';
import { writeBackup, type BackupMade } from '../../../../src/main/backups/write-backup.ts';
import { keysToBytes } from '../../../../src/main/keys/keys-file.ts';
import { newRecoverySecret, wrapWithRecoverySecret } from '../../../../src/main/keys/recovery.ts';
import type { Store } from '../../../../src/main/store/open.ts';
import {
  addText,
  newCase,
  NOON_MS,
  temporaryFolder,
  temporaryStore,
} from '../../store/support/open-stores.ts';
import { completeInput } from '../../../support/inputs.ts';

/** A store of one case with events and a receipt, opened by a recovery key: a passphrase would take its time. */
export interface StoreWithKeys {
  readonly store: Store;
  readonly folder: string;
  readonly key: Uint8Array;
  readonly recoveryKey: string;
  readonly caseId: string;
}

/** Makes a store. */
export async function storeWithKeys(folder = temporaryFolder()): Promise<StoreWithKeys> {
  const { store, key } = temporaryStore(folder);
  const secret = newRecoverySecret();
  writeFileSync(
    join(folder, 'keys.json'),
    keysToBytes({ recovery: wrapWithRecoverySecret(key, secret, NOON_MS) }),
  );
  const caseId = newCase(store, completeInput());
  await addText(store, 'Договор расторгнут', caseId);
  return { store, folder, key, recoveryKey: formatRecoveryKey(secret), caseId };
}

/** Eight letters of chance. */
export const attempt = () => randomBytes(4).toString('hex');

/** Backs a store up without a thread. */
export function backUp({ folder, key }: StoreWithKeys, target: string): Promise<Outcome<BackupMade>> {
  return writeBackup({ folder, key, target, nowMs: NOON_MS, attempt: attempt() }, () => undefined);
}
