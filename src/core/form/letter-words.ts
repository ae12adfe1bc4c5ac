/** The few words that a letter needs beyond its form: draft, addendum, signature. */
import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import type { PrintId } from './form-id.ts';
import { wordingOf, type Wording } from './form-text.ts';

/** Printed across every page of a letter that is not complete. */
export const DRAFT_WORDS: Readonly<Record<LetterLanguage, string>> = { ru: 'ЧЕРНОВИК', kk: 'ЖОБА' };

type InFourLanguages = Readonly<Record<'ru' | 'kk' | 'en' | 'zh', string>>;

/**
 * Heading of the pages that continue values. Not «Приложение», which is what the form calls enclosures.
 * Our own choice of term in Kazakh and Chinese; needs native review.
 */
const ADDENDUM: InFourLanguages = {
  ru: 'Дополнение к заявлению',
  kk: 'Өтінішке толықтыру',
  en: 'Addendum to the application',
  zh: '申请书补充页',
};
/** The same on papers that are no application. */
const OTHER_ADDENDA: Readonly<Partial<Record<PrintId, InFourLanguages>>> = {
  claim: {
    ru: 'Дополнение к претензии',
    kk: 'Наразылыққа толықтыру',
    en: 'Addendum to the claim',
    zh: '索赔函补充页',
  },
  'regulator-complaint': {
    ru: 'Дополнение к обращению',
    kk: 'Өтінішке (шағымға) толықтыру',
    en: 'Addendum to the appeal',
    zh: '申诉补充页',
  },
  authorisation: {
    ru: 'Дополнение к доверенности',
    kk: 'Сенімхатқа толықтыру',
    en: 'Addendum to the authorisation',
    zh: '授权委托书补充页',
  },
  'confirmation-slip': {
    ru: 'Дополнение к справке',
    kk: 'Анықтамаға толықтыру',
    en: 'Addendum to the confirmation',
    zh: '解除证明补充页',
  },
};
const SIGNATURE = { ru: 'Подпись', kk: 'Қолы', en: 'Signature', zh: '签名' };
const DATE = { ru: 'Дата', kk: 'Күні', en: 'Date', zh: '日期' };

/** Words of the addendum's page. */
export function addendumWords(
  form: PrintId | undefined,
  lang: LetterLanguage,
  gloss: Gloss,
): { title: Wording; date: Wording; signature: Wording } {
  return {
    title: wordingOf((form && OTHER_ADDENDA[form]) ?? ADDENDUM, lang, gloss),
    date: wordingOf(DATE, lang, gloss),
    signature: wordingOf(SIGNATURE, lang, gloss),
  };
}

/** What stands in a blank that shows only the beginning of its value. */
export function continuationMark(lang: LetterLanguage, gloss: Gloss, page: number): string {
  const pageText = String(page);
  const { main, gloss: glossText } = wordingOf(
    {
      ru: `см. дополнение, с. ${pageText}`,
      kk: `толықтыруды қараңыз, ${pageText}-б.`,
      en: `see addendum, p. ${pageText}`,
      zh: `见补充页第 ${pageText} 页`,
    },
    lang,
    gloss,
  );
  return `(${glossText === undefined ? main : `${main} / ${glossText}`})`;
}
