/**
 * How well passports are read: `node scripts/mrz/measure.ts [PER_LEVEL] [SEED]`. Fifteen pictures of each of four
 * levels where nothing is said: the sixty whose figures stand in the documentation.
 */
import { scoreOf } from '../../tests/support/passports/score.ts';

const perLevel = Number(process.argv[2] ?? 15);
const seed = Number(process.argv[3] ?? 60);
const scores = await scoreOf(perLevel, seed);
process.stdout.write('level  exact  none  wrong  unflagged  needless doubts  ms each\n');
for (const { level, pictures, exact, none, wrong, unflagged, needless, readMs } of scores) {
  const cells = [`${exact}/${pictures}`, none, wrong, unflagged, needless, Math.round(readMs / pictures)];
  process.stdout.write(`${String(level).padEnd(7)}${cells.join('   ')}\n`);
}
