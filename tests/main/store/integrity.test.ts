import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { addText, codesOf, newCase, rawDatabase, temporaryStore, valueOf } from './support/open-stores.ts';

/** Changes an original as a disk or another program might, past the trigger that protects it. */
function damage(folder: string, key: Uint8Array, id: number): void {
  const db = rawDatabase(folder, key);
  db.exec('DROP TRIGGER receipt_original_is_kept');
  db.prepare(`UPDATE receipt SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB) WHERE id = ?`).run(id);
  db.close();
}

describe('the check of originals', () => {
  it('finds every original as it was, and says when', async () => {
    const { store } = temporaryStore();
    const { receipt } = await addText(store, 'first');
    await addText(store, 'second');
    expect(valueOf(store.receipts.inbox()).map(({ isIntact }) => isIntact)).toEqual([null, null]);
    expect(valueOf(store.integrity.check())).toEqual({ checkedCount: 2, totalCount: 2, damaged: [] });
    const checked = valueOf(store.receipts.inbox());
    expect(checked.map(({ isIntact }) => isIntact)).toEqual([true, true]);
    expect(checked[1]?.checkedAtMs).toBeGreaterThan(receipt.addedAtMs);
  });

  it('names a damaged receipt in its case and goes on naming it', async () => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store);
    const { receipt } = await addText(store, 'Договор расторгнут', id);
    await addText(store, 'another', newCase(store));
    damage(folder, key, receipt.id);
    const damaged = [{ id: receipt.id, fileName: 'ответ.txt', cancellationId: id, isIntact: false }];
    expect(valueOf(store.integrity.check({ cancellationId: id }))).toMatchObject({
      checkedCount: 1,
      totalCount: 1,
      damaged,
    });
    expect(valueOf(store.cancellations.get(id)).receipts).toMatchObject(damaged);
    expect(valueOf(store.integrity.check({ goesOn: () => false }))).toMatchObject({
      checkedCount: 0,
      totalCount: 2,
      damaged,
    });
  });

  it('ends when its time is over, and begins next with what it did not reach', async () => {
    const { store } = temporaryStore();
    for (let count = 0; count < 5; count += 1) await addText(store, `text ${String(count)}`);
    let left = 3;
    const check = () => valueOf(store.integrity.check({ goesOn: () => left-- > 0 }));
    expect(check()).toMatchObject({ checkedCount: 3, totalCount: 5 });
    const unchecked = () =>
      valueOf(store.receipts.inbox()).filter(({ checkedAtMs }) => checkedAtMs === null).length;
    expect(unchecked()).toBe(2);
    left = 2;
    check();
    expect(unchecked()).toBe(0);
  });

  it('calls a receipt damaged whose bytes cannot be read from the disk, and reads the others', async () => {
    const { store, folder, key } = temporaryStore();
    const { receipt } = await addText(store, 'x'.repeat(200_000));
    const whole = await addText(store, 'whole');
    store.close();
    flipByte(join(folder, 'simclose.db'), 0.6);
    const again = temporaryStore(folder, key).store;
    expect(codesOf(again.receipts.read(receipt.id))).toEqual(['receipt/damaged']);
    const report = valueOf(again.integrity.check());
    expect(report.damaged.map(({ id }) => id)).toEqual([receipt.id]);
    expect(valueOf(again.receipts.read(whole.receipt.id)).isUnchanged).toBe(true);
    expect(valueOf(again.receipts.inbox())).toHaveLength(2);
  });
});

/** Turns one bit, at this part of a file. */
function flipByte(path: string, part: number): void {
  const at = Math.floor(statSync(path).size * part);
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8() ^ 1);
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}
