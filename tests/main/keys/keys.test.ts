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
import {
  confirmKeys,
  createKeys,
  protectionOf,
  statusOfKeys,
  unlockWithKeyring,
  unlockWithPassphrase,
} from '../../../src/main/keys/keys.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 60_000 });

const passphrase = 'correct horse';

/** A keyring that turns every bit over. */
const keyring: Keyring = {
  isAvailable: () => Promise.resolve(true),
  wrap: (key) => Promise.resolve(key.map((byte) => byte ^ 0xff)),
  unwrap: (wrapped) => Promise.resolve(wrapped.map((byte) => byte ^ 0xff)),
};
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
    expect(await protectionOf(folder)).toEqual({ hasPassphrase: true, hasKeyring: true });
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
      version: 1,
      passphrase: { kdf: 'scrypt', n: 131072, r: 8, p: 1 },
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
      code(await unlockWithKeyring(folder, { ...keyring, unwrap: () => Promise.resolve(new Uint8Array(3)) })),
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
    ['of a later version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['with a name we do not know', (text: string) => text.replace('"version"', '"x": 1, "version"')],
    ['without any copy', () => '{"version":1}'],
    ['with a cost that would take the memory', (text: string) => text.replace('131072', '1073741824')],
    ['with half a key', (text: string) => text.replace(/"wrapped": "../, '"wrapped": "')],
  ])('are damaged when the file is %s', async (_, change) => {
    const folder = temporaryFolder();
    await createConfirmed(folder, { passphrase });
    const path = join(folder, 'keys.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    expect(code(await unlockWithPassphrase(folder, passphrase))).toBe('store/damaged');
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
