/** The page's words in four languages: the window's own, and no others. */
import { enDossierProblems } from '../core/i18n/en/dossier-problems.ts';
import { enVerifier, type VerifierTexts } from '../core/i18n/en/verifier.ts';
import { kkDossierProblems } from '../core/i18n/kk/dossier-problems.ts';
import { kkVerifier } from '../core/i18n/kk/verifier.ts';
import { ruDossierProblems } from '../core/i18n/ru/dossier-problems.ts';
import { ruVerifier } from '../core/i18n/ru/verifier.ts';
import { zhHansDossierProblems } from '../core/i18n/zh-hans/dossier-problems.ts';
import { zhHansVerifier } from '../core/i18n/zh-hans/verifier.ts';
import type { Problem } from '../core/outcome.ts';

/** A language of the page. */
export type PageLanguage = 'zh-Hans' | 'en' | 'ru' | 'kk';

/** The words of one language. */
interface PageTexts {
  /** The language's own name. */
  readonly name: string;
  readonly texts: VerifierTexts['verifier'];
  readonly problems: Readonly<Partial<Record<Problem['code'], string>>>;
}

/** All languages, in the order in which they are offered. */
export const LANGUAGES: Readonly<Record<PageLanguage, PageTexts>> = {
  'zh-Hans': { name: '简体中文', texts: zhHansVerifier.verifier, problems: zhHansDossierProblems },
  en: { name: 'English', texts: enVerifier.verifier, problems: enDossierProblems },
  ru: { name: 'Русский', texts: ruVerifier.verifier, problems: ruDossierProblems },
  kk: { name: 'Қазақша', texts: kkVerifier.verifier, problems: kkDossierProblems },
};

/** What is wrong, in a language. */
export function sentenceOf({ code, params }: Problem, language: PageLanguage): string {
  const sentence = LANGUAGES[language].problems[code] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));
}
