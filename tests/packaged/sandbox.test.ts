import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject, expect, onTestFinished, test } from 'vitest';
import { canBuildSandbox, descendantsOf, endAll } from '../support/linux-processes.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { PIPE_STDIO, PIPE_SWITCH, windowOver } from './support/debugging-pipe.ts';
import { NOBODY } from './support/traced-program.ts';

test.runIf(process.platform === 'linux' && canBuildSandbox())(
  "the packaged program shows its window to an ordinary user inside Chromium's sandbox",
  async () => {
    const program = await startAsOrdinaryUser();
    const page = await windowOver(program);
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
  const child = spawn(inject('packagedProgram'), [PIPE_SWITCH, `--user-data-dir=${home}/data`], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      LANG: 'C.UTF-8',
      ...(display === undefined ? {} : { DISPLAY: display }),
    },
    stdio: [...PIPE_STDIO],
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  onTestFinished(async () => {
    await endAll(child);
    await removeFolder(home);
  });
  return child;
}
