/** The few words that a letter needs beyond its form: draft, addendum, signature. */
import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import { wordingOf, type Wording } from './form-text.ts';

/** Printed across every page of a letter that is not complete. */
export const DRAFT_WORDS: Readonly<Record<LetterLanguage, string>> = { ru: 'ЧЕРНОВИК', kk: 'ЖОБА' };

/**
 * Heading of the pages that continue values. Not «Приложение», which is what the form calls enclosures.
 * Our own choice of term in Kazakh and Chinese; needs native review.
 */
const ADDENDUM = {
  ru: 'Дополнение к заявлению',
  kk: 'Өтінішке толықтыру',
  en: 'Addendum to the application',
  zh: '申请书补充页',
};
const SIGNATURE = { ru: 'Подпись', kk: 'Қолы', en: 'Signature', zh: '签名' };
const DATE = { ru: 'Дата', kk: 'Күні', en: 'Date', zh: '日期' };

/** Words of the addendum's page. */
export function addendumWords(
  lang: LetterLanguage,
  gloss: Gloss,
): { title: Wording; date: Wording; signature: Wording } {
  return {
    title: wordingOf(ADDENDUM, lang, gloss),
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
