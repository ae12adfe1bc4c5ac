/** A program killed at seeded moments of a mixed load, and the same with the power cut; `npm run kills` does it a thousand times. */
import { randomBytes } from 'node:crypto';

import { expect, it } from 'vitest';

import { newCase, temporaryStore } from '../../main/store/support/open-stores.ts';
import { losableDisk, ordinaryDisk, whyNoPowerCut } from './disk.ts';
import { Expected } from './expected.ts';
import { killAgainAndAgain } from './kill-loop.ts';
import type { KillRecord } from './records.ts';

const KILLS = 20;
const POWER_CUTS = 5;

const noPowerCut = whyNoPowerCut();
if (noPowerCut !== undefined) process.stdout.write(`The power is not cut: ${noPowerCut}\n`);

it('loses nothing that was reported as stored, whenever it is killed', async () => {
  const found = await killAgainAndAgain({
    ...{ kills: KILLS, seed: 7, way: 'when-stored' },
    newDisk: ordinaryDisk,
  });
  expect(found).toMatchObject({ kills: KILLS, losses: [], faults: [] });
  expect(found.acknowledged).toBeGreaterThan(KILLS);
});

it.skipIf(noPowerCut !== undefined)('loses nothing when the power goes', async () => {
  const found = await killAgainAndAgain({
    ...{ kills: POWER_CUTS, seed: 8, way: 'when-stored' },
    newDisk: losableDisk,
  });
  expect(found).toMatchObject({ kills: POWER_CUTS, losses: [], faults: [] });
  expect(found.acknowledged).toBeGreaterThan(POWER_CUTS);
});

it.skipIf(noPowerCut !== undefined)(
  'would see what a store loses that does not wait for the disk',
  async () => {
    const found = await killAgainAndAgain({ kills: 1, seed: 9, way: 'not-flushed', newDisk: losableDisk });
    expect(found.losses.length + found.faults.length).toBeGreaterThan(0);
  },
);

it('sees each kind of record that is not there', () => {
  const { store } = temporaryStore();
  const id = newCase(store, { applicant: { surname: 'ZHANG' } });
  const there: KillRecord = { kind: 'case', id, surname: 'ZHANG' };
  const hash = randomBytes(32).toString('hex');
  const missing: readonly KillRecord[] = [
    { kind: 'case', id: 'ABCDEFGH', surname: 'LI' },
    { kind: 'draft', id, revision: 1, surname: 'LI' },
    { kind: 'event', id, hash },
    { kind: 'letter', id, letterId: 1, sha256: hash },
    { kind: 'receipt', receiptId: 1, sha256: hash },
    { kind: 'language', language: 'kk' },
    { kind: 'removed', id },
  ];
  for (const record of missing) {
    const expected = new Expected();
    expected.add(there);
    expect(expected.compare(store)).toEqual([]);
    expected.add(record);
    expect({ record, losses: expected.compare(store) }).toEqual({ record, losses: [expect.any(String)] });
  }
});
