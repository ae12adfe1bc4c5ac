/** The Debian package as a user meets it: installed with apt, used by an ordinary user, removed. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { expect, inject, onTestFinished, test } from 'vitest';

import { createStore, PASSPHRASE, typeCase } from '../e2e/support/journey.ts';
import { textOf } from '../e2e/support/pdf.ts';
import { canBuildSandbox, descendantsOf, untilEnded } from '../support/linux-processes.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { PIPE_STDIO, PIPE_SWITCH, windowOver } from './support/debugging-pipe.ts';
import { canInstall, install, purge, remove, systemFiles } from './support/debian-package.ts';
import { chooseInDialog } from './support/file-dialog.ts';

/** An ordinary user that every Linux has. */
const NOBODY = 65_534;

const TRAVELLER = {
  brand: 'Beeline',
  cardKind: 'Travel SIM',
  number: '+7 705 123 45 67',
  surname: 'LI',
  givenNames: 'NA',
  nationality: 'CHN',
  passport: 'EB7654321',
  reason: 'My trip is over',
};

test.runIf(process.platform === 'linux' && canInstall())(
  'the Debian package is installed, makes a letter for an ordinary user, and leaves only what is the user’s',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'simclose-deb-test-'));
    onTestFinished(() => removeFolder(folder));
    await chmod(folder, 0o755);
    const appFolder = path.dirname(inject('packagedProgram'));
    const words = ['scripts/debian/build.mjs', '--app', appFolder, '--out', folder, '--quick'];
    const file = execFileSync(process.execPath, words, { encoding: 'utf8' }).trim();

    const before = await systemFiles();
    onTestFinished(purge);
    await install(file);
    checkInstalled();

    const home = await mkdtemp(path.join(tmpdir(), 'simclose-home-'));
    onTestFinished(() => removeFolder(home));
    await chown(home, NOBODY, NOBODY);
    const letter = path.join(home, 'letter.pdf');
    await useProgram(home, letter);
    expect(await textOf(letter)).toContain('EB7654321');

    const found = command(home, 'status', '--json');
    expect(found.err).toBe('');
    const { cancellations } = JSON.parse(found.out) as { cancellations: { id: string; state: string }[] };
    expect(cancellations).toMatchObject([{ state: 'ready' }]);
    const id = cancellations[0]?.id ?? '';
    // Made by a thread.
    const dossier = path.join(home, 'dossier.pdf');
    expect(command(home, 'dossier', id, '--out', dossier)).toMatchObject({ code: 0, err: '' });
    expect(command(home, 'verify', dossier)).toMatchObject({ code: 0, err: '' });
    expect(command(home, 'nonsense')).toMatchObject({ code: 2, out: '' });

    await remove();
    expect(existsSync('/usr/bin/simclose')).toBe(false);
    await purge();
    const after = await systemFiles();
    expect([...after].filter((each) => !before.has(each))).toEqual([]);
    expect([...before].filter((each) => !after.has(each))).toEqual([]);
    expect(readdirSync(path.join(home, '.config', 'SimClose'))).toContain('simclose.db');
    expect(statSync(letter).size).toBeGreaterThan(10_000);
  },
  // Unpacking 300 MB on a busy machine.
  300_000,
);

/** What the system now knows of the program. */
function checkInstalled(): void {
  const helper = statSync('/usr/lib/simclose/chrome-sandbox');
  expect([helper.uid, helper.mode & 0o7777]).toEqual([0, 0o4755]);
  execFileSync('dpkg', ['--verify', 'simclose']);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const known = execFileSync('dpkg-query', ['--show', '--showformat=${Version} ${Depends}', 'simclose'], {
    encoding: 'utf8',
  });
  expect(known).toMatch(new RegExp(`^${version} .*libgtk-3-0`));
  // The news of the package ends with this version as well.
  const news = gunzipSync(readFileSync('/usr/share/doc/simclose/changelog.gz')).toString('utf8');
  expect(news).toMatch(new RegExp(`^simclose \\(${version}\\) `));
  const type = '/usr/share/mime/application/x-simclose-backup.xml';
  if (existsSync('/usr/bin/update-mime-database')) expect(readFileSync(type, 'utf8')).toContain('*.simclose');
}

/** Makes one letter as a new user does, and quits. */
async function useProgram(home: string, letter: string): Promise<void> {
  const program = start(home);
  const window = await windowOver(program);
  window.setDefaultTimeout(30_000);
  await window.waitForLoadState('domcontentloaded');
  await createStore(window);
  await typeCase(window, TRAVELLER);
  await window.getByRole('tab', { name: 'Letter' }).click();
  await window.getByRole('button', { name: 'Save PDF…' }).click();
  await chooseInDialog(letter);
  await window.getByText(`Saved: ${letter}`).first().waitFor();
  const helpers = descendantsOf(program.pid ?? 0);
  const end = once(program, 'exit');
  await window.close();
  await end;
  await untilEnded(helpers);
}

/** The installed command line, for a user without a display. */
function command(home: string, ...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('simclose', words, {
    cwd: home,
    env: { PATH: '/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8', SIMCLOSE_PASSPHRASE: PASSPHRASE },
    encoding: 'utf8',
    uid: NOBODY,
    gid: NOBODY,
  });
  return { code: status, out: stdout, err: stderr };
}

function start(home: string): ChildProcess {
  const display = inject('display');
  const sandbox = canBuildSandbox() ? [] : ['--no-sandbox'];
  const program = spawn('/usr/bin/simclose', [PIPE_SWITCH, '--lang=en-US', ...sandbox], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      LANG: 'C.UTF-8',
      ...(display === undefined ? {} : { DISPLAY: display }),
    },
    stdio: [...PIPE_STDIO],
    uid: NOBODY,
    gid: NOBODY,
  });
  onTestFinished(async () => {
    if (program.exitCode !== null) return;
    const helpers = descendantsOf(program.pid ?? 0);
    const end = once(program, 'exit');
    program.kill('SIGKILL');
    await end;
    await untilEnded(helpers);
  });
  return program;
}
