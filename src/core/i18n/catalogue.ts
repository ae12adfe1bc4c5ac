/** The window's texts in four languages: typed, complete, and chosen at run time. */
import { enWindow } from './en/window.ts';
import { kkWindow } from './kk/window.ts';
import { ruWindow } from './ru/window.ts';
import { zhHansWindow } from './zh-hans/window.ts';

/** Every text of the window. English is the pattern; a missing or surplus key elsewhere does not compile. */
export type WindowTexts = typeof enWindow;

/** Languages of the window. */
export type WindowLanguage = 'zh-Hans' | 'en' | 'ru' | 'kk';

/** Each language in its own name, in display order. */
export const LANGUAGE_NAMES: Readonly<Record<WindowLanguage, string>> = {
  'zh-Hans': '简体中文',
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
};

const CATALOGUES: Readonly<Record<WindowLanguage, WindowTexts>> = {
  'zh-Hans': zhHansWindow,
  en: enWindow,
  ru: ruWindow,
  kk: kkWindow,
};

/** The window's texts in a language. */
export function windowTexts(language: WindowLanguage): WindowTexts {
  return CATALOGUES[language];
}
