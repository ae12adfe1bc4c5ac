/** The window's texts about the list of cases in Kazakh. */
import type { HomeTexts } from '../en/home.ts';

/** Kazakh texts about the list of cases. */
export const kkHome: HomeTexts = {
  state: {
    draft: 'Жоба',
    ready: 'Тапсыруға дайын',
    filed: 'Тапсырылды',
    waiting: (day, of) => `${day}/${of} күн`,
    overdue: (days) => `${days} күн кешікті`,
    refused: 'Бас тартылды',
    confirmed: 'Расталды',
    aftercare: 'Кейінгі бақылау',
    closed: 'Аяқталды',
    reopened: 'Қайта ашылды',
  },
  home: {
    title: 'Істер',
    newCancellation: 'Жаңа өтініш',
    search: 'Іздеу',
    searchPlaceholder: 'Аты-жөні, нөмір, жазба, дәлел мәтіні',
    clearSearch: 'Іздеуді тазалау',
    summary: (count, needy) => `${count} SIM · ${needy} іс сізді күтіп тұр`,
    filters: 'Көрсету',
    traveller: 'Адам',
    everybody: 'Барлық адам',
    all: 'Барлығы',
    needsYou: 'Сізге қатысты',
    waiting: 'Жауап күтілуде',
    aftercare: 'Кейінгі бақылау',
    closed: 'Аяқталды',
    columnState: 'Күйі',
    columnSim: 'SIM',
    columnNext: 'Келесі қадам',
    columnProof: 'Дәлел',
    columnUpdated: 'Өзгертілді',
    missing: (count) => `${count} тармақ жетіспейді`,
    noNumber: 'Нөмір жазылмаған',
    noOperator: 'Оператор таңдалмаған',
    noName: 'Аты-жөні жазылмаған',
    emptyTitle: 'Әзірге іс жоқ',
    emptyText:
      'Бір SIM-картадан бастаңыз: нөмірі мен паспорт деректерін жазыңыз, жанында хат пайда болады. Кез келген сәтте тоқтауға болады, бәрі сақталады.',
    noHitsTitle: (words) => `«${words}» бойынша ештеңе табылмады`,
    noHitsText: 'Аты-жөндерден, нөмірлерден, хаттардан, жазбалардан және дәлелдер мәтінінен ізделді.',
    noneHere: 'Мұнда іс жоқ.',
  },
  card: {
    'three-day': '3 күндік SIM',
    data: 'Интернетке арналған SIM',
    travel: 'Туристік SIM',
  },
};
