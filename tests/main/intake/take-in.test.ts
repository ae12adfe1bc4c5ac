import { createHash } from 'node:crypto';
import { ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { succeed } from '../../../src/core/outcome.ts';
import {
  fileSource,
  takeIn,
  type IntakeProgress,
  type IntakeSource,
} from '../../../src/main/intake/take-in.ts';
import type { Receipts } from '../../../src/main/store/receipts.ts';
import { newCase, temporaryStore, valueOf } from '../store/support/open-stores.ts';

const INBOX = { kind: 'other', cancellationId: null } as const;

function temporaryFiles(contents: Readonly<Record<string, string>>): readonly IntakeSource[] {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-intake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Object.entries(contents).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return fileSource(path, 'no-links');
  });
}

const numbered = (count: number) =>
  temporaryFiles(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `${String(index).padStart(4, '0')}.txt`,
        `text ${String(index)}`,
      ]),
    ),
  );

describe('an intake of many files', () => {
  it('stores each byte for byte, in order, and says how far it is', async () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    const steps: IntakeProgress[] = [];
    const home = { kind: 'other', cancellationId: id } as const;
    const { taken, problems } = await takeIn(numbered(100), {
      receipts: store.receipts,
      home,
      onProgress: (step) => steps.push(step),
    });
    expect(problems).toEqual([]);
    expect(taken.map(({ receipt }) => receipt.fileName)).toEqual(
      Array.from({ length: 100 }, (_, index) => `${String(index).padStart(4, '0')}.txt`),
    );
    expect(taken[41]?.receipt.sha256).toBe(createHash('sha256').update('text 41').digest('hex'));
    expect(steps.at(-1)).toMatchObject({ doneCount: 100, totalCount: 100 });
    expect(steps.length).toBeGreaterThan(3);
    const view = valueOf(store.cancellations.get(id));
    expect(view.receipts).toHaveLength(100);
    expect(valueOf(store.events.verify(id))).toMatchObject({ isIntact: true, eventCount: 101 });
  });

  it('names what it cannot take and takes the rest', async () => {
    const { store } = temporaryStore();
    const sources = temporaryFiles({ 'a.txt': 'one', 'empty.pdf': '', 'b.txt': 'two', 'again.txt': 'one' });
    const large = join(mkdtempSync(join(tmpdir(), 'simclose-large-')), 'video.jpg');
    onTestFinished(() => rmSync(join(large, '..'), { recursive: true, force: true }));
    const file = openSync(large, 'w');
    ftruncateSync(file, 2 * 1024 ** 3);
    closeSync(file);
    const missing = fileSource('/nowhere/c.jpg', 'no-links');
    const { taken, problems } = await takeIn([...sources, fileSource(large, 'no-links'), missing], {
      receipts: store.receipts,
      home: INBOX,
    });
    expect(taken.map(({ isDuplicate }) => isDuplicate)).toEqual([false, false, true]);
    expect(taken[2]?.receipt.id).toBe(taken[0]?.receipt.id);
    expect(problems.map(({ code }) => code)).toEqual(['receipt/empty', 'file/too-large', 'file/not-found']);
  });

  it('keeps what was stored when it is stopped, and counts the rest', async () => {
    const { store } = temporaryStore();
    const controller = new AbortController();
    const { taken, problems } = await takeIn(numbered(200), {
      receipts: store.receipts,
      home: INBOX,
      signal: controller.signal,
      onProgress: ({ doneCount }) => {
        if (doneCount >= 64) controller.abort();
      },
    });
    expect(taken.length).toBeGreaterThanOrEqual(64);
    expect(taken.length).toBeLessThan(200);
    expect(problems).toEqual([
      { path: 'import', code: 'receipt/stopped', params: { count: 200 - taken.length } },
    ]);
    expect(valueOf(store.receipts.inbox())).toHaveLength(taken.length);
  });

  it('says so when the store takes no more, and has stored what it reported', async () => {
    const { store } = temporaryStore();
    let groups = 0;
    const receipts: Pick<Receipts, 'addAll'> = {
      addAll: (files, home) => {
        groups += 1;
        if (groups <= 2) return store.receipts.addAll(files, home);
        return { ok: false, problems: [{ path: 'simclose.db', code: 'store/not-writable' }] };
      },
    };
    const { taken, problems } = await takeIn(numbered(200), { receipts, home: INBOX });
    expect(taken).toHaveLength(64);
    expect(valueOf(store.receipts.inbox())).toHaveLength(64);
    expect(problems.map(({ code, params }) => [code, params?.['count']])).toEqual([
      ['store/not-writable', undefined],
      ['receipt/stopped', 136],
    ]);
  });

  it('holds few large files in memory at a time', async () => {
    let [held, most] = [0, 0];
    const sources = Array.from({ length: 30 }, (_, index): IntakeSource => ({
      path: `${String(index)}.bin`,
      read: () => {
        held += 1;
        most = Math.max(most, held);
        return Promise.resolve(succeed(new Uint8Array(9 * 1024 * 1024)));
      },
    }));
    const receipts: Pick<Receipts, 'addAll'> = {
      addAll: (files) => {
        held -= files.length;
        return succeed([]);
      },
    };
    await takeIn(sources, { receipts, home: INBOX });
    expect(most).toBeLessThanOrEqual(8);
  });
});
