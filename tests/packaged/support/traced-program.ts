/**
 * The packaged program as an ordinary user has it, in a network of its own that looks connected and leads nowhere,
 * with every socket written down that it, or a program started by it, opens.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { inject } from 'vitest';

import { canBuildSandbox, descendantsOf, endAll, untilEnded } from '../../support/linux-processes.ts';
import { removeFolder } from '../../support/remove-folder.ts';
import { PIPE_STDIO, PIPE_SWITCH, windowOver } from './debugging-pipe.ts';

/** An ordinary user that every Linux has. */
export const NOBODY = 65_534;

/** Calls by which a program gets at a network. */
const SOCKET_CALLS = 'socket,connect,bind,listen,sendto,sendmsg,sendmmsg';

/**
 * Any address seems to be reachable, so that nothing gives up early; what is sent there is counted and gone.
 * Runs the command in its arguments after that.
 */
const NETWORK_TO_NOWHERE = `ip link set lo up && ip address add 198.51.100.2/24 dev lo &&
  ip route add default dev lo src 198.51.100.2 && exec "$@"`;
const IN_THAT_NETWORK = ['--net', 'sh', '-c', NETWORK_TO_NOWHERE, 'sh'];

/** Whether this machine can run the program so; if not, says why in one line. */
export function canTrace(): boolean {
  const reason = reasonAgainst();
  if (reason !== undefined) process.stderr.write(`the journey without a network is not tested: ${reason}\n`);
  return reason === undefined;
}

function reasonAgainst(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are of Linux';
  if (process.getuid?.() !== 0) return 'only root can make a network namespace and change the user';
  if (!canBuildSandbox()) return 'this machine forbids what Chromium’s sandbox is built of';
  const trial = spawnSync('unshare', [
    ...IN_THAT_NETWORK,
    ...['strace', '-f', '-o', '/dev/null', '-u', 'nobody', 'true'],
  ]);
  return trial.status === 0 ? undefined : 'this machine forbids network namespaces or tracing';
}

/** The running program. */
export interface TracedProgram {
  /** Its window. */
  readonly window: Page;
  /** Home of its user; everything that it may write to is below. */
  readonly home: string;
  /** Its data folder and Chromium's profile. */
  readonly dataFolder: string;
  /** Where the user saves files. */
  readonly documents: string;
  /** The process above the program's, in the same network. */
  readonly pid: number;
  /** What strace has written down so far. */
  readonly trace: () => Promise<string>;
  /** How many packets have been sent so far, by whatever runs in its network. */
  readonly packetsSent: () => Promise<number>;
  /** Waits until every process has ended by itself. */
  readonly untilEnded: () => Promise<void>;
  /** Ends what still runs and removes everything. */
  readonly remove: () => Promise<void>;
}

/** Starts the program for a new user; `environment` adds to the few variables that it gets. */
export async function startTraced(environment: Readonly<Record<string, string>>): Promise<TracedProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), 'simclose-traced-'));
  await chmod(folder, 0o755);
  const home = path.join(folder, 'home');
  const [temporary, documents] = [path.join(home, 'tmp'), path.join(home, 'Documents')];
  for (const made of [home, temporary, documents]) {
    await mkdir(made, { mode: 0o700 });
    await chown(made, NOBODY, NOBODY);
  }
  const traceFile = path.join(folder, 'trace');
  const dataFolder = path.join(home, '.config', 'SimClose');
  const display = inject('display');
  const child = spawn('unshare', commandLine(traceFile, dataFolder), {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      TMPDIR: temporary,
      LANG: 'C.UTF-8',
      ...(display === undefined ? {} : { DISPLAY: display }),
      ...environment,
    },
    stdio: [...PIPE_STDIO],
  });
  const remove = async (): Promise<void> => {
    await endAll(child);
    await removeFolder(folder);
  };
  try {
    const window = await windowOver(child);
    // A program whose calls are traced is slower.
    window.setDefaultTimeout(30_000);
    const pid = child.pid ?? 0;
    return {
      ...{ window, home, dataFolder, documents, pid, remove },
      trace: () => readFile(traceFile, 'utf8'),
      packetsSent: () => packetsSentIn(pid),
      untilEnded: () => ended(child),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

function commandLine(traceFile: string, dataFolder: string): string[] {
  return [
    ...IN_THAT_NETWORK,
    ...['strace', '-f', '-yy', '-s', '0', '-o', traceFile, '-e', `trace=${SOCKET_CALLS}`, '-u', 'nobody'],
    ...[inject('packagedProgram'), PIPE_SWITCH, `--user-data-dir=${dataFolder}`, '--lang=en-US'],
  ];
}

/** Of the one interface there is, the counter of packets that were sent: the tenth number of its line. */
async function packetsSentIn(pid: number): Promise<number> {
  const interfaces = await readFile(`/proc/${pid}/net/dev`, 'utf8');
  const counters = /^\s*lo:\s*(.*)$/m.exec(interfaces)?.[1]?.split(/\s+/) ?? [];
  return Number(counters[9]);
}

async function ended(child: ChildProcess): Promise<void> {
  const helpers = descendantsOf(child.pid ?? 0);
  if (child.exitCode === null) await once(child, 'exit');
  await untilEnded(helpers);
}
