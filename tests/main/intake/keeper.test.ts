import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { createKeeper } from '../../../src/main/intake/keeper.ts';
import type { TendReport } from '../../../src/main/intake/tend.ts';
import { addText, temporaryStore, valueOf } from '../store/support/open-stores.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A keeper over an open store, with a session that lends its key. */
function keeperOver(options: { program?: URL; timeMs?: number } = {}) {
  const { store, folder, key } = temporaryStore();
  const watchers: ((isOpen: boolean) => void)[] = [];
  let isOpen = true;
  const reports: TendReport[] = [];
  const keeper = createKeeper({
    session: {
      lend: () => (isOpen ? { folder, key: Uint8Array.from(key) } : undefined),
      watch: (watcher) => watchers.push(watcher),
    },
    program: options.program,
    onTended: (report) => reports.push(report),
    limits: { timeMs: options.timeMs ?? 20_000, memoryMegabytes: 1500 },
  });
  const open = (wanted: boolean) => {
    isOpen = wanted;
    for (const watcher of watchers) watcher(wanted);
  };
  onTestFinished(() => open(false));
  return { store, folder, keeper, reports, open };
}

describe('the keeper of receipts', () => {
  it('checks and draws what there is when the store is opened', async () => {
    const { store, open, reports } = keeperOver();
    const { receipt } = await addText(store, 'text');
    open(true);
    await vi.waitFor(() => expect(reports).toHaveLength(1), 10_000);
    expect(reports[0]).toEqual({ drawnCount: 1, checkedCount: 1, damaged: [] });
    const [seen] = valueOf(store.receipts.inbox());
    expect(seen).toMatchObject({ id: receipt.id, picture: 'none', isIntact: true });
  });

  it('archives over its own connection, and verifies a case', async () => {
    const { store, folder, keeper } = keeperOver();
    writeFileSync(join(folder, 'a.txt'), 'Договор расторгнут');
    const home = { kind: 'confirmation', cancellationId: null } as const;
    const report = valueOf(
      await keeper.takePaths([join(folder, 'a.txt')], home, () => undefined, new AbortController().signal),
    );
    expect(report.taken).toHaveLength(1);
    expect(valueOf(store.receipts.inbox())).toHaveLength(1);
    expect(valueOf(await keeper.verify())).toEqual({ checkedCount: 1, totalCount: 1, damaged: [] });
  });

  it('does nothing for a locked store', async () => {
    const { keeper, open } = keeperOver();
    open(false);
    expect(await keeper.verify()).toMatchObject({ ok: false, problems: [{ code: 'store/locked' }] });
  });

  it('gives up a file that a thread hangs on, and draws the others', async () => {
    const program = stuckProgram();
    const { store, keeper, reports } = keeperOver({ program, timeMs: 300 });
    const { receipt } = await addText(store, 'hostile');
    await keeper.tend();
    // The stuck program reports what it was told to leave out.
    expect(reports).toEqual([{ drawnCount: 0, checkedCount: receipt.id, damaged: [] }]);
  });
});

/** A thread that never finishes its first receipt, as with a hostile file. */
function stuckProgram(): URL {
  const { folder } = temporaryStore();
  const file = join(folder, `${randomBytes(4).toString('hex')}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ kind, number, task }) => {
       if (kind !== 'task') return parentPort.close();
       if (task.failedId === undefined) {
         parentPort.postMessage({ kind: 'progress', number, progress: { receiptId: 1 } });
         for (;;);
       }
       const value = { drawnCount: 0, checkedCount: task.failedId, damaged: [] };
       parentPort.postMessage({ kind: 'answer', number, outcome: { ok: true, value } });
     });`,
  );
  return pathToFileURL(file);
}
