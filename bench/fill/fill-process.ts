/** One letter by the command line, from the start of its process to the end, beside other programs. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { withFolder } from '../folder.ts';
import { compare, medianOf, timeInTurn, type Benchmark } from '../measure.ts';
import { fieldValues, INPUT, letterOptions, PROJECT_FOLDER } from './form.ts';
import { lostIn, PEERS, runCommand, type CommandLine } from './peers.ts';

const USUAL_RUNS = 15;
const GOAL = 1;
const PEER = 'pdftk-java';

/** `fill-process`; its notes give the other programs' times. */
export const fillProcess: Benchmark = {
  name: 'fill-process',
  needs: () => 'bench',
  run: (runs = USUAL_RUNS) =>
    withFolder(async (folder) => {
      const values = fieldValues(letterOptions());
      const commands = [
        ourCommand(folder),
        ...PEERS.map((peer) => peer.prepare(values, folder, path.join(folder, `${peer.name}.pdf`))),
      ];
      // Once each before the clock runs: files come into the system's cache, code into the engine's.
      for (const command of commands) await runCommand(command);
      const [ours = [], ...others] = await timeInTurn(
        runs,
        commands.map((command) => () => runCommand(command)),
      );
      const timesOf = (name: string) => others[PEERS.findIndex((peer) => peer.name === name)] ?? [];
      const notes = PEERS.map(({ name }) => {
        const lost = lostIn(path.join(folder, `${name}.pdf`), values);
        const loss = lost.length === 0 ? 'all values read back' : `lost ${lost.join(', ')}`;
        return `${name} ${medianOf(timesOf(name)).toFixed(0)} ms, ${loss}`;
      });
      return compare(
        { name: 'fill-process', goal: GOAL, unit: 'ms', peer: `${PEER}, one process`, notes },
        ours,
        timesOf(PEER),
      );
    }),
};

function ourCommand(folder: string): CommandLine {
  const input = path.join(folder, 'input.json');
  writeFileSync(input, JSON.stringify(INPUT));
  const main = path.join(PROJECT_FOLDER, 'src', 'cli', 'start.mjs');
  return [process.execPath, main, 'letter', input, '--out', path.join(folder, 'ours.pdf')];
}
