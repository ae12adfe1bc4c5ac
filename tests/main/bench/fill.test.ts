import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { expect, test } from 'vitest';

import { fieldValues, letterOptions } from '../../../bench/fill/form.ts';
import { lostIn, peerOf, runCommand } from '../../../bench/fill/peers.ts';
import { judge } from '../../../bench/fill/scripts.ts';
import { withFolder } from '../../../bench/folder.ts';
import { compare, isReached } from '../../../bench/measure.ts';

const MAIN = path.join(import.meta.dirname, '../../../bench/main.ts');
const FIELDS = ['name', 'ours', 'theirs', 'ratio', 'goal', 'unit', 'runs', 'peer'];
/** Peers that the other tests need too. */
const PEERS_OF_TESTS = ['qpdf', 'mutool'];

test('prints its measurements as JSON with the named fields', () => {
  const out = execFileSync(process.execPath, [MAIN, 'fill-warm', '--json', '--runs', '1'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const measurements = JSON.parse(out) as Record<string, unknown>[];
  expect(measurements.map(({ name }) => name)).toEqual(['fill-warm']);
  for (const measurement of measurements) {
    expect(Object.keys(measurement)).toEqual(FIELDS);
    expect(measurement).toMatchObject({ goal: 1, unit: 'ms', runs: 1 });
    expect(measurement['ratio']).toBeGreaterThan(0);
  }
}, 60_000);

test.each(PEERS_OF_TESTS)('%s is given the values that the letter prints', async (name) => {
  const values = fieldValues(letterOptions());
  expect(Object.keys(values.texts).length).toBeGreaterThan(12);
  await withFolder(async (folder) => {
    const file = path.join(folder, 'filled.pdf');
    await runCommand(peerOf(name).prepare(values, folder, file));
    expect(lostIn(file, values)).toEqual([]);
    const other = { texts: { ...values.texts, 'grid.nativeName': '李娜' }, ticks: [] };
    expect(lostIn(file, other)).toEqual(['grid.nativeName']);
  });
});

test('a time must not be above its goal, a rate not below', () => {
  const facts = { name: 'x', goal: 2, peer: 'y', notes: [] };
  expect(isReached(compare({ ...facts, unit: 'ms' }, [1, 2, 9], [1]))).toBe(true);
  expect(isReached(compare({ ...facts, unit: 'ms' }, [3, 3, 3], [1]))).toBe(false);
  expect(isReached(compare({ ...facts, unit: 'letters/s' }, [3, 3, 3], [1]))).toBe(true);
  expect(isReached(compare({ ...facts, unit: 'letters/s' }, [1, 2, 9], [2]))).toBe(false);
});

test('a script is drawn when its ink is there and differs with its letters', () => {
  const empty = { ink: 10, pixels: Uint8Array.of(0, 0) };
  const word = (ink: number, backwards = [0, 1]) => ({
    pictures: [
      { ink, pixels: Uint8Array.of(1, 0) },
      { ink, pixels: Uint8Array.from(backwards) },
    ] as const,
    ourInk: 100,
  });
  const boxes = word(110, [1, 0]);
  expect(judge([word(110), word(90)], empty)).toBe('yes');
  expect(judge([word(50), word(50)], empty)).toBe('partly');
  expect(judge([word(110), boxes], empty)).toBe('partly');
  expect(judge([word(12), boxes], empty)).toBe('no');
});
