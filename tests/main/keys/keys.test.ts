import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import type { Outcome } from '../../../src/core/outcome.ts';
import type { Keyring } from '../../../src/main/keys/keyring.ts';
import { createKeys } from '../../../src/main/keys/create-keys.ts';
import { confirmKeys, statusOfKeys, waysInto } from '../../../src/main/keys/load-keys.ts';
import { unlockWithKeyring, unlockWithPassphrase } from '../../../src/main/keys/unlock-key.ts';
import { invertingKeyring as keyring } from './support/keyrings.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 60_000 });

const passphrase = 'correct horse';

/** Written by the program before it knew recovery keys, for the key 0, 1, 2, … 31. */
const VERSION_1 = new URL('../../fixtures/keys/keys-1.json', import.meta.url);
const KEY_OF_VERSION_1 = Uint8Array.from({ length: 32 }, (_, index) => index);

const noKeyring: Keyring = { ...keyring, isAvailable: () => Promise.resolve(false) };

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.problems[0]?.code);

async function createConfirmed(folder: string, protection: { passphrase?: string; keyring?: Keyring }) {
  const created = await createKeys(folder, protection);
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  writeFileSync(join(folder, 'simclose.db'), 'database');
  expect(code(await confirmKeys(folder))).toBe('ok');
  return created.value;
}

describe('keys', () => {
  it('open by the passphrase and by the keyring', async () => {
    const folder = temporaryFolder();
    expect(await statusOfKeys(folder)).toBe('new');
    const key = await createConfirmed(folder, { passphrase, keyring });
    expect(await statusOfKeys(folder)).toBe('locked');
    expect(await waysInto(folder)).toEqual({ hasPassphrase: true, hasKeyring: true, hasRecoveryKey: false });
    expect(await unlockWithPassphrase(folder, passphrase)).toEqual({ ok: true, value: key });
    expect(await unlockWithKeyring(folder, keyring)).toEqual({ ok: true, value: key });
    expect(code(await unlockWithKeyring(folder, noKeyring))).toBe('store/keyring-unavailable');
    expect(code(await unlockWithPassphrase(folder, 'Correct horse'))).toBe('store/wrong-passphrase');
  });

  it('are written wrapped, for this user alone', async () => {
    const folder = temporaryFolder();
    const key = await createConfirmed(folder, { passphrase });
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'simclose.db']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(folder, 'keys.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      version: 2,
      passphrase: { kdf: 'scrypt', r: 8 },
    });
    for (const encoding of ['hex', 'base64'] as const)
      expect(text).not.toContain(Buffer.from(key).toString(encoding));
  });

  it('take a passphrase typed on another keyboard for the same', async () => {
    const folder = temporaryFolder();
    const key = await createConfirmed(folder, { passphrase: 'café 張偉 ｈｏｒｓｅ' });
    expect(await unlockWithPassphrase(folder, 'cafe\u0301 張偉 horse')).toEqual({ ok: true, value: key });
  });

  it('need a passphrase of eight characters, or a keyring', async () => {
    const folder = temporaryFolder();
    expect(code(await createKeys(folder, { passphrase: '1234567' }))).toBe('store/passphrase-short');
    expect(code(await createKeys(folder, { passphrase: '𠮷𠮷𠮷𠮷' }))).toBe('store/passphrase-short');
    expect(code(await createKeys(folder, {}))).toBe('store/keyring-unavailable');
    expect(code(await createKeys(folder, { keyring: noKeyring }))).toBe('store/keyring-unavailable');
    const failing: Keyring = { ...keyring, wrap: () => Promise.reject(new Error('locked')) };
    expect(code(await createKeys(folder, { keyring: failing }))).toBe('store/keyring-unavailable');
    expect(await statusOfKeys(folder)).toBe('new');
  });

  it('say when the keyring lost its secret', async () => {
    const folder = temporaryFolder();
    await createConfirmed(folder, { keyring });
    expect(
      code(await unlockWithKeyring(folder, { ...keyring, unwrap: () => Promise.reject(new Error('gone')) })),
    ).toBe('store/keyring-unavailable');
    expect(
      code(
        await unlockWithKeyring(folder, {
          ...keyring,
          unwrap: () => Promise.resolve({ key: new Uint8Array(3), isOutdated: false }),
        }),
      ),
    ).toBe('store/damaged');
    expect(code(await unlockWithKeyring(folder, undefined))).toBe('store/key-missing');
    expect(code(await unlockWithPassphrase(folder, passphrase))).toBe('store/wrong-passphrase');
  });

  it('report half a store and never overwrite it', async () => {
    const folder = temporaryFolder();
    expect(code(await unlockWithPassphrase(folder, passphrase))).toBe('store/not-found');
    mkdirSync(folder);
    writeFileSync(join(folder, 'simclose.db'), 'database');
    expect(await statusOfKeys(folder)).toBe('locked');
    expect(code(await unlockWithPassphrase(folder, passphrase))).toBe('store/damaged');
    expect(code(await createKeys(folder, { passphrase }))).toBe('store/already-exists');
    expect(readFileSync(join(folder, 'simclose.db'), 'utf8')).toBe('database');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 40)],
    ['with a name we do not know', (text: string) => text.replace('"version"', '"x": 1, "version"')],
    ['without any copy', () => '{"version":1}'],
    ['with a cost that would take the memory', (text: string) => text.replace(/"n": \d+/, '"n": 1073741824')],
    ['with half a key', (text: string) => text.replace(/"wrapped": "../, '"wrapped": "')],
  ])('are damaged when the file is %s', async (_, change) => {
    const folder = temporaryFolder();
    await createConfirmed(folder, { passphrase });
    const path = join(folder, 'keys.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    expect(code(await unlockWithPassphrase(folder, passphrase))).toBe('store/damaged');
  });

  it('of a later version are left to the program that wrote them', async () => {
    const folder = temporaryFolder();
    await createConfirmed(folder, { passphrase });
    const path = join(folder, 'keys.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 2', '"version": 3'));
    expect(code(await unlockWithPassphrase(folder, passphrase))).toBe('store/newer-schema');
  });

  it('of the first version still open, at the cost that they name', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'keys.json'), readFileSync(VERSION_1));
    expect(await unlockWithPassphrase(folder, passphrase)).toEqual({ ok: true, value: KEY_OF_VERSION_1 });
    expect(code(await unlockWithPassphrase(folder, 'Correct horse'))).toBe('store/wrong-passphrase');
  });

  it('cannot be made in a place that cannot be written', async () => {
    expect(code(await createKeys('/proc/simclose', { passphrase }))).toBe('store/not-writable');
    expect(code(await createKeys('/dev/null/data', { passphrase }))).toBe('store/not-writable');
  });
});

describe('an interrupted creation', () => {
  it('is finished when the database exists', async () => {
    const folder = temporaryFolder();
    const created = await createKeys(folder, { passphrase });
    writeFileSync(join(folder, 'simclose.db'), 'database');
    expect(await unlockWithPassphrase(folder, passphrase)).toEqual(created);
    expect(readdirSync(folder).sort()).toEqual(['keys.json', 'simclose.db']);
  });

  it('is taken up again with the same passphrase', async () => {
    const folder = temporaryFolder();
    const created = await createKeys(folder, { passphrase });
    expect(await statusOfKeys(folder)).toBe('new');
    expect(await createKeys(folder, { passphrase })).toEqual(created);
    expect(code(await createKeys(folder, { passphrase: 'something else' }))).toBe('store/already-exists');
  });

  it('is given up after a minute', async () => {
    const folder = temporaryFolder();
    await createKeys(folder, { passphrase });
    const earlier = new Date(Date.now() - 61_000);
    utimesSync(join(folder, 'keys.json.new'), earlier, earlier);
    expect(code(await createKeys(folder, { passphrase: 'something else' }))).toBe('ok');
  });
});
