/**
 * A thread with its own connection to the store, so that the main process never waits for large files or the disk.
 * It starts with its first task and ends by itself when there is none for a while. No Electron here.
 */
import { Worker } from 'node:worker_threads';

import { fail, problem, type Outcome } from '../../core/outcome.ts';
import type { FromThread, ThreadData, ThreadTask, ToThread } from './messages.ts';

/** Who is told how far a task is, and who may stop it. */
export interface TaskOptions {
  readonly onProgress?: ((progress: never) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Memory that the thread takes over instead of a copy. */
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

interface Pending {
  readonly resolve: (outcome: Outcome<never>) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
}

/** How long a thread waits for the next task: files that are dropped one by one share it. */
const LINGER_MS = 3000;

/** One thread; see above. */
export class StoreThread {
  readonly #program: URL;
  readonly #lend: () => ThreadData | undefined;
  #thread: Worker | undefined;
  /** Tasks of the thread that runs now; one that was ended settles its own. */
  #pending = new Map<number, Pending>();
  #count = 0;
  #lingering: NodeJS.Timeout | undefined;

  /** `lend` gives the key of the open store; `program` is the thread's. */
  constructor(program: URL, lend: () => ThreadData | undefined) {
    this.#program = program;
    this.#lend = lend;
  }

  /** Runs a task; `store/locked` without an open store. Rejects when the thread breaks. */
  run<T>(task: ThreadTask, { onProgress, signal, transfer = [] }: TaskOptions = {}): Promise<Outcome<T>> {
    const thread = this.#thread ?? this.#start();
    if (thread === undefined) return Promise.resolve(fail(problem('store', 'store/locked')));
    clearTimeout(this.#lingering);
    const number = ++this.#count;
    const post = (message: ToThread, memory: readonly ArrayBuffer[] = []) =>
      thread.postMessage(message, [...memory]);
    const stop = () => post({ kind: 'stop', number });
    return new Promise<Outcome<T>>((resolve, reject) => {
      this.#pending.set(number, { resolve, reject, onProgress });
      post({ kind: 'task', number, task }, transfer);
      signal?.addEventListener('abort', stop);
    }).finally(() => signal?.removeEventListener('abort', stop));
  }

  /** Lets tasks stop at the next file and the thread end after them. */
  end(): void {
    clearTimeout(this.#lingering);
    this.#thread?.postMessage({ kind: 'end' } satisfies ToThread);
    this.#thread = undefined;
  }

  /** Ends the thread at once, whatever it does; its tasks reject. */
  async terminate(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  #start(): Worker | undefined {
    const data = this.#lend();
    if (data === undefined) return undefined;
    const thread = new Worker(this.#program, {
      workerData: data,
      // The copy of the key moves into the thread, which wipes it.
      transferList: [data.key.buffer],
      // What libraries say about odd files is nobody's business.
      stdout: true,
      stderr: true,
    });
    const pending = new Map<number, Pending>();
    this.#thread = thread;
    this.#pending = pending;
    const giveUp = (error: Error) => {
      if (this.#thread === thread) this.#thread = undefined;
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
    };
    thread.on('message', (message: FromThread) => {
      settle(pending, message);
      if (pending.size > 0 || this.#thread !== thread) return;
      clearTimeout(this.#lingering);
      this.#lingering = setTimeout(() => this.end(), LINGER_MS).unref();
    });
    thread.once('error', giveUp);
    thread.once('exit', () => giveUp(new Error('A thread of the store ended')));
    return thread;
  }
}

function settle(pending: Map<number, Pending>, message: FromThread): void {
  const task = pending.get(message.number);
  if (message.kind === 'progress') {
    task?.onProgress?.(message.progress as never);
    return;
  }
  pending.delete(message.number);
  if (message.kind === 'answer') task?.resolve(message.outcome as Outcome<never>);
  else task?.reject(new Error(message.message));
}
