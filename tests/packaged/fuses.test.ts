import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { inject, expect, test } from 'vitest';

const expected: [name: keyof typeof FuseV1Options, state: FuseState][] = [
  ['RunAsNode', FuseState.DISABLE],
  ['EnableCookieEncryption', FuseState.ENABLE],
  ['EnableNodeOptionsEnvironmentVariable', FuseState.DISABLE],
  ['EnableNodeCliInspectArguments', FuseState.DISABLE],
  ['EnableEmbeddedAsarIntegrityValidation', FuseState.ENABLE],
  ['OnlyLoadAppFromAsar', FuseState.ENABLE],
  ['LoadBrowserProcessSpecificV8Snapshot', FuseState.DISABLE],
  ['GrantFileProtocolExtraPrivileges', FuseState.DISABLE],
];

test.each(expected)('the packaged program has the fuse %s as intended', async (name, state) => {
  const fuses = await getCurrentFuseWire(inject('packagedProgram'));
  expect(fuses[FuseV1Options[name]]).toBe(state);
});
