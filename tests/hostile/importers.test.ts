/**
 * Everything that reads what others made, given damaged files. `npm run fuzz` has two thousand of each kind read, the
 * usual run a seeded few.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, vi } from 'vitest';

import { ImporterHost, type ImportResult } from './support/importer-host.ts';
import type { ImportKind, ImportRequest } from './support/importer-messages.ts';
import { enterSealedRoom } from './support/sealed-room.ts';
import { startFiles } from './support/start-files.ts';
import { count, keepTallies, MOST_MS, newTally, tallyLine, type Tally } from './support/tally.ts';

const FILES = Number(process.env['SIMCLOSE_FUZZ'] ?? 5);
const SEED = Number(process.env['SIMCLOSE_FUZZ_SEED'] ?? 1);
/** Kinds whose names fit; all where none is named. */
const ONLY = new RegExp(process.env['SIMCLOSE_FUZZ_ONLY'] ?? '');
/** What a thread may grow by before its host ends it. */
const MOST_MEGABYTES = 1500;

vi.setConfig({ testTimeout: 120_000 + FILES * 10_000 });

it('reads or refuses whatever a file holds: no crash, no hang, nothing written elsewhere', async () => {
  const room = await enterSealedRoom();
  const folder = join(room.temporary, 'importers');
  mkdirSync(folder);
  const { kinds: all, backupKey } = await startFiles(join(room.temporary, 'originals'));
  const kinds = all.filter(({ name }) => ONLY.test(name));
  const host = new ImporterHost({ folder, backupKey });
  try {
    const tallies: Tally[] = [];
    for (const kind of kinds) {
      tallies.push(await readDamaged(host, kind));
      await keepTallies(tallies);
    }
    process.stdout.write(tallyLine('damaged files', tallies));
    expect(tallies.flatMap(({ faults }) => faults)).toEqual([]);
    expect(tallies.map(({ sent }) => sent)).toEqual(kinds.map(() => FILES));
    // Some damage is harmless, some is not; a run that saw only one of both has tried nothing.
    const total = (of: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + of(tally), 0);
    expect(total(({ refused }) => refused)).toBeGreaterThan(0);
    expect(total(({ accepted }) => accepted)).toBeGreaterThan(0);
  } finally {
    await host.end();
    const strays = await room.strays([folder, join(room.temporary, 'originals')]);
    await room.leave();
    expect(strays.filter((path) => !path.includes('simclose-test-'))).toEqual([]);
  }
});

/** On a busy machine even processor time is no measure of a file, so what was slow once is tried once more. */
async function readTwiceIfSlow(host: ImporterHost, request: ImportRequest): Promise<ImportResult> {
  const first = await host.read(request);
  if (typeof first === 'string' || first.slowestMs <= MOST_MS) return first;
  const second = await host.read(request);
  if (typeof second === 'string') return second;
  return { ...second, slowestMs: Math.min(first.slowestMs, second.slowestMs) };
}

async function readDamaged(host: ImporterHost, kind: ImportKind): Promise<Tally> {
  const tally: Tally = { ...newTally(kind.name), grownMegabytes: 0 };
  for (let number = 0; number < FILES; number += 1) {
    const seed = SEED * 1_000_000 + number;
    const found = await readTwiceIfSlow(host, { kind, seed });
    if (typeof found === 'string') {
      tally.sent += 1;
      tally.faults.push(`${kind.name} ${String(seed)}: ${found}`);
      continue;
    }
    count(tally, found.codes.length === 0, found.slowestMs, String(seed));
    tally.grownMegabytes = Math.max(tally.grownMegabytes ?? 0, found.peakMegabytes);
    tally.faults.push(...found.faults.map((fault) => `${kind.name} ${String(seed)}: ${fault}`));
    if (found.peakMegabytes > MOST_MEGABYTES)
      tally.faults.push(`${kind.name} ${String(seed)}: ${found.peakMegabytes.toFixed(0)} MB`);
  }
  return tally;
}
