/** Nationalities as ISO 3166-1 alpha-3 codes, the form used in passports, and their names. */
import countries from 'i18n-iso-countries/index.js';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import kk from 'i18n-iso-countries/langs/kk.json' with { type: 'json' };
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import zh from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };

for (const locale of [en, kk, ru, zh]) countries.registerLocale(locale);

/** Languages in which a country can be named. */
export type NationalityLanguage = 'en' | 'ru' | 'kk' | 'zh-Hans';

/** All ISO 3166-1 alpha-3 codes, sorted. */
export const NATIONALITY_CODES: readonly string[] = Object.keys(countries.getAlpha3Codes()).sort();

/** Reads `CHN`, `chn` or the two-letter `CN` as an alpha-3 code; undefined when there is no such country. */
export function parseNationality(text: string): string | undefined {
  const code = text.normalize('NFKC').trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return countries.alpha2ToAlpha3(code);
  return countries.isValid(code) && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** Where the list's name is an abbreviation with its explanation, or official and long, people say this. */
const USUAL_NAMES: Readonly<Record<NationalityLanguage, Readonly<Record<string, string>>>> = {
  en: { CHN: 'China' },
  ru: { CHN: 'Китай', PRK: 'КНДР' },
  kk: {},
  'zh-Hans': {},
};

/** The country's name in a language, or the code itself where the list has no name for it. */
export function nameOfNationality(code: string, language: NationalityLanguage): string {
  return (
    USUAL_NAMES[language][code] ?? countries.getName(code, language === 'zh-Hans' ? 'zh' : language) ?? code
  );
}
