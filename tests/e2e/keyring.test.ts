/**
 * A real keyring (GNOME's secret service on a message bus of its own): the window opens its store
 * without a question, and the command line opens the same store through the window's program.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { launchApp } from '../support/electron-app.ts';
import { minimalInput } from '../support/inputs.ts';

const run = promisify(execFile);
const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let bus: ChildProcess;
let env: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-keyring-'));
  const home = join(folder, 'home');
  await mkdir(join(home, '.local', 'share', 'keyrings'), { recursive: true });
  await mkdir(join(home, '.cache'), { recursive: true });
  bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, HOME: home },
  });
  const [address] = (await once(bus.stdout!, 'data')) as [Buffer];
  env = {
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DBUS_SESSION_BUS_ADDRESS: address.toString().trim(),
    // What a GNOME desktop sets; Electron chooses its keyring by it.
    XDG_CURRENT_DESKTOP: 'GNOME',
  };
  const keyring = run('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    env: { ...process.env, ...env },
  });
  keyring.child.stdin?.end('login password');
  await keyring;
});
afterEach(async () => {
  // The keyring daemon ends with its bus.
  bus.kill();
  await once(bus, 'exit');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('opens the store without a passphrase, in the window and on the command line', async () => {
  const dataFolder = join(folder, 'data');
  const first = await launchApp({ dataFolder, locale: 'en-US', env });
  await first.window.getByText('The key is kept by your operating system.').waitFor();
  await first.window.getByRole('button', { name: 'Start', exact: true }).click();
  await first.window.getByRole('button', { name: 'New cancellation' }).first().waitFor();
  await first.close();

  const input = join(folder, 'input.json');
  await writeFile(input, JSON.stringify(minimalInput()));
  const args = ['src/cli/main.ts', 'new', input, '--data', dataFolder, '--json'];
  const cliEnv = { ...process.env, ...env, SIMCLOSE_PASSPHRASE: '' };
  const { stdout } = await run(process.execPath, args, { cwd: projectFolder, env: cliEnv });
  expect(JSON.parse(stdout)).toEqual({ id: expect.stringMatching(/^[0-9A-Z]{8}$/) as string });

  const second = await launchApp({ dataFolder, locale: 'en-US', env });
  await second.window.getByText('ZHANG', { exact: false }).first().waitFor();
  await second.close();

  // Another user's session has another keyring: the key does not open, and the window says so.
  const stranger = await launchApp({
    dataFolder,
    locale: 'en-US',
    env: { HOME: folder, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent', XDG_CURRENT_DESKTOP: '' },
  });
  expect(await stranger.window.getByText('ZHANG', { exact: false }).count()).toBe(0);
  await stranger.window.getByText('Unlock your records').waitFor();
  await stranger.close();
}, 120_000);
