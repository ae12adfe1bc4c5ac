/** Has damaged files read in a process of its own, which ends when a file holds it up and is begun anew when it ended. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { ImportAnswer, ImportRequest, ImporterRoom } from './importer-messages.ts';

const PROGRAM = fileURLToPath(new URL('importer-process.ts', import.meta.url));
/** A process that starts has much to load, on a busy machine more slowly; a file without an answer for so long hangs. */
const PATIENCE_MS = 60_000;
/** Files that one process reads, so that what one of them left behind is not blamed on a much later one. */
const FILES_PER_PROCESS = 500;

/** What came of a file: an answer, or that the process ended or hung. */
export type ImportResult = ImportAnswer | 'crash' | 'hang';

/** Reads files, one at a time. */
export class ImporterHost {
  readonly #room: ImporterRoom;
  #process: ChildProcess | undefined;
  #count = 0;

  constructor(room: ImporterRoom) {
    this.#room = room;
  }

  /** Has one damaged file read. */
  async read(request: ImportRequest): Promise<ImportResult> {
    if (this.#count % FILES_PER_PROCESS === 0) await this.end();
    this.#count += 1;
    const child = this.#process ?? (await this.#start());
    child.send(request);
    const result = await nextOf(child);
    if (typeof result === 'string') await this.end();
    return result as ImportResult;
  }

  /** Ends the process. */
  async end(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const isOver = once(child, 'exit');
    child.kill('SIGKILL');
    await isOver;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(PROGRAM, [JSON.stringify(this.#room)], {
      // Whatever it tries to write elsewhere is refused by the engine.
      execArgv: [
        '--permission',
        '--allow-fs-read=*',
        `--allow-fs-write=${this.#room.folder}`,
        '--allow-addons',
        '--allow-worker',
        '--allow-wasi',
        '--max-old-space-size=1500',
        '--no-warnings',
      ],
      cwd: this.#room.folder,
      env: { ...process.env, HOME: this.#room.folder, TMPDIR: this.#room.folder },
      // What libraries say about odd files is nobody's business.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process = child;
    const ready = await nextOf(child);
    if (ready !== 'ready') throw new Error(`The importers did not start: ${String(ready)}`);
    return child;
  }
}

function nextOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    const end = (result: unknown) => {
      clearTimeout(clock);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(result);
    };
    const clock = setTimeout(() => end('hang'), PATIENCE_MS);
    child.once('message', end);
    child.once('exit', () => end('crash'));
  });
}
