import { describe, expect, it } from 'vitest';

import {
  nameOfNationality,
  NATIONALITY_CODES,
  parseNationality,
} from '../../../src/core/applicant/nationality.ts';

describe('nationality', () => {
  it('is read by either code, in any case and width', () => {
    for (const text of ['CHN', 'chn', 'CN', ' cn ', 'ＣＨＮ']) expect(parseNationality(text)).toBe('CHN');
    for (const text of ['', 'C', 'ZZZ', 'XX', '156', 'China']) expect(parseNationality(text)).toBeUndefined();
  });

  it('has a name in every language, for every country', () => {
    expect(NATIONALITY_CODES.length).toBeGreaterThan(240);
    for (const language of ['en', 'ru', 'kk', 'zh-Hans'] as const) {
      expect(
        NATIONALITY_CODES.filter((code) => nameOfNationality(code, language) === code),
        language,
      ).toEqual([]);
    }
  });

  it('is named as people say it', () => {
    expect(nameOfNationality('CHN', 'ru')).toBe('Китай');
    expect(nameOfNationality('CHN', 'en')).toBe('China');
    expect(nameOfNationality('CHN', 'zh-Hans')).toBe('中国');
  });
});
