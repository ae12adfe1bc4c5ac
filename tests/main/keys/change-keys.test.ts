import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { formatRecoveryKey } from '../../../src/core/keys/recovery-key.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import {
  addKeyring,
  keepRecoveryKey,
  makeRecoveryKey,
  removeWay,
  setPassphrase,
} from '../../../src/main/keys/change-keys.ts';
import { createKeys } from '../../../src/main/keys/create-keys.ts';
import { costFor } from '../../../src/main/keys/kdf-cost.ts';
import type { Keyring } from '../../../src/main/keys/keyring.ts';
import { confirmKeys, waysInto } from '../../../src/main/keys/load-keys.ts';
import {
  unlockKey,
  unlockWithKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../../../src/main/keys/unlock-key.ts';
import { invertingKeyring } from './support/keyrings.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const passphrase = 'correct horse';
const NOW_MS = Date.UTC(2026, 10, 26);

let folder: string;
let key: Uint8Array;
let asCreated: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simclose-test-'));
  key = valueOf(await createKeys(folder, { passphrase }));
  writeFileSync(join(folder, 'simclose.db'), 'database');
  await confirmKeys(folder);
  asCreated = readFileSync(join(folder, 'keys.json'));
});
beforeEach(() => {
  rmSync(join(folder, 'unlock-failures.json'), { force: true });
  writeFileSync(join(folder, 'keys.json'), asCreated);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.problems[0]?.code);
const access = (credentials = {}) => ({ folder, now: () => NOW_MS, passphrase, ...credentials });
const digest = () =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'simclose.db')))
    .digest('hex');

async function recoveryKey(): Promise<string> {
  const { secret, entry } = valueOf(await makeRecoveryKey(access()));
  valueOf(await keepRecoveryKey(folder, entry));
  return formatRecoveryKey(secret);
}

describe('the passphrase', () => {
  it('changes without the data being written anew', async () => {
    const before = digest();
    expect(code(await setPassphrase(access(), 'battery staple'))).toBe('ok');
    expect(await unlockWithPassphrase(folder, 'battery staple')).toEqual({ ok: true, value: key });
    expect(code(await unlockWithPassphrase(folder, passphrase))).toBe('store/wrong-passphrase');
    expect(digest()).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'simclose.db']);
  });

  it('is changed only by who has the present one, and into one that is long enough', async () => {
    expect(code(await setPassphrase(access({ passphrase: 'guessed it' }), 'battery staple'))).toBe(
      'store/wrong-passphrase',
    );
    expect(code(await setPassphrase(access(), 'short'))).toBe('store/passphrase-short');
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(asCreated);
  });

  it('is asked for ever more slowly, but never for good', async () => {
    const wrong = () => unlockKey(folder, { passphrase: 'guessed it' }, NOW_MS);
    expect(code(await wrong())).toBe('store/wrong-passphrase');
    expect(await wrong()).toMatchObject({ problems: [{ params: { seconds: 1 } }] });
    expect(await wrong()).toMatchObject({ problems: [{ code: 'store/wait', params: { seconds: 1 } }] });
    // The right one has to wait as well, or the wait could be told from the answer.
    expect(code(await unlockKey(folder, { passphrase }, NOW_MS))).toBe('store/wait');
    expect(code(await unlockKey(folder, { passphrase }, NOW_MS + 1000))).toBe('ok');
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'simclose.db']);
  });

  it('is not locked out by a file that counts nonsense', async () => {
    writeFileSync(join(folder, 'unlock-failures.json'), '{"failures":-1,"lastAtMs":"never"}');
    expect(code(await unlockKey(folder, { passphrase }, NOW_MS))).toBe('ok');
  });
});

describe('the recovery key', () => {
  it('opens the store, and a new one takes its place once it is kept', async () => {
    const first = await recoveryKey();
    expect(await unlockWithRecoveryKey(folder, first.toLowerCase())).toEqual({ ok: true, value: key });
    const { secret, entry } = valueOf(await makeRecoveryKey(access()));
    expect(code(await unlockWithRecoveryKey(folder, first))).toBe('ok');
    expect(code(await unlockWithRecoveryKey(folder, formatRecoveryKey(secret)))).toBe('keys/recovery-wrong');
    valueOf(await keepRecoveryKey(folder, entry));
    expect(code(await unlockWithRecoveryKey(folder, first))).toBe('keys/recovery-wrong');
    expect(code(await unlockWithRecoveryKey(folder, formatRecoveryKey(secret)))).toBe('ok');
  });

  it('is nowhere in the file', async () => {
    const text = readFileSync(join(folder, 'keys.json'), 'utf8');
    const secret = valueOf(await makeRecoveryKey(access())).secret;
    for (const encoding of ['hex', 'base64'] as const)
      expect(text).not.toContain(Buffer.from(secret).toString(encoding));
  });

  it('lets a new passphrase be chosen when the old one is forgotten, without a wait', async () => {
    const typed = await recoveryKey();
    await unlockKey(folder, { passphrase: 'guessed it' }, NOW_MS);
    await unlockKey(folder, { passphrase: 'guessed it' }, NOW_MS);
    const forgotten = access({ passphrase: undefined, recoveryKey: typed });
    expect(code(await setPassphrase(forgotten, 'battery staple'))).toBe('ok');
    expect(await unlockWithPassphrase(folder, 'battery staple')).toEqual({ ok: true, value: key });
  });

  it('says which group is mistyped', async () => {
    const typed = await recoveryKey();
    const last = typed.endsWith('0') ? '1' : '0';
    expect(await unlockWithRecoveryKey(folder, typed.slice(0, -1) + last)).toMatchObject({
      problems: [{ code: 'keys/recovery-group', params: { groups: '8' } }],
    });
  });
});

describe('the keyring', () => {
  it('is added and removed, while one way in remains', async () => {
    expect(code(await removeWay(access(), 'passphrase'))).toBe('keys/last-way');
    expect(code(await removeWay(access(), 'keyring'))).toBe('keys/no-such-way');
    valueOf(await addKeyring(access(), invertingKeyring));
    valueOf(await removeWay(access(), 'passphrase'));
    expect(await waysInto(folder)).toEqual({
      hasPassphrase: false,
      hasKeyring: true,
      hasRecoveryKey: false,
    });
    const byKeyring = access({ passphrase: undefined, keyring: invertingKeyring });
    expect(code(await removeWay(byKeyring, 'keyring'))).toBe('keys/last-way');
    valueOf(await setPassphrase(byKeyring, passphrase));
    valueOf(await removeWay(access(), 'keyring'));
    expect(code(await unlockWithKeyring(folder, invertingKeyring))).toBe('store/key-missing');
  });

  it('does not count a recovery key as a way of every day', async () => {
    await recoveryKey();
    expect(code(await removeWay(access(), 'passphrase'))).toBe('keys/last-way');
    expect(code(await removeWay(access(), 'recovery'))).toBe('ok');
  });

  it('is refused where it keeps no keys, or does not answer', async () => {
    const absent: Keyring = { ...invertingKeyring, isAvailable: () => Promise.resolve(false) };
    const broken: Keyring = { ...invertingKeyring, wrap: () => Promise.reject(new Error('locked')) };
    expect(code(await addKeyring(access(), absent))).toBe('store/keyring-unavailable');
    expect(code(await addKeyring(access(), broken))).toBe('store/keyring-unavailable');
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(asCreated);
  });

  it('wraps again when the system asks for it', async () => {
    let generation = 1;
    const rotating: Keyring = {
      isAvailable: () => Promise.resolve(true),
      wrap: (bytes) => Promise.resolve(Uint8Array.from([generation, ...bytes])),
      unwrap: ([first, ...bytes]) =>
        Promise.resolve({ key: Uint8Array.from(bytes), isOutdated: first !== generation }),
    };
    valueOf(await addKeyring(access(), rotating));
    const wrapped = () =>
      Buffer.from(
        (JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as { keyring: { wrapped: string } })
          .keyring.wrapped,
        'base64',
      );
    generation = 2;
    expect(await unlockWithKeyring(folder, rotating)).toEqual({ ok: true, value: key });
    expect(wrapped()[0]).toBe(2);
    expect(await unlockWithKeyring(folder, rotating)).toEqual({ ok: true, value: key });
  });
});

it('keeps the changes of two programs that change at once', async () => {
  const made = await Promise.all([makeRecoveryKey(access()), makeRecoveryKey(access())]);
  const [first, second] = made.map(valueOf);
  const results = await Promise.all([
    keepRecoveryKey(folder, first!.entry),
    addKeyring(access(), invertingKeyring),
    keepRecoveryKey(folder, second!.entry),
  ]);
  expect(results.map(code)).toEqual(['ok', 'ok', 'ok']);
  expect(await waysInto(folder)).toEqual({ hasPassphrase: true, hasKeyring: true, hasRecoveryKey: true });
});

it('is taken up again after a program died while it changed the keys', async () => {
  const lock = join(folder, 'keys.json.lock');
  writeFileSync(lock, '');
  const { utimesSync } = await import('node:fs');
  const earlier = new Date(Date.now() - 11_000);
  utimesSync(lock, earlier, earlier);
  expect(code(await addKeyring(access(), invertingKeyring))).toBe('ok');
  expect(readdirSync(folder)).not.toContain('keys.json.lock');
});

it('chooses the work of a passphrase by what the computer can do', () => {
  const work = (cheapestMs: number) => {
    const { n, r, p } = costFor(cheapestMs);
    return (n * r * p) / (2 ** 17 * 8);
  };
  expect([5000, 710, 400, 340, 200, 120, 60, 1, 0].map(work)).toEqual([1, 1, 1, 2, 2, 4, 8, 8, 8]);
});
