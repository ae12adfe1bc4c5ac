/** A folder that stands in for everything that a process writes to unasked, so that a write astray is seen. */
import { mkdtemp, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a room is made of. */
export interface SealedRoom {
  /** For temporary files; a test's own folder lies in it. */
  readonly temporary: string;
  /** Paths of all files that lie in it but in `allowed`, relative to the room. */
  strays(allowed: readonly string[]): Promise<readonly string[]>;
  /** Gives the process its own surroundings back and empties the room. */
  leave(): Promise<void>;
}

/** Moves the process's home, working folder and temporary files into a new, empty folder. */
export async function enterSealedRoom(): Promise<SealedRoom> {
  const room = await mkdtemp(join(tmpdir(), 'simclose-room-'));
  const before = { cwd: process.cwd(), HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };
  const [home, work, temporary] = await Promise.all(
    ['home', 'work', 'tmp'].map(async (name) => {
      const folder = join(room, name);
      await mkdir(folder);
      return folder;
    }),
  );
  process.env['HOME'] = home;
  process.env['TMPDIR'] = temporary;
  process.chdir(work ?? room);
  return {
    temporary: temporary ?? room,
    async strays(allowed) {
      const entries = await readdir(room, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !allowed.some((folder) => path.startsWith(`${folder}/`)));
    },
    async leave() {
      process.chdir(before.cwd);
      for (const name of ['HOME', 'TMPDIR'] as const) {
        if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before[name];
      }
      await rm(room, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
