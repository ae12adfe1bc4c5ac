/** How well zones are read from pictures of invented passports, beside what is printed on them. */
import { randomFrom } from '../../../scripts/mrz/random.ts';
import { readPicture } from '../../../src/main/passports/read-picture.ts';
import { drawPage, LEVELS, photograph } from './page.ts';
import { specimenFrom } from './specimen.ts';

/** What came of one level's pictures. */
export interface LevelScore {
  /** From 1, a scan, to 4, a hurried photo. */
  readonly level: number;
  pictures: number;
  /** Pictures of which every character of both lines is right. */
  exact: number;
  /** Pictures in which no zone was found. */
  none: number;
  /** Characters that are wrong. */
  wrong: number;
  /** Wrong characters that neither a doubt nor a check digit marks. */
  unflagged: number;
  /** Right characters that are doubted. */
  needless: number;
  /** Milliseconds of reading, all pictures together. */
  readMs: number;
}

const RESOURCES = new URL('../../../resources', import.meta.url).pathname;
const TODAY = '2026-11-25';

/** Draws, photographs and reads so many passports of each level. */
export async function scoreOf(perLevel: number, seed: number): Promise<readonly LevelScore[]> {
  const random = randomFrom(seed);
  const scores: LevelScore[] = [];
  for (const [index, level] of LEVELS.entries()) {
    const score: LevelScore = {
      ...{ level: index + 1, pictures: 0, exact: 0, none: 0, wrong: 0, unflagged: 0, needless: 0, readMs: 0 },
    };
    for (let picture = 0; picture < perLevel; picture += 1) {
      const specimen = specimenFrom(random);
      const bytes = await photograph(await drawPage(specimen, random), level, random);
      await addTo(score, bytes, specimen.lines);
    }
    scores.push(score);
  }
  return scores;
}

async function addTo(score: LevelScore, bytes: Uint8Array, printed: readonly string[]): Promise<void> {
  const begun = performance.now();
  const read = await readPicture({ bytes, path: 'picture', today: TODAY, resourcesFolder: RESOURCES });
  score.readMs += performance.now() - begun;
  score.pictures += 1;
  if (!read.ok) {
    score.none += 1;
    return;
  }
  const { reading, doubts } = read.value;
  let wrong = 0;
  printed.forEach((line, row) => {
    [...line].forEach((character, place) => {
      const isRight = reading.lines[row]?.[place] === character;
      const isDoubted = doubts[row]?.includes(place) === true;
      if (isRight && isDoubted) score.needless += 1;
      if (isRight) return;
      wrong += 1;
      const isCaught = reading.fields.some(
        ({ span, check }) =>
          check === 'failed' && span.line === row && place >= span.start && place < span.end,
      );
      if (!isDoubted && !isCaught) score.unflagged += 1;
    });
  });
  score.wrong += wrong;
  if (wrong === 0) score.exact += 1;
}
