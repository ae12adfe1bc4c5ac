/** Which of the window's languages the operating system asks for. */
import type { UiLanguage } from '../contract/views.ts';

/** By the first part of a tag; both Chinese scripts read the simplified one. */
const LANGUAGE_OF_TAG: Readonly<Partial<Record<string, UiLanguage>>> = {
  zh: 'zh-Hans',
  en: 'en',
  ru: 'ru',
  kk: 'kk',
};

/** The first preference that the window speaks, else English. Takes BCP 47 tags, best first. */
export function systemLanguageFrom(preferences: readonly string[]): UiLanguage {
  const languages = preferences.map((tag) => LANGUAGE_OF_TAG[tag.toLowerCase().split(/[-_]/)[0] ?? '']);
  return languages.find((language) => language !== undefined) ?? 'en';
}
