/** Reading the screenshot of a message, beside Debian's Tesseract with the very same models. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { findModels, readModel, type OcrLanguage } from '../../src/main/reading/ocr-models.ts';
import { readFile } from '../../src/main/reading/read-file.ts';
import { withFolder } from '../folder.ts';
import { compare, timeInTurn, type Benchmark } from '../measure.ts';
import { characterAccuracy, messageOf, screenshotOf } from './sms-screenshot.ts';

const USUAL_RUNS = 12;
/** WebAssembly beside machine code: twice the time is what it may cost. */
const GOAL = 2;
const MODELS: readonly OcrLanguage[] = ['kaz', 'eng'];
const LOOK = { isDark: false, widthPixels: 1080, format: 'png' } as const;

/** `ocr`; both sides load the models for each picture, ours in this process, theirs in one of its own. */
export const ocr: Benchmark = {
  name: 'ocr',
  needs: () => 'bench',
  run: (runs = USUAL_RUNS) =>
    withFolder(async (folder) => {
      for (const model of findModels(MODELS))
        writeFileSync(path.join(folder, `${model.name}.traineddata`), readModel(model));
      const picture = await screenshotOf('ru', 0, LOOK);
      const file = path.join(folder, 'message.png');
      writeFileSync(file, picture);
      const [ourText, theirText] = [await ours(picture), theirs(file, folder)];
      const [our = [], their = []] = await timeInTurn(runs, [
        () => ours(picture),
        () => theirs(file, folder),
      ]);
      const truth = messageOf('ru', 0);
      const share = (text: string) => `${(characterAccuracy(truth, text) * 100).toFixed(1)} %`;
      const notes = [`right characters: ours ${share(ourText)}, theirs ${share(theirText)}`];
      return compare(
        { name: 'ocr', goal: GOAL, unit: 'ms', peer: 'tesseract, one process', notes },
        our,
        their,
      );
    }),
};

async function ours(bytes: Uint8Array): Promise<string> {
  const read = await readFile({ bytes, path: 'message', mediaType: 'image/png', languages: MODELS });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.text;
}

function theirs(file: string, modelFolder: string): string {
  const words = [file, 'stdout', '--tessdata-dir', modelFolder, '-l', MODELS.join('+')];
  return execFileSync('tesseract', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
