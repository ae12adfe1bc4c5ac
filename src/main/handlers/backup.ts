/** Backups, restoring, checking and erasing for the window; the work is done in a thread. */
import { basename } from 'node:path';

import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { BackupStage } from '../backups/messages.ts';
import { readBackupHead } from '../backups/read-backup.ts';
import { restoreBackup } from '../backups/restore-backup.ts';
import type { Watch } from '../backups/backup-thread.ts';
import { eraseStore } from '../files/erase-store.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { waysOf } from '../keys/load-keys.ts';
import type { StoreSummary } from '../store/examine.ts';
import type { Surroundings } from './surroundings.ts';

type BackupEndpoints = Extract<keyof Handlers, `backup.${string}` | `store.${'check' | 'erase'}`>;

/** Handlers of `backup.`, `store.check` and `store.erase`. */
export function backupHandlers(surroundings: Surroundings): Pick<Handlers, BackupEndpoints> {
  const { storeSession, dialogs, openedBackup, backupThread, now, randomBytes } = surroundings;
  const watched = createWatch();
  const { folder, keyring } = storeSession;
  const attempt = () => Buffer.from(randomBytes(6)).toString('hex');
  /** The file that the user chose; the window never names one. */
  let chosenPath: string | undefined;
  const offer = async (path: string) => {
    const head = await readBackupHead(path);
    if (!head.ok) return head;
    chosenPath = path;
    const { madeAtMs, keys } = head.value;
    return succeed({ fileName: basename(path), madeAtMs, ...waysOf(keys) });
  };

  return {
    'backup.make': async () => {
      const day = new Date(now()).toISOString().slice(0, 10);
      const target = await dialogs.chooseBackupTarget(`SimClose ${day}.simclose`);
      if (target === null) return succeed(null);
      return storeSession.use(async (store) => {
        const order = { folder, key: store.copyKey(), target, nowMs: now(), attempt: attempt() };
        const made = await watched.run((watch) => backupThread.backup(order, watch));
        order.key.fill(0);
        if (!made.ok) return made;
        const { path, summary, opensElsewhere } = made.value;
        // The records may have been locked meanwhile; the backup is there all the same.
        storeSession.use((open) =>
          open.protections.record({ madeAtMs: now(), path, failedAtMs: null, failure: null }),
        );
        return succeed({ path, opensElsewhere, ...holdingsOf(summary) });
      });
    },
    'backup.choose': async () => {
      const path = await dialogs.chooseBackup();
      return path === null ? succeed(null) : offer(path);
    },
    'backup.opened': async () => {
      const path = openedBackup.take();
      return path === undefined ? succeed(null) : offer(path);
    },
    'backup.restore': async (credentials) => {
      if (chosenPath === undefined) return fail(problem('backup', 'file/not-found'));
      const order = { ...credentials, keyring, path: chosenPath, folder, nowMs: now(), attempt: attempt() };
      const restored = await watched.run((watch) =>
        restoreBackup(backupThread, order, watch, () => storeSession.lock()),
      );
      if (!restored.ok) return restored;
      const { madeAtMs, summary, aside } = restored.value;
      return succeed({ madeAtMs, aside, ...holdingsOf(summary) });
    },
    'store.check': () =>
      storeSession.use(async (store) => {
        const order = { folder, key: store.copyKey(), nowMs: now() };
        const examined = await watched.run((watch) => backupThread.check(order, watch));
        order.key.fill(0);
        if (!examined.ok) return examined;
        const { summary, problems } = examined.value;
        return succeed({ ...holdingsOf(summary), problems: problems.map((found) => ({ ...found })) });
      }),
    'store.erase': async () => {
      watched.cancel();
      storeSession.lock();
      const erased = await eraseStore(folder);
      if (!erased.ok) return erased;
      storeSession.forget();
      return succeed(undefined);
    },
    'backup.progress': () => succeed(watched.progress()),
    'backup.cancel': () => {
      watched.cancel();
      return succeed(undefined);
    },
    ...planHandlers(surroundings),
  };
}

/** The planned backups. */
function planHandlers({ storeSession, dialogs, checkPlan }: Surroundings) {
  return {
    'backup.plan': () =>
      storeSession.use((store) => {
        const plan = store.protections.backupPlan();
        const record = store.protections.backupRecord();
        if (!plan.ok) return plan;
        return record.ok ? succeed({ ...plan.value, ...record.value }) : record;
      }),
    'backup.setPlan': (plan) => {
      const kept = storeSession.use((store) => store.protections.choosePlan(plan));
      checkPlan();
      return kept;
    },
    'backup.chooseFolder': async () => {
      const folder = await dialogs.chooseBackupFolder();
      if (folder === null) return succeed(null);
      const change = { folder, failedAtMs: null, failure: null };
      const kept = storeSession.use((store) => store.protections.record(change));
      checkPlan();
      return kept.ok ? succeed(folder) : kept;
    },
  } satisfies Partial<Handlers>;
}

/** One task at a time can be watched and given up: the last one that was started. */
function createWatch() {
  let controller: AbortController | undefined;
  let progress: { stage: BackupStage; done: number; total: number } | null = null;
  return {
    progress: () => progress,
    cancel: () => controller?.abort(),
    async run<T>(work: (watch: Watch) => Promise<Outcome<T>>): Promise<Outcome<T>> {
      controller?.abort();
      const own = (controller = new AbortController());
      progress = { stage: 'copy', done: 0, total: 1 };
      try {
        return await work({
          signal: own.signal,
          report: (stage, done, total) => (progress = { stage, done, total }),
        });
      } finally {
        if (controller === own) progress = null;
      }
    },
  };
}

function holdingsOf({ counts }: StoreSummary) {
  return { caseCount: counts['cancellation'] ?? 0, receiptCount: counts['receipt'] ?? 0 };
}
