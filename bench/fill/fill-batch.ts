/** Many letters on two cores, by threads of ours and by two processes at a time of the peer. */
import path from 'node:path';

import { builtProgram } from '../../src/cli/bundle.mjs';
import { createLetterPool } from '../../src/main/letters/letter-pool.ts';
import { withFolder } from '../folder.ts';
import { medianOf, spreadOf, timeMs, type Benchmark } from '../measure.ts';
import { fieldValues, letterOptions, RESOURCES_FOLDER } from './form.ts';
import { makeBytes } from './make-bytes.ts';
import { peerOf, runCommand } from './peers.ts';

const USUAL_LETTERS = 1000;
/** Both sides take turns this often. */
const ROUNDS = 5;
/** One process of the peer for so many letters of ours: it is slow, and its rate does not change. */
const LETTERS_FOR_ONE_OF_THEIRS = 20;
const LANES = 2;
const GOAL = 50;
const PEER = 'pdftk-java';

/** `fill-batch`; starting our threads counts as work. */
export const fillBatch: Benchmark = {
  name: 'fill-batch',
  needs: () => 'bench',
  run: (letters = USUAL_LETTERS) =>
    withFolder(async (folder) => {
      const inRound = Math.ceil(letters / ROUNDS);
      const theirsInRound = Math.max(LANES, Math.ceil(inRound / LETTERS_FOR_ONE_OF_THEIRS));
      const peer = peerOf(PEER);
      const values = fieldValues(letterOptions());
      const ours: number[] = [];
      const theirs: number[] = [];
      let ourMs = 0;
      const pool = createLetterPool(RESOURCES_FOLDER, LANES, builtProgram('letter-worker'));
      try {
        for (let round = 0; round < ROUNDS; round += 1) {
          const numbers = Array.from({ length: inRound }, (_, index) => round * inRound + index);
          const tookMs = await timeMs(() =>
            Promise.all(numbers.map((number) => makeBytes(pool, letterOptions({ surname: nameOf(number) })))),
          );
          ours.push((inRound * 1000) / tookMs);
          ourMs += tookMs;
          const theirMs = await timeMs(() =>
            inLanes(theirsInRound, (lane) =>
              runCommand(peer.prepare(values, folder, path.join(folder, `theirs-${String(lane)}.pdf`))),
            ),
          );
          theirs.push((theirsInRound * 1000) / theirMs);
        }
      } finally {
        await pool.close();
      }
      // Of ours the whole batch counts, with the start; of theirs, which has one start per letter, the median.
      const [ourRate, theirRate] = [(ROUNDS * inRound * 1000) / ourMs, medianOf(theirs)];
      return {
        name: 'fill-batch',
        ours: ourRate,
        theirs: theirRate,
        ratio: ourRate / theirRate,
        goal: GOAL,
        unit: 'letters/s',
        runs: ROUNDS * inRound,
        peer: `${PEER}, two at a time`,
        ourSpread: spreadOf(ours),
        theirSpread: spreadOf(theirs),
        notes: [],
      };
    }),
};

/** Does a piece of work so often, two at a time. */
async function inLanes(count: number, work: (lane: number) => Promise<void>): Promise<void> {
  let left = count;
  const lane = async (number: number) => {
    while (left > 0) {
      left -= 1;
      await work(number);
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
}

/** A different surname for each letter: A, B, … Z, BA, … */
function nameOf(number: number): string {
  const letters = number.toString(26).toUpperCase();
  return `ZHANG ${[...letters].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join('')}`;
}
