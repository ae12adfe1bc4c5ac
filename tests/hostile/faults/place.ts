/** A store with one case, seen as the window's main process and as the command line see it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from '../../../src/cli/run.ts';
import type { Outcome, Problem } from '../../../src/core/outcome.ts';
import type { Keyring } from '../../../src/main/keys/keyring.ts';
import { StoreSession } from '../../../src/main/store-session.ts';
import { completeInput } from '../../support/inputs.ts';

/** The place. */
export interface Place {
  /** The data folder. */
  readonly data: string;
  /** Another folder, for files that commands read and write. */
  readonly base: string;
  readonly session: StoreSession;
  readonly caseId: string;
  /** The clock of both, epoch milliseconds; may be set. */
  readonly clock: { nowMs: number };
  /** The first line that a command prints, after its exit code, with folders by name. */
  command(...args: string[]): Promise<string>;
  remove(): void;
}

/** A keyring that answers at once: what a passphrase takes is measured elsewhere. */
export const KEYRING: Keyring = {
  isAvailable: () => Promise.resolve(true),
  wrap: (key) => Promise.resolve(Uint8Array.from(key, (byte) => byte ^ 0x55)),
  unwrap: (wrapped) =>
    Promise.resolve({ key: Uint8Array.from(wrapped, (byte) => byte ^ 0x55), isOutdated: false }),
};

/** Makes a store in the folder, which may be one that a disk is mounted at, and opens it. */
export async function newPlace(within?: string): Promise<Place> {
  const base = mkdtempSync(join(tmpdir(), 'simclose-fault-'));
  const data = join(within ?? base, 'data');
  const clock = { nowMs: Date.UTC(2026, 10, 26, 12) };
  const now = () => clock.nowMs++;
  const session = new StoreSession({ folder: data, keyring: KEYRING, now, randomBytes });
  valueOf(await session.create(undefined));
  const { id } = valueOf(session.use((store) => store.cancellations.create(completeInput())));
  const surroundings = {
    ...{ env: {}, now, randomBytes, keyring: KEYRING, version: '0.0.0', resourcesFolder: '' },
    defaultDataFolder: data,
  };
  return {
    ...{ data, base, session, clock, caseId: id },
    async command(...args) {
      const { exitCode, out, err } = await run([...args, '--data', data], surroundings);
      const [line = ''] = (err === '' ? out : err).split('\n');
      return `${exitCode}: ${line.replaceAll(data, 'DIR').replaceAll(base, 'ELSEWHERE')}`;
    },
    remove() {
      session.lock();
      rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** A file of so many bytes that no format knows. */
export function anyFile({ base }: Place, byteCount: number, name = 'proof.bin'): string {
  const path = join(base, name);
  writeFileSync(path, randomBytes(byteCount));
  return path;
}

/** Archives so many bytes in the window; what it is told. */
export async function archive({ session, caseId }: Place, byteCount: number): Promise<string> {
  const file = {
    bytes: randomBytes(byteCount),
    fileName: 'photo.jpg',
    kind: 'other',
    cancellationId: caseId,
  } as const;
  return told(await session.use((store) => store.receipts.add(file)));
}

/** Adds a note in the window; what it is told. */
export function note({ session, caseId, clock }: Place): string {
  const event = { id: caseId, kind: 'note', atMs: clock.nowMs, via: null, note: 'n' } as const;
  return told(session.use((store) => store.events.add(event)));
}

/** Locks and unlocks the window; what it is told. */
export async function reopen({ session }: Place): Promise<string> {
  session.lock();
  return told(await session.unlock(undefined));
}

/** Everything that looking through the store finds; `whole` when there is nothing. */
export function examined({ session }: Place): string {
  const found = session.use((store) => store.examine());
  if (!found.ok) return told(found);
  const codes = new Set(found.value.problems.map(({ code }) => code));
  const { counts } = found.value.summary;
  const held = `${counts['event'] ?? 0} events, ${counts['receipt'] ?? 0} receipts`;
  return codes.size === 0 ? `whole (${held})` : [...codes].join(' ');
}

/** The codes of what the window shows when the records are opened. */
export function codesIn(notices: Outcome<readonly Problem[]>): string {
  return valueOf(notices)
    .map(({ code }) => code)
    .join(' ');
}

/** `done`, or the code of the problem. */
export function told(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'done' : (outcome.problems[0]?.code ?? '');
}

/** The value of what must succeed. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
