/** `npm run kills -- [N] [--power] [--way before-stored] [--seed 1]`: kills the program N times, a thousand unless told. */
import { parseArgs } from 'node:util';

import { losableDisk, ordinaryDisk } from './disk.ts';
import { killAgainAndAgain } from './kill-loop.ts';
import { WAYS } from './records.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { power: { type: 'boolean' }, way: { type: 'string' }, seed: { type: 'string' } },
});
const startedMs = Date.now();
const found = await killAgainAndAgain({
  kills: Number(positionals[0] ?? 1000),
  seed: Number(values.seed ?? 1),
  way: WAYS.find((known) => known === values.way) ?? 'when-stored',
  newDisk: values.power === true ? losableDisk : ordinaryDisk,
  onKill: ({ kills, acknowledged, losses, faults }) => {
    if (kills % 50 === 0)
      process.stderr.write(
        `${kills}: ${acknowledged} records, ${losses.length} lost, ${faults.length} faults\n`,
      );
  },
});
const { kills, acknowledged, losses, faults } = found;
const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
process.stdout.write(
  `${kills} kills, ${acknowledged} records reported as stored, ${losses.length} lost, ` +
    `${faults.length} stores not whole, ${seconds} s\n${[...losses, ...faults].slice(0, 20).join('\n')}\n`,
);
process.exitCode = losses.length + faults.length === 0 ? 0 : 1;
