/** The words of an e-mail that carries a letter: in the letter's language, and below for the traveller. */
import type { Draft } from '../cancellation/draft.ts';
import type { Gloss, LetterLanguage } from '../cancellation/schema.ts';
import { formatMobileNumber, parseMobileNumber } from '../sim/number.ts';
import type { FormId } from './form-id.ts';
import { titleOfForm } from './titles.ts';

/** What the mail is about. */
export interface MailContent {
  readonly form: FormId;
  readonly lang: LetterLanguage;
  readonly gloss: Gloss;
  readonly draft: Draft;
  /** As printed: `SC-7K3M-9Q2X`. */
  readonly reference: string;
}

/** Subject and plain text of the mail. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

interface Words {
  readonly greeting: string;
  readonly attached: (title: string, reference: string) => string;
  readonly number: (number: string) => string;
  readonly wish: string;
}

/** Our own wording; the Kazakh and Chinese lines need native review. */
const WORDS: Readonly<Record<'ru' | 'kk' | 'en' | 'zh-Hans', Words>> = {
  ru: {
    greeting: 'Здравствуйте!',
    attached: (title, reference) => `Во вложении: «${title}», № ${reference}.`,
    number: (number) => `Абонентский номер: ${number}.`,
    wish: 'Прошу зарегистрировать обращение и сообщить входящий номер и дату в ответ на это письмо.',
  },
  kk: {
    greeting: 'Сәлеметсіз бе!',
    attached: (title, reference) => `Тіркемеде: «${title}», № ${reference}.`,
    number: (number) => `Абоненттік нөмір: ${number}.`,
    wish: 'Өтінішті тіркеп, кіріс нөмірі мен күнін осы хатқа жауап ретінде хабарлауыңызды сұраймын.',
  },
  en: {
    greeting: 'Hello,',
    attached: (title, reference) => `Attached: “${title}”, No. ${reference}.`,
    number: (number) => `Subscriber number: ${number}.`,
    wish: 'Please register it and tell me its incoming number and date in reply to this e-mail.',
  },
  'zh-Hans': {
    greeting: '您好！',
    attached: (title, reference) => `附件：《${title}》，编号 ${reference}。`,
    number: (number) => `用户号码：${number}。`,
    wish: '请予登记，并回复本邮件告知收文编号和日期。',
  },
};

/** Writes the mail; names and numbers that the draft lacks are left out. */
export function mailTextOf({ form, lang, gloss, draft, reference }: MailContent): MailText {
  const parsed = parseMobileNumber(draft.sim?.number ?? '', 'sim.number');
  const number = parsed.ok ? formatMobileNumber(parsed.value) : undefined;
  const name = [draft.applicant?.surname, draft.applicant?.givenNames].filter(Boolean).join(' ');
  const paragraphs = (language: keyof typeof WORDS) => {
    const words = WORDS[language];
    const lines = [words.attached(titleOfForm(form, language), reference)];
    if (number !== undefined) lines.push(words.number(number));
    return [words.greeting, [...lines, words.wish].join('\n')].join('\n\n');
  };
  const parts = [paragraphs(lang)];
  if (name !== '') parts.push(name);
  if (gloss !== 'none') parts.push('---', paragraphs(gloss));
  const subject = [titleOfForm(form, lang), number, reference].filter(Boolean).join(', ');
  return { subject, body: `${parts.join('\n\n')}\n` };
}
