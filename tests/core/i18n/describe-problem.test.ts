import { describe, expect, it } from 'vitest';

import { describeProblem, problemLine } from '../../../src/core/i18n/describe-problem.ts';
import { enProblems } from '../../../src/core/i18n/en/problems.ts';
import { kkProblems } from '../../../src/core/i18n/kk/problems.ts';
import { ruProblems } from '../../../src/core/i18n/ru/problems.ts';
import { zhHansProblems } from '../../../src/core/i18n/zh-hans/problems.ts';

const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();

describe('problem catalogues', () => {
  it.each([
    ['zh-Hans', zhHansProblems],
    ['ru', ruProblems],
    ['kk', kkProblems],
  ] as const)('%s says as much as English does', (_, catalogue) => {
    for (const [code, sentence] of Object.entries(enProblems)) {
      const translated = catalogue[code as keyof typeof enProblems];
      expect(placeholders(translated), code).toEqual(placeholders(sentence));
      expect(translated, code).not.toBe(sentence);
    }
  });

  it('fills in the params', () => {
    const found = { path: 'a.b', code: 'input/too-long', params: { max: 80, actual: 81 } } as const;
    expect(problemLine(found)).toBe('a.b: 81 characters; shorten it to 80');
    expect(describeProblem(found, 'zh-Hans')).toBe('共 81 个字符；请缩短到 80 个以内');
  });
});
