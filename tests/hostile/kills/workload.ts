/** The program that is killed: a mixed load on a real store, which says of each record when it is stored. */
import { createHash, randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { UI_LANGUAGES } from '../../../src/contract/views.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import { writeBackup } from '../../../src/main/backups/write-backup.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { chanceFrom } from '../support/mutate.ts';
import type { KillRecord, WorkloadOrder } from './records.ts';

const order = JSON.parse(process.argv[2] ?? '') as WorkloadOrder;
const { folder, way } = order;
const key = Buffer.from(order.key, 'hex');
const chance = chanceFrom(order.seed);
if (way === 'not-flushed') leaveOutFlushing();
const store = valueOf(openStore({ folder, key, now: Date.now, randomBytes, mayCreate: true }));
const revisions = new Map<string, number>();
for (const { id } of valueOf(store.cancellations.list('')))
  revisions.set(id, valueOf(store.cancellations.get(id)).revision);

// Nothing is written at the end of a program that is killed.
flushCompileCache();
say({ kind: 'ready' });
for (;;) await pick()();

/** One of the tasks, the frequent ones more often. */
function pick(): () => Promise<void> | void {
  const tasks = [
    { weight: 3, run: createCase },
    { weight: 8, run: addEvent },
    { weight: 8, run: archiveReceipt },
    { weight: 3, run: keepLetter },
    { weight: 8, run: saveDraft },
    { weight: 3, run: setLanguage },
    { weight: 1, run: removeCase },
    { weight: 1, run: makeBackup },
  ];
  let left = chance() * tasks.reduce((sum, { weight }) => sum + weight, 0);
  return tasks.find(({ weight }) => (left -= weight) < 0)?.run ?? createCase;
}

function createCase(): void {
  const surname = newName();
  const { id } = valueOf(store.cancellations.create(draftOf(surname)));
  revisions.set(id, 0);
  say({ kind: 'case', id, surname });
}

function saveDraft(): void {
  const [id, revision] = anyCase();
  const surname = newName();
  const record = { kind: 'draft', id, revision: revision + 1, surname } as const;
  if (way === 'before-stored') say(record);
  const saved = valueOf(store.cancellations.save(id, revision, draftOf(surname)));
  if (saved.revision !== record.revision) throw new Error('A save must make one revision');
  revisions.set(id, saved.revision);
  if (way !== 'before-stored') say(record);
}

function addEvent(): void {
  const [id] = anyCase();
  const event = { id, kind: 'note', atMs: Date.now(), via: null, note: newName() } as const;
  say({ kind: 'event', id, hash: valueOf(store.events.add(event)).hash });
}

async function archiveReceipt(): Promise<void> {
  const [id] = anyCase();
  const bytes = randomBytes(1 + Math.floor(chance() ** 3 * 300_000));
  const cancellationId = chance() < 0.5 ? id : null;
  const file = { bytes, fileName: `${newName()}.jpg`, kind: 'other', cancellationId } as const;
  const { receipt } = valueOf(await store.receipts.add(file));
  say({ kind: 'receipt', receiptId: receipt.id, sha256: sha256Of(bytes) });
}

function keepLetter(): void {
  const [id] = anyCase();
  const bytes = randomBytes(1 + Math.floor(chance() * 40_000));
  const number = valueOf(store.letters.nextNumber(id));
  const letter = { cancellationId: id, number, form: 'termination', lang: 'ru', gloss: 'none' } as const;
  const kept = valueOf(
    store.letters.keep({ ...letter, isComplete: true, pageCount: 1, contentDigest: 'x', bytes }),
  );
  say({ kind: 'letter', id, letterId: kept.id, sha256: sha256Of(bytes) });
}

function setLanguage(): void {
  const { language: before } = valueOf(store.settings.get());
  const index = UI_LANGUAGES.findIndex((known) => known === before);
  const language = UI_LANGUAGES[(index + 1) % UI_LANGUAGES.length] ?? 'en';
  valueOf(store.settings.set({ language, theme: 'system', passportCopyAtEnd: 'ask' }));
  say({ kind: 'language', language });
}

function removeCase(): void {
  const [id] = anyCase();
  // The removal may be there although nobody could be told of it.
  say({ kind: 'removing', id });
  valueOf(store.cancellations.remove(id));
  revisions.delete(id);
  say({ kind: 'removed', id });
}

async function makeBackup(): Promise<void> {
  const target = join(folder, 'kept.simclose');
  const attempt = randomBytes(6).toString('hex');
  valueOf(await writeBackup({ folder, key, target, nowMs: Date.now(), attempt }, () => undefined));
  say({ kind: 'backup', path: target });
}

/** A case and its revision; a new one where there is none. */
function anyCase(): readonly [string, number] {
  if (revisions.size === 0) createCase();
  const cases = [...revisions];
  const found = cases[Math.floor(chance() * cases.length)];
  if (found === undefined) throw new Error('There is a case');
  return found;
}

function draftOf(surname: string) {
  return {
    operator: 'kcell',
    cardKind: 'travel',
    sim: { number: '+7 701 123 45 67' },
    applicant: { surname },
  };
}

function newName(): string {
  return randomBytes(8)
    .toString('hex')
    .replace(/./g, (digit) => 'ABCDEFGHIJKLMNOP'[parseInt(digit, 16)] ?? '');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** At once and whole: nothing waits in the program to be lost with it. */
function say(record: KillRecord): void {
  writeSync(1, `${JSON.stringify(record)}\n`);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** As a store would be that does not wait for the disk. */
function leaveOutFlushing(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const { pragma } = Database.prototype;
  Database.prototype.pragma = function (this: Database.Database, source, options) {
    return pragma.call(this, source.replace('synchronous = FULL', 'synchronous = OFF'), options);
  };
}
