/** A restore that is killed by the system at some moment, again and again, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { unlockStore } from '../../../src/main/store/access.ts';
import { NOON_MS, temporaryFolder, valueOf } from '../store/support/open-stores.ts';
import { backUp, storeWithKeys } from './support/backup-stores.ts';

const KILLS = 8;

const moduleUrl = (path: string) =>
  JSON.stringify(new URL(`../../../src/main/${path}`, import.meta.url).href);

/** Restores over and over, and says so before each time. */
const script = (path: string, folder: string, recoveryKey: string) => `
  const { restoreBackup } = await import(${moduleUrl('backups/restore-backup.ts')});
  const { stageRestore } = await import(${moduleUrl('backups/stage-restore.ts')});
  const thread = { stage: (order) => stageRestore(order, () => undefined) };
  process.stdout.write('ready');
  for (let i = 0; ; i += 1) {
    const order = { path: ${JSON.stringify(path)}, folder: ${JSON.stringify(folder)},
      recoveryKey: ${JSON.stringify(recoveryKey)}, nowMs: Date.now(), attempt: process.pid + 'x' + i };
    const restored = await restoreBackup(thread, order, {});
    if (!restored.ok) throw new Error(JSON.stringify(restored.problems));
  }`;

it('leaves a store that opens and is as it was written, whenever it was killed', async () => {
  const backedUp = await storeWithKeys();
  const path = join(temporaryFolder(), 'B.simclose');
  valueOf(await backUp(backedUp, path));
  const { folder, recoveryKey, caseId, store } = await storeWithKeys();
  store.close();
  const seen: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', script(path, folder, backedUp.recoveryKey)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    // Spread over the first restores of the loop.
    await new Promise((resolve) => setTimeout(resolve, 7 + kill * 19));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const access = { folder, now: () => NOON_MS, randomBytes };
    const byNew = await unlockStore({ ...access, recoveryKey: backedUp.recoveryKey });
    const opened = byNew.ok ? byNew : await unlockStore({ ...access, recoveryKey });
    const found = valueOf(opened);
    expect(valueOf(found.examine()).problems).toEqual([]);
    const [only] = valueOf(found.cancellations.list(''));
    found.close();
    expect(only?.id).toBe(byNew.ok ? backedUp.caseId : caseId);
    seen.push(byNew.ok ? 'new' : 'old');
  }
  expect(seen).toHaveLength(KILLS);
}, 60_000);
