/** What must be in the store after everything that was reported as stored, and what of it is not. */
import { createHash } from 'node:crypto';

import { UI_LANGUAGES, type UiLanguage } from '../../../src/contract/views.ts';
import type { Store } from '../../../src/main/store/open.ts';
import type { KillRecord } from './records.ts';

interface ExpectedCase {
  revision: number;
  surname: string;
  readonly hashes: string[];
  readonly letters: Map<number, string>;
}

/** Grows with each line, and is compared with the store after each kill. */
export class Expected {
  readonly #cases = new Map<string, ExpectedCase>();
  readonly #removed = new Set<string>();
  readonly #receipts = new Map<number, string>();
  #language: UiLanguage | undefined;
  /** How many records were reported as stored. */
  count = 0;
  /** The backup that was reported last. */
  backup: string | undefined;

  /** Takes one line in. */
  add(record: KillRecord): void {
    if (record.kind !== 'ready' && record.kind !== 'removing') this.count += 1;
    if (record.kind === 'receipt') this.#receipts.set(record.receiptId, record.sha256);
    else if (record.kind === 'language') this.#language = record.language;
    else if (record.kind === 'backup') this.backup = record.path;
    else if (record.kind === 'removed') this.#removed.add(record.id);
    else if (record.kind === 'removing') this.#cases.delete(record.id);
    else if (record.kind === 'case')
      this.#cases.set(record.id, { revision: 0, surname: record.surname, hashes: [], letters: new Map() });
    else if (record.kind !== 'ready') this.#addToCase(record);
  }

  #addToCase(record: Extract<KillRecord, { kind: 'draft' | 'event' | 'letter' }>): void {
    const found = this.#cases.get(record.id);
    // Made by a program that was killed before it could say so.
    const known = found ?? { revision: -1, surname: '', hashes: [], letters: new Map<number, string>() };
    this.#cases.set(record.id, known);
    if (record.kind === 'event') known.hashes.push(record.hash);
    else if (record.kind === 'letter') known.letters.set(record.letterId, record.sha256);
    else Object.assign(known, { revision: record.revision, surname: record.surname });
  }

  /** What is lost or other than it was reported; nothing when all is there. */
  compare(store: Store): readonly string[] {
    return [
      ...[...this.#cases].flatMap(([id, wanted]) => lossesOfCase(store, id, wanted)),
      ...[...this.#removed].filter((id) => store.cancellations.get(id).ok).map((id) => `${id}: is back`),
      ...[...this.#receipts]
        .filter(([id, sha256]) => !isReceipt(store, id, sha256))
        .map(([id]) => `receipt ${id}`),
      ...this.#lossOfLanguage(store),
    ];
  }

  /** The next choice may be stored although nobody was told. */
  #lossOfLanguage(store: Store): readonly string[] {
    if (this.#language === undefined) return [];
    const next = UI_LANGUAGES[(UI_LANGUAGES.indexOf(this.#language) + 1) % UI_LANGUAGES.length];
    const settings = store.settings.get();
    const found = [this.#language, next].find((known) => settings.ok && known === settings.value.language);
    if (found === undefined) return ['language'];
    this.#language = found;
    return [];
  }
}

function lossesOfCase(store: Store, id: string, wanted: ExpectedCase): readonly string[] {
  const found = store.cancellations.get(id);
  if (!found.ok) return [`${id}: gone`];
  const { revision, draft, events } = found.value;
  const hashes = new Set(events.map(({ hash }) => hash));
  const surname = draft.applicant?.surname ?? '';
  // A later save may be stored although nobody was told.
  const isDraftKept = revision === wanted.revision ? surname === wanted.surname : revision > wanted.revision;
  const isFound = store.cancellations.list(surname);
  return [
    ...(isDraftKept ? [] : [`${id}: draft of revision ${wanted.revision}`]),
    ...wanted.hashes.filter((hash) => !hashes.has(hash)).map((hash) => `${id}: event ${hash}`),
    ...[...wanted.letters]
      .filter(([letter, sha256]) => !isLetter(store, letter, sha256))
      .map(([letter]) => `letter ${letter}`),
    ...(isFound.ok && isFound.value.some((row) => row.id === id) ? [] : [`${id}: not found by its name`]),
  ];
}

function isLetter(store: Store, id: number, sha256: string): boolean {
  const read = store.letters.read(id);
  return read.ok && sha256Of(read.value.bytes) === sha256;
}

function isReceipt(store: Store, id: number, sha256: string): boolean {
  const read = store.receipts.read(id);
  return read.ok && sha256Of(read.value.bytes) === sha256;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
