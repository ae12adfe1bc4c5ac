import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { inject, expect, onTestFinished, test } from 'vitest';
import { canBuildSandbox, descendantsOf, untilEnded } from '../support/linux-processes.ts';
import { removeFolder } from '../support/remove-folder.ts';

/** An ordinary user that every Linux has; used when the tests run as root. */
const NOBODY = 65_534;

test.runIf(process.platform === 'linux' && canBuildSandbox())(
  "the packaged program shows its window to an ordinary user inside Chromium's sandbox",
  async () => {
    const program = await startAsOrdinaryUser();
    const browser = await chromium.connectOverCDP(await debuggingAddress(program));
    onTestFinished(() => browser.close());
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages[0];
    if (page === undefined) throw new Error('the program has no window');
    // Text in the page proves that the archive was read and its code ran.
    await expect.poll(async () => (await page.innerText('body')).trim()).not.toBe('');

    const renderers = descendantsOf(program.pid ?? 0).filter(({ args }) => args.includes('--type=renderer'));
    expect(renderers).not.toEqual([]);
    for (const renderer of renderers) {
      expect(renderer).toMatchObject({ seccomp: 2, hasNoNewPrivileges: true });
      expect(renderer.uid).not.toBe(0);
      expect(renderer.args).not.toContain('--no-sandbox');
    }
    expect(program.exitCode).toBeNull();
  },
);

async function startAsOrdinaryUser(): Promise<ChildProcess> {
  const home = await mkdtemp(path.join(tmpdir(), 'simclose-home-'));
  await chmod(home, 0o700);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(home, NOBODY, NOBODY);
  const display = inject('display');
  const child = spawn(
    inject('packagedProgram'),
    ['--remote-debugging-port=0', `--user-data-dir=${home}/data`],
    {
      cwd: home,
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        LANG: 'C.UTF-8',
        ...(display === undefined ? {} : { DISPLAY: display }),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  );
  onTestFinished(async () => {
    if (child.exitCode === null) {
      const helpers = descendantsOf(child.pid ?? 0);
      const end = once(child, 'exit');
      child.kill('SIGKILL');
      await end;
      await untilEnded(helpers);
    }
    await removeFolder(home);
  });
  return child;
}

/** Chromium names the address on its error output once it listens. */
async function debuggingAddress(program: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of program.stderr ?? []) {
    output += String(chunk);
    const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`the program ended without opening a window:\n${output}`);
}
