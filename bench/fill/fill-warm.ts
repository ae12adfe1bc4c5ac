/** A letter made in a program that already runs, beside the fastest other program as a process. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { createLetterMaker } from '../../src/main/letters/make-letter.ts';
import { withFolder } from '../folder.ts';
import { compare, timeInTurn, type Benchmark } from '../measure.ts';
import { fieldValues, letterOptions, RESOURCES_FOLDER } from './form.ts';
import { makeBytes } from './make-bytes.ts';
import { peerOf, runCommand } from './peers.ts';
import { scriptsDrawn, type ScriptsOf } from './scripts-drawn.ts';

const USUAL_RUNS = 100;
/** Letters before the clock runs: the engine compiles what is called often. */
const WARM_UP = 100;
const GOAL = 1;

/** `fill-warm`; its notes say which scripts each program really draws. */
export const fillWarm: Benchmark = {
  name: 'fill-warm',
  needs: (hasNotes) => (hasNotes ? 'bench' : 'test'),
  run: (runs = USUAL_RUNS, hasNotes) =>
    withFolder(async (folder) => {
      const maker = createLetterMaker(RESOURCES_FOLDER);
      const options = letterOptions();
      for (let count = 0; count < Math.min(WARM_UP, runs * 5); count += 1) await makeBytes(maker, options);
      const file = path.join(folder, 'mutool.pdf');
      const command = peerOf('mutool').prepare(fieldValues(options), folder, file);
      const [ours = [], theirs = []] = await timeInTurn(runs, [
        async () => writeFileSync(path.join(folder, 'ours.pdf'), await makeBytes(maker, options)),
        () => runCommand(command),
      ]);
      const notes = hasNotes ? drawnTable(await scriptsDrawn(maker, folder)) : [];
      return compare(
        { name: 'fill-warm', goal: GOAL, unit: 'ms', peer: 'mutool, one process', notes },
        ours,
        theirs,
      );
    }),
};

function drawnTable(found: readonly ScriptsOf[]): readonly string[] {
  return found.map(({ program, drawn }) => {
    const scripts = Object.entries(drawn).map(([script, how]) => `${script} ${how}`);
    return `${program} draws ${scripts.join(', ')}`;
  });
}
