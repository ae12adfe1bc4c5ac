/** Real stores in temporary folders, and rows that tests start from. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';

import type { Outcome } from '../../../../src/core/outcome.ts';
import { openStore, type Store } from '../../../../src/main/store/open.ts';

/** A moment that tests count from. */
export const NOON_MS = Date.UTC(2026, 10, 26, 12);

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open store with its key; the clock goes on by a second at every look. */
export function temporaryStore(folder = temporaryFolder(), key: Uint8Array = randomBytes(32)) {
  let seconds = 0;
  const now = () => NOON_MS + 1000 * seconds++;
  const store = valueOf(openStore({ folder, key, now, randomBytes, mayCreate: true }));
  onTestFinished(() => store.close());
  return { store, folder, key };
}

/** The database itself, as another program with the key sees it. */
export function rawDatabase(folder: string, key: Uint8Array, file = 'simclose.db'): Database.Database {
  const db = new Database(join(folder, file));
  onTestFinished(() => {
    db.close();
  });
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return db;
}

/** The value of an outcome that must be a success. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The codes of an outcome that must be a failure. */
export function codesOf(outcome: Outcome<unknown>): string[] {
  if (outcome.ok) throw new Error('expected a failure');
  return outcome.problems.map(({ code }) => code);
}

/** Creates a case and returns its id. */
export function newCase(store: Store, draft: Parameters<Store['cancellations']['create']>[0] = {}): string {
  return valueOf(store.cancellations.create(draft)).id;
}

/** Archives a text as a receipt. */
export async function addText(store: Store, text: string, cancellationId: string | null = null) {
  const bytes = Buffer.from(text);
  return valueOf(
    await store.receipts.add({ bytes, fileName: 'ответ.txt', kind: 'confirmation', cancellationId }),
  );
}
