/** Keys, backups and erasing as the window asks for them, against a real store. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, vi } from 'vitest';

import { minimalInput } from '../../support/inputs.ts';
import { openWindow } from './support/open-window.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 60_000 });

const proof = { passphrase: 'correct horse battery' };
const codeOf = async (outcome: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>) =>
  (await outcome).problems?.[0]?.code;

it('makes a recovery key that is valid once it was typed back, and opens by it', async () => {
  const { call, client, folder, answers } = await openWindow();
  expect(await call('keys.list', undefined)).toMatchObject({ keyring: false, recoveryKey: null });
  expect(await codeOf(client.call('keys.makeRecoveryKey', { proof: { passphrase: 'guessed' } }))).toBe(
    'store/wrong-passphrase',
  );
  const { recoveryKey } = await call('keys.makeRecoveryKey', { proof });
  answers.saveTarget = join(folder, 'page.pdf');
  expect(await call('keys.saveRecoveryPage', undefined)).toEqual({ path: answers.saveTarget });
  expect(statSync(answers.saveTarget).mode & 0o777).toBe(0o600);
  expect(await call('keys.copyRecoveryKey', undefined)).toEqual({ seconds: 30 });
  const wrong = recoveryKey.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(await codeOf(client.call('keys.confirmRecoveryKey', { typed: wrong }))).toBe('keys/recovery-group');
  expect((await call('keys.list', undefined)).recoveryKey).toBeNull();
  await call('keys.confirmRecoveryKey', { typed: recoveryKey.toLowerCase() });
  expect((await call('keys.list', undefined)).recoveryKey).not.toBeNull();

  await call('store.lock', undefined);
  expect(await call('app.start', undefined)).toMatchObject({ store: 'locked', hasRecoveryKey: true });
  expect(await codeOf(client.call('keys.tryRecoveryKey', { recoveryKey: wrong }))).toBe(
    'keys/recovery-group',
  );
  await call('keys.tryRecoveryKey', { recoveryKey });
  await call('keys.recover', { recoveryKey, passphrase: 'battery staple' });
  expect(await call('app.start', undefined)).toMatchObject({ store: 'open' });
});

it('forgets a recovery key that was not typed back when the records are locked', async () => {
  const { call, client } = await openWindow();
  const { recoveryKey } = await call('keys.makeRecoveryKey', { proof });
  await call('store.lock', undefined);
  await call('store.unlock', proof);
  expect(await codeOf(client.call('keys.confirmRecoveryKey', { typed: recoveryKey }))).toBe(
    'keys/no-such-way',
  );
  expect(await codeOf(client.call('keys.copyRecoveryKey', undefined))).toBe('keys/no-such-way');
});

it('backs up, restores over later changes, keeps those aside, checks, and erases', async () => {
  const { call, client, newCase, folder, answers } = await openWindow();
  await newCase(minimalInput());
  expect(await call('backup.make', undefined)).toBeNull();
  answers.saveTarget = join(folder, 'B.simclose');
  expect(await call('backup.make', undefined)).toEqual({
    path: answers.saveTarget,
    caseCount: 1,
    receiptCount: 0,
    opensElsewhere: true,
  });
  expect(await call('backup.plan', undefined)).toMatchObject({ path: answers.saveTarget, failure: null });
  await newCase({});
  expect(await call('backup.choose', undefined)).toBeNull();
  expect(await codeOf(client.call('backup.restore', proof))).toBe('file/not-found');
  answers.chosenFiles = [answers.saveTarget];
  expect(await call('backup.choose', undefined)).toMatchObject({
    fileName: 'B.simclose',
    hasPassphrase: true,
  });
  expect(await codeOf(client.call('backup.restore', { passphrase: 'guessed it' }))).toBe(
    'store/wrong-passphrase',
  );
  expect(await call('app.start', undefined)).toMatchObject({ store: 'open' });
  const { aside } = await call('backup.restore', proof);
  expect(existsSync(join(folder, 'data', aside ?? '', 'simclose.db'))).toBe(true);
  expect(await call('app.start', undefined)).toMatchObject({ store: 'locked' });
  await call('store.unlock', proof);
  expect((await call('cancellation.list', { words: '' })).length).toBe(1);
  expect(await call('store.check', undefined)).toEqual({ caseCount: 1, receiptCount: 0, problems: [] });
  expect(await call('backup.progress', undefined)).toBeNull();
  await call('store.erase', { isConfirmed: true });
  expect(readdirSync(join(folder, 'data'))).toEqual([]);
  expect(await call('app.start', undefined)).toMatchObject({ store: 'new' });
});
