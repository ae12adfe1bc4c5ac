/** The words of a packet beyond those of its forms. Kazakh and Chinese are our own choice; for native review. */
import authorisation from '../../../../resources/texts/authorisation.json' with { type: 'json' };
import claim from '../../../../resources/texts/claim.json' with { type: 'json' };
import dataWithdrawal from '../../../../resources/texts/data-withdrawal.json' with { type: 'json' };
import regulatorComplaint from '../../../../resources/texts/regulator-complaint.json' with { type: 'json' };
import reminder from '../../../../resources/texts/reminder.json' with { type: 'json' };
import termination from '../../../../resources/texts/termination.json' with { type: 'json' };
import { formatLetterDate } from '../../calendar.ts';
import type { PrintId } from '../form-id.ts';
import { titleOfForm } from '../titles.ts';
import type { Enclosure } from './exhibit-kind.ts';

/** A text in the four languages of forms. */
export type FourLanguages = Readonly<Record<'ru' | 'kk' | 'en' | 'zh', string>>;

/** Fixed words of the contents page. */
export const PACKET_WORDS = {
  title: {
    ru: 'Содержание комплекта документов',
    kk: 'Құжаттар топтамасының мазмұны',
    en: 'What is in this packet',
    zh: '本套材料目录',
  },
  packet: { ru: 'Комплект документов', kk: 'Құжаттар топтамасы', en: 'Packet', zh: '整套材料' },
  pages: { ru: 'страницы', kk: 'беттер', en: 'pages', zh: '页码' },
  folio: {
    ru: 'Номер страницы комплекта стоит внизу посередине.',
    kk: 'Топтама бетінің нөмірі төменде, ортасында тұр.',
    en: 'The number of the page in the packet stands at its foot, in the middle.',
    zh: '整套材料的页码印在页脚中间。',
  },
  operatorsCopy: {
    ru: 'экземпляр для оператора',
    kk: 'операторға арналған дана',
    en: 'copy for the operator',
    zh: '交给运营商的一份',
  },
  addresseesCopy: {
    ru: 'экземпляр для адресата',
    kk: 'алушыға арналған дана',
    en: 'copy for the addressee',
    zh: '交给收件机关的一份',
  },
  ownCopy: {
    ru: 'экземпляр заявителя, для отметки о приёме',
    kk: 'өтініш берушінің данасы, қабылдау белгісі үшін',
    en: 'your own copy, to be stamped',
    zh: '申请人自留的一份，请盖收件章',
  },
  forClerk: {
    ru: 'показать сотруднику',
    kk: 'қызметкерге көрсету үшін',
    en: 'to show to the clerk',
    zh: '出示给营业员',
  },
  forTraveller: {
    ru: 'для заявителя',
    kk: 'өтініш берушінің өзіне',
    en: 'for yourself, not handed over',
    zh: '自用，不必交出',
  },
  missing: {
    ru: 'В комплекте нет: приложите копию отдельно',
    kk: 'Топтамада жоқ: көшірмесін бөлек қосыңыз',
    en: 'Missing here: enclose a copy by hand',
    zh: '本套材料中缺少：请另附复印件',
  },
  thingItself: {
    ru: 'Передаётся вместе с заявлением',
    kk: 'Өтінішпен бірге тапсырылады',
    en: 'Handed over together with the letter',
    zh: '与申请书一并交出',
  },
} satisfies Record<string, FourLanguages>;

/** «Приложение 2 / Қосымша 2»: in both languages of the country, that of the letter first. */
export function exhibitHeading(number: number): FourLanguages {
  const [ru, kk] = [`Приложение ${String(number)}`, `Қосымша ${String(number)}`];
  return {
    ru: `${ru} / ${kk}`,
    kk: `${kk} / ${ru}`,
    en: `Attachment ${String(number)}`,
    zh: `附件 ${String(number)}`,
  };
}

/** Forms whose lines about enclosures differ from those of the application. */
const FORMS: Partial<Record<PrintId, { lines: readonly (FourLanguages & { key: string })[] }>> = {
  authorisation,
  claim,
  'data-withdrawal': dataWithdrawal,
  'regulator-complaint': regulatorComplaint,
  reminder,
};

/**
 * What an enclosure is: an earlier letter by its title and the day it was filed, all else in the words of the
 * form that lists it; for the passport with its purpose.
 */
export function exhibitName(form: PrintId, { line: name, content }: Enclosure): FourLanguages {
  if (content.kind === 'paper' && content.paper.form !== undefined) {
    const { form: earlier, filedOn } = content.paper;
    const date = filedOn === undefined ? '' : `, ${formatLetterDate(filedOn)}`;
    const titles = titlesOf(earlier);
    const dated = (lang: keyof FourLanguages) => `${titles[lang]}${date}`;
    return { ru: dated('ru'), kk: dated('kk'), en: dated('en'), zh: dated('zh') };
  }
  const key = `att.${name}`;
  const line =
    FORMS[form]?.lines.find((candidate) => candidate.key === key) ??
    termination.lines.find((candidate) => candidate.key === key);
  if (line === undefined) throw new Error(`No form names ${name}`);
  return line;
}

/** The title of a form or aid in the languages of forms. */
export function titlesOf(form: PrintId): FourLanguages {
  const title = (language: 'ru' | 'kk' | 'en' | 'zh-Hans') => titleOfForm(form, language);
  return { ru: title('ru'), kk: title('kk'), en: title('en'), zh: title('zh-Hans') };
}
