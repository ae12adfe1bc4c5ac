import { expect, it } from 'vitest';

import { systemLanguageFrom } from '../../src/main/system-language.ts';

it.each([
  [['zh-CN'], 'zh-Hans'],
  [['zh-Hant-TW'], 'zh-Hans'],
  [['ru_RU', 'en-GB'], 'ru'],
  [['de-DE', 'kk-KZ'], 'kk'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
] as const)('%j becomes %s', (preferences, language) => {
  expect(systemLanguageFrom(preferences)).toBe(language);
});
