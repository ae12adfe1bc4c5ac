/** Turns a problem into a sentence: the command line prints it in English, the window in its language. */
import type { Problem, ProblemCode } from '../outcome.ts';
import { enProblems } from './en/problems.ts';
import { kkProblems } from './kk/problems.ts';
import { ruProblems } from './ru/problems.ts';
import { zhHansProblems } from './zh-hans/problems.ts';

/** One sentence for every code; complete by type. */
export type ProblemCatalogue = Readonly<Record<ProblemCode, string>>;

/** Languages in which problems are described. */
export type ProblemLanguage = 'en' | 'zh-Hans' | 'ru' | 'kk';

const CATALOGUES: Readonly<Record<ProblemLanguage, ProblemCatalogue>> = {
  en: enProblems,
  'zh-Hans': zhHansProblems,
  ru: ruProblems,
  kk: kkProblems,
};

/** What is wrong and what to do, without the path. */
export function describeProblem({ code, params }: Problem, language: ProblemLanguage): string {
  const sentence = CATALOGUES[language][code];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));
}

/** One line for a terminal: `sim.number: a landline; write …`, in English. */
export function problemLine(found: Problem): string {
  return `${found.path}: ${describeProblem(found, 'en')}`;
}
