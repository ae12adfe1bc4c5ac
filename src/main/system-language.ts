/** Which of the window's languages the operating system asks for. */
import type { UiLanguage } from '../contract/views.ts';

/** The first preference that the window speaks, else English. Takes BCP 47 tags, best first. */
export function systemLanguageFrom(preferences: readonly string[]): UiLanguage {
  for (const tag of preferences) {
    switch (tag.toLowerCase().split(/[-_]/)[0]) {
      case 'zh':
        return 'zh-Hans';
      case 'ru':
        return 'ru';
      case 'kk':
        return 'kk';
      case 'en':
        return 'en';
    }
  }
  return 'en';
}
