/** The words of a packet beyond those of its forms. Kazakh and Chinese are our own choice; for native review. */
import authorisation from '../../../../resources/texts/authorisation.json' with { type: 'json' };
import claim from '../../../../resources/texts/claim.json' with { type: 'json' };
import termination from '../../../../resources/texts/termination.json' with { type: 'json' };
import type { PrintId } from '../form-id.ts';
import type { ExhibitKind } from './exhibit-kind.ts';

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
};

/** What an enclosure is, in the words of the form that lists it; for the passport with its purpose. */
export function exhibitName(form: PrintId, kind: ExhibitKind): FourLanguages {
  const key = `att.${kind}`;
  const line =
    FORMS[form]?.lines.find((candidate) => candidate.key === key) ??
    termination.lines.find((candidate) => candidate.key === key);
  if (line === undefined) throw new Error(`No form names ${kind}`);
  return line;
}
