/** Installs and removes the Debian package as an administrator does, and tells what that leaves on the computer. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Folders that packages put files into. */
const PLACES = ['/etc', '/opt', '/usr', '/var/lib'];
/** Written by the package manager for every package, and by print services of other tests. */
const OTHERS = ['/var/lib/apt', '/var/lib/dpkg', '/etc/cups'];

/** Whether packages can be installed here; if not, says why in one line. */
export function canInstall(): boolean {
  const reason = reasonAgainst();
  if (reason !== undefined) process.stderr.write(`the Debian package is not installed: ${reason}\n`);
  return reason === undefined;
}

function reasonAgainst(): string | undefined {
  if (!existsSync('/etc/debian_version')) return 'this is no Debian';
  if (process.getuid?.() !== 0) return 'only root installs packages';
  if (existsSync('/usr/lib/simclose')) return 'a package of that name is installed already';
  return undefined;
}

/** Installs a package file; what it needs is there already, so that nothing is fetched. */
export async function install(file: string): Promise<void> {
  await apt('install', '--no-install-recommends', file);
}

/** Removes the package. */
export async function remove(): Promise<void> {
  await apt('remove', 'simclose');
}

/** Takes away whatever is left of it; apt no longer knows a package that left nothing. */
export async function purge(): Promise<void> {
  await run('dpkg', ['--purge', 'simclose']);
}

async function apt(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  await run('apt-get', ['--yes', '-o', 'DPkg::Lock::Timeout=300', ...args], { env });
}

/** Every file and folder where packages put theirs. */
export async function systemFiles(): Promise<ReadonlySet<string>> {
  const pruned = OTHERS.flatMap((folder) => ['-path', folder, '-prune', '-o']);
  const { stdout } = await run('find', [...PLACES, '-xdev', ...pruned, '-print'], { maxBuffer: 2 ** 28 });
  return new Set(stdout.split('\n'));
}
