/** Reads running processes from /proc, for tests that look at a program from outside. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** What /proc tells about one process. */
export interface LinuxProcess {
  pid: number;
  /** The command line as started. */
  args: string[];
  /** 0 without a system call filter, 2 with one. */
  seccomp: number;
  /** The user that it runs as. */
  uid: number;
  /** Whether it can never gain privileges again, not even through a set-user-id program. */
  hasNoNewPrivileges: boolean;
}

/** How often a process is looked at that should end, and how long it may take. */
const POLL_MS = 20;
const PATIENCE_MS = 15_000;

/** Every descendant of the process `root`, in no particular order; none on other systems. */
export function descendantsOf(root: number): LinuxProcess[] {
  if (process.platform !== 'linux') return [];
  const parents = new Map(allPids().map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid: number | undefined): boolean => {
    const parent = pid === undefined ? undefined : parents.get(pid);
    return parent === root || (parent !== undefined && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow).flatMap((pid) => read(pid) ?? []);
}

/**
 * Waits until processes have ended, as Chromium's helpers do a moment after their program: until then they still
 * write into its folders. Throws for one that stays.
 */
export async function untilEnded(processes: readonly LinuxProcess[]): Promise<void> {
  const givesUpAtMs = Date.now() + PATIENCE_MS;
  for (const { pid, args } of processes) {
    while (isRunning(pid)) {
      if (Date.now() > givesUpAtMs) throw new Error(`process ${pid} does not end: ${args.join(' ')}`);
      await delay(POLL_MS);
    }
  }
}

/** Ends a program with everything that it started, and waits for all of them. */
export async function endAll(program: ChildProcess): Promise<void> {
  const helpers = descendantsOf(program.pid ?? 0);
  if (program.exitCode === null && program.signalCode === null) {
    const end = once(program, 'exit');
    program.kill('SIGKILL');
    await end;
  }
  for (const { pid } of helpers) killIfThere(pid);
  await untilEnded(helpers);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** One that has ended but was not yet waited for by its parent counts as ended. */
function isRunning(pid: number): boolean {
  const state = statusField(pid, 'State');
  return state !== undefined && !state.startsWith('Z') && !state.startsWith('X');
}

/** Whether the kernel lets an ordinary user, or root's helper, build Chromium's sandbox here; containers forbid it. */
export function canBuildSandbox(): boolean {
  const isForbidden = (name: string, value: string): boolean => {
    const file = `/proc/sys/kernel/${name}`;
    return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
  };
  if (process.getuid?.() === 0) return hasCapabilityToUnshare();
  return (
    !isForbidden('unprivileged_userns_clone', '0') &&
    !isForbidden('apparmor_restrict_unprivileged_userns', '1')
  );
}

const CAP_SYS_ADMIN = 21n;

function hasCapabilityToUnshare(): boolean {
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return ((BigInt(`0x${effective}`) >> CAP_SYS_ADMIN) & 1n) === 1n;
}

function allPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | undefined {
  const parent = statusField(pid, 'PPid');
  return parent === undefined ? undefined : Number(parent);
}

/** A process may end while it is being read; then there is nothing to tell. */
function read(pid: number): LinuxProcess | undefined {
  const seccomp = statusField(pid, 'Seccomp');
  if (seccomp === undefined) return undefined;
  try {
    // A renderer forked from the zygote writes its arguments with blanks, others with zero bytes.
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split(/[\0 ]/)
      .filter((part) => part !== '');
    const uid = Number(statusField(pid, 'Uid')?.split(/\s+/)[0]);
    return {
      pid,
      args,
      seccomp: Number(seccomp),
      uid,
      hasNoNewPrivileges: statusField(pid, 'NoNewPrivs') === '1',
    };
  } catch {
    return undefined;
  }
}

function statusField(pid: number, name: string): string | undefined {
  try {
    return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
