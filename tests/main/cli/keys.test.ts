/** What opens the store, changed from a terminal. */
import { beforeAll, afterAll, expect, it, vi } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { minimalInput } from '../../support/inputs.ts';
import { inputFile, simclose } from './support/run-command.ts';

// Deriving a key from a passphrase takes its time on purpose.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simclose-test-'));
  data = join(folder, 'data');
  const created = await simclose(['new', inputFile(folder, minimalInput()), '--data', data]);
  expect(created.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keys = (args: readonly string[], env: Record<string, string | undefined> = {}) =>
  simclose(['keys', ...args, '--data', data], env);

it('gets back in by the recovery key when the passphrase is forgotten', async () => {
  const made = await keys(['new-recovery-key']);
  const recoveryKey = made.out.trim();
  expect(recoveryKey).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/);
  const byRecoveryKey = { SIMCLOSE_PASSPHRASE: '', SIMCLOSE_RECOVERY_KEY: recoveryKey.toLowerCase() };
  expect(await keys(['check-recovery-key', '--json'], byRecoveryKey)).toMatchObject({
    code: 0,
    out: '{"isValid":true}\n',
  });
  const changed = await keys(['set-passphrase', '--json'], {
    ...byRecoveryKey,
    SIMCLOSE_NEW_PASSPHRASE: 'battery staple',
  });
  expect(JSON.parse(changed.out)).toMatchObject({
    passphrase: { kdf: 'scrypt' },
    keyring: false,
    recoveryKey: { madeAtMs: expect.any(Number) as number },
  });
  const listed = await simclose(['status', '--data', data], { SIMCLOSE_PASSPHRASE: 'battery staple' });
  expect(listed.out).toContain('ZHANG');
  const old = await simclose(['status', '--data', data]);
  expect(old).toMatchObject({
    code: 1,
    lines: ['SIMCLOSE_PASSPHRASE: wrong passphrase; nothing was changed'],
  });
});

it.each([
  ['remove-passphrase', {}, 'keys.passphrase: the last way in'],
  ['set-passphrase', {}, 'SIMCLOSE_NEW_PASSPHRASE: this is needed'],
  ['set-passphrase', { SIMCLOSE_NEW_PASSPHRASE: 'short' }, 'SIMCLOSE_NEW_PASSPHRASE: too short'],
  [
    'check-recovery-key',
    { SIMCLOSE_RECOVERY_KEY: '1234' },
    'SIMCLOSE_RECOVERY_KEY: a recovery key has 8 groups',
  ],
  ['lose', {}, 'lose: not a known choice; write one of: set-passphrase'],
])('refuses %s %o in one line', async (action, env, message) => {
  const ran = await keys([action], { SIMCLOSE_PASSPHRASE: 'battery staple', ...env });
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.lines).toHaveLength(1);
  expect(ran.lines[0]).toContain(message);
});
