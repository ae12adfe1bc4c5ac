/** Whether what was refused says why. */
import { enProblems } from '../../../src/core/i18n/en/problems.ts';
import type { Problem } from '../../../src/core/outcome.ts';

/** The codes of problems that have no sentence, or one with a gap. */
export function unsaid(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return ['refused without a word'];
  return problems.filter(({ code, params }) => !isSaid(code, params ?? {})).map(({ code }) => code);
}

function isSaid(code: Problem['code'], params: object): boolean {
  if (!Object.hasOwn(enProblems, code)) return false;
  return [...enProblems[code].matchAll(/\{(\w+)\}/g)].every(([, name = '']) => Object.hasOwn(params, name));
}
