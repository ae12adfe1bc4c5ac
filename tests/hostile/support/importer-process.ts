/** Reads damaged files one after the other, in a process that may write to one folder only. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Problem } from '../../../src/core/outcome.ts';
import { openStore } from '../../../src/main/store/open.ts';
import type { ImportAnswer, ImportRequest, ImporterRoom } from './importer-messages.ts';
import { emptied, IMPORTERS, type ImporterName } from './importers.ts';
import { damaged } from './mutate-bytes.ts';
import { resealed } from './resealed.ts';
import { unsaid } from './unsaid.ts';

/** What importers throw in a thread ends as the thread's own problem; these have no thread around them. */
const WITHOUT_THREAD: readonly ImporterName[] = [
  'table',
  'input',
  'corrections',
  'backup',
  'archive',
  'receipt',
];

const room = JSON.parse(process.argv[2] ?? '') as ImporterRoom;
const backupKey = Buffer.from(room.backupKey, 'hex');
const store = newStore();
const originals = new Map<string, Uint8Array>();

process.on('message', (request: ImportRequest) => {
  void answer(request).then((found) => process.send?.(found));
});
process.send?.('ready');

async function answer({ kind, seed }: ImportRequest): Promise<ImportAnswer> {
  const files = kind.files.map((path) => {
    const bytes = originals.get(path) ?? readFileSync(path);
    originals.set(path, bytes);
    return bytes;
  });
  const bytes = resealed(damaged(files, kind.name, seed), kind.name, seed, backupKey);
  const path = join(room.folder, 'damaged');
  const folder = join(room.folder, 'own');
  writeFileSync(path, bytes);
  const [codes, faults]: [string[], string[]] = [[], []];
  let slowestMs = 0;
  for (const name of kind.importers) {
    await emptied(folder);
    const before = process.cpuUsage();
    try {
      const problems: readonly Problem[] = await IMPORTERS[name]({
        bytes: bytes.slice(),
        path,
        folder,
        store,
        backupKey,
        number: seed,
      });
      codes.push(...problems.map(({ code }) => code));
      if (problems.length > 0)
        faults.push(...unsaid(problems).map((code) => `${name}: nothing said: ${code}`));
    } catch (error) {
      codes.push('thrown');
      const where = error instanceof Error ? String(error.stack).split('\n', 3).join(' ') : 'unknown';
      if (WITHOUT_THREAD.includes(name)) faults.push(`${name}: ${where}`);
    }
    const { user, system } = process.cpuUsage(before);
    slowestMs = Math.max(slowestMs, (user + system) / 1000);
  }
  return { codes, faults, slowestMs, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

function newStore() {
  const folder = join(room.folder, 'store', String(process.pid));
  mkdirSync(folder, { recursive: true });
  const opened = openStore({ folder, key: randomBytes(32), now: Date.now, randomBytes, mayCreate: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}
