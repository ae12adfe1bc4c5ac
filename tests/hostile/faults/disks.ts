/** Disks that can be filled, broken and taken away. They need root, and a system that mounts. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A disk of a test. */
export interface TestDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Writes until nothing fits any more; returns how to free it. */
  fill(): () => void;
  /** Mounts it anew so that nothing can be written. Nothing on it may be open. */
  makeReadOnly(): void;
  makeWritable(): void;
  /** Takes it away from under whoever uses it. */
  takeAway(): void;
  /** Connects it again. */
  bringBack(): void;
  /** Makes the file system find an error in itself, after which the system makes it read-only; where it can. */
  failAsSystem?(): void;
  remove(): void;
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });

/** A disk in memory of so many megabytes. */
export function memoryDisk(megabytes: number): TestDisk {
  const base = mkdtempSync(join(tmpdir(), 'simclose-disk-'));
  const mount = () => run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', join(base, 'disk'));
  return mounted(base, mount);
}

/** A disk in a file of so many megabytes; with `backedBy`, only so many are really there: beyond, it reports errors. */
export function fileDisk(megabytes: number, backedBy?: number): TestDisk {
  const base = mkdtempSync(join(tmpdir(), 'simclose-disk-'));
  const image = join(base, 'image');
  if (backedBy !== undefined) {
    mkdirSync(join(base, 'backing'));
    run('mount', '-t', 'tmpfs', '-o', `size=${backedBy}m`, 'tmpfs', join(base, 'backing'));
  }
  const file = backedBy === undefined ? image : join(base, 'backing', 'image');
  run('truncate', '-s', `${megabytes}M`, file);
  run('mkfs.ext4', '-q', '-O', '^has_journal', file);
  const mount = () => run('mount', '-o', 'loop,errors=remount-ro', file, join(base, 'disk'));
  const disk = mounted(
    base,
    mount,
    () => backedBy !== undefined && spawnSync('umount', ['-l', join(base, 'backing')]),
  );
  return { ...disk, failAsSystem: () => writeFileSync(join(stateOf(disk.folder), 'trigger_fs_error'), '1') };
}

/** The kernel's folder of a file system; writing into it is how its own tests make it fail. */
function stateOf(folder: string): string {
  const device = run('findmnt', '-n', '-o', 'SOURCE', folder).toString().trim();
  return join('/sys/fs/ext4', basename(device));
}

function mounted(base: string, mount: () => unknown, after: () => unknown = () => undefined): TestDisk {
  const folder = join(base, 'disk');
  mkdirSync(folder);
  mount();
  return {
    folder,
    fill() {
      const filler = join(folder, 'filler');
      // Until the system says that there is no room left.
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096'], { stdio: 'ignore' });
      return () => rmSync(filler);
    },
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    makeWritable: () => run('mount', '-o', 'remount,rw', folder),
    takeAway: () => run('umount', '-l', folder),
    bringBack: () => mount(),
    remove() {
      spawnSync('umount', ['-l', folder]);
      after();
      rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Why this machine has no such disks; undefined where it has. */
export function whyNoDisks(): string | undefined {
  try {
    memoryDisk(1).remove();
    const disk = fileDisk(4);
    const canFail = existsSync(join(stateOf(disk.folder), 'trigger_fs_error'));
    disk.remove();
    return canFail ? undefined : 'the system cannot make a file system fail';
  } catch (error) {
    return `no disk can be mounted here (${String(error).split('\n')[0]})`;
  }
}
