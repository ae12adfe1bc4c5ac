/** A thousand receipts into the encrypted store, beside hashing, copying and syncing the same files. */
import { execFile } from 'node:child_process';
import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';

import { createKeeper } from '../../src/main/intake/keeper.ts';
import { openStore } from '../../src/main/store/open.ts';
import { withFolder } from '../folder.ts';
import { compare, timeMs, type Benchmark } from '../measure.ts';

const FILES = 1000;
const FILE_BYTES = 300_000;
const USUAL_RUNS = 5;
const GOAL = 0.5;
/** The whole time between two looks at the clock, of which the measuring itself is so much. */
const RESOLUTION_MS = 5;
const PEER = 'sha256sum, cp and sync';

/** `import`; its note says how long the main thread was held up at most. */
export const importFiles: Benchmark = {
  name: 'import',
  needs: () => 'test',
  run: (runs = USUAL_RUNS) =>
    withFolder(async (folder) => {
      const source = path.join(folder, 'files');
      writeFiles(source);
      const [ours, theirs]: [number[], number[]] = [[], []];
      let longestMs = 0;
      for (let run = 0; run < runs; run += 1) {
        const target = path.join(folder, String(run));
        mkdirSync(path.join(target, 'copies'), { recursive: true });
        const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
        const imports = startImport(source, target);
        delay.enable();
        ours.push(perSecond(await timeMs(imports.run)));
        delay.disable();
        imports.close();
        longestMs = Math.max(longestMs, delay.max / 1e6);
        theirs.push(perSecond(await timeMs(() => copyAll(source, path.join(target, 'copies')))));
        rmSync(target, { recursive: true, force: true });
      }
      const notes = [`the main thread was held up for ${longestMs.toFixed(0)} ms at most`];
      return compare({ name: 'import', goal: GOAL, unit: 'files/s', peer: PEER, notes }, ours, theirs);
    }),
};

function perSecond(ms: number): number {
  return FILES / (ms / 1000);
}

/** The same bytes in every run on every machine; like photos, they cannot be compressed. */
function writeFiles(folder: string): void {
  mkdirSync(folder);
  const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16, 'seed'), Buffer.alloc(16));
  const zeros = Buffer.alloc(FILE_BYTES);
  for (let count = 0; count < FILES; count += 1) {
    writeFileSync(path.join(folder, `${String(count).padStart(4, '0')}.jpg`), stream.update(zeros));
  }
}

/** As the window does it: a thread with its own connection, until all is reported, which is when it is durable. */
function startImport(source: string, folder: string) {
  const key = new Uint8Array(randomBytes(32));
  const store = openStore({ folder, key, now: Date.now, randomBytes, mayCreate: true });
  if (!store.ok) throw new Error(JSON.stringify(store.problems));
  const watchers: ((isOpen: boolean) => void)[] = [];
  const keeper = createKeeper({
    session: {
      lend: () => ({ folder, key: Uint8Array.from(key) }),
      watch: (watcher) => watchers.push(watcher),
    },
    onTended: () => undefined,
  });
  const home = { kind: 'other', cancellationId: null } as const;
  return {
    run: async () => {
      const report = await keeper.takePaths([source], home, () => undefined, new AbortController().signal);
      if (!report.ok || report.value.taken.length !== FILES) throw new Error('Not all files were archived');
    },
    close: () => {
      for (const watcher of watchers) watcher(false);
      store.value.close();
    },
  };
}

async function copyAll(source: string, target: string): Promise<void> {
  const script = 'sha256sum "$1"/* > "$2"/sums && cp "$1"/*.jpg "$2"/ && sync';
  await promisify(execFile)('sh', ['-c', script, 'sh', source, target]);
}
