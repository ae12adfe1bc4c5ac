/** Where the killed program's store lies: on the machine's own disk, or on one whose power can be cut. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a store. */
export interface Disk {
  /** An empty folder at first. */
  readonly folder: string;
  /** Takes away what was not yet written to the disk, as a power cut does. */
  cutPower(): void;
  remove(): void;
}

/** A folder; what a killed process wrote stays in the system's memory and reaches the disk later. */
export function ordinaryDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-kills-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return { folder, cutPower: () => undefined, remove };
}

const MEGABYTES = 96;

/**
 * A disk in a file. What its file system still holds in memory when the file is copied was not flushed, and is
 * not in the copy, which takes the file's place. Throws where the system mounts nothing.
 */
export function losableDisk(): Disk {
  const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'simclose-power-'));
  const image = join(base, 'disk.img');
  const mountPoint = join(base, 'disk');
  mkdirSync(mountPoint);
  const mount = () => execFileSync('mount', ['-o', 'loop,commit=300', image, mountPoint], { stdio: 'pipe' });
  try {
    execFileSync('truncate', ['-s', `${MEGABYTES}M`, image]);
    execFileSync('mkfs.ext4', ['-q', image], { stdio: 'pipe' });
    mount();
  } catch (error) {
    rmSync(base, { recursive: true, force: true });
    throw error;
  }
  return {
    folder: mountPoint,
    cutPower() {
      copyFileSync(image, `${image}.cut`);
      execFileSync('umount', [mountPoint]);
      renameSync(`${image}.cut`, image);
      mount();
    },
    remove() {
      spawnSync('umount', [mountPoint]);
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** Why this machine has no disk whose power can be cut; undefined where it has. */
export function whyNoPowerCut(): string | undefined {
  try {
    losableDisk().remove();
    return undefined;
  } catch (error) {
    return `no disk in a file can be mounted here (${String(error).split('\n')[0]})`;
  }
}
