/** The window's texts about the list of cases in Kazakh. */
import type { HomeTexts } from '../en/home.ts';

/** Kazakh texts about the list of cases. */
export const kkHome: HomeTexts = {
  state: {
    draft: 'Жоба',
    ready: 'Тапсыруға дайын',
    filed: 'Тапсырылды',
    confirmed: 'Расталды',
    closed: 'Аяқталды',
  },
  home: {
    title: 'Істер',
    newCancellation: 'Жаңа өтініш',
    search: 'Іздеу',
    searchPlaceholder: 'Аты-жөні, нөмір, жазба',
    clearSearch: 'Іздеуді тазалау',
    summary: (count, needy) => `${count} SIM · ${needy} іс сізді күтіп тұр`,
    filters: 'Көрсету',
    all: 'Барлығы',
    needsYou: 'Сізге қатысты',
    waiting: 'Жауап күтілуде',
    confirmed: 'Расталды',
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
    nextDraft: 'Жетіспейтінін толтыру',
    nextReady: 'Хатты тапсырып, белгілеп қою',
    nextFiled: 'Жауап күтіп, растауды қосу',
    nextConfirmed: 'Істі аяқтау',
    nextClosed: 'Ештеңе істеудің қажеті жоқ',
    emptyTitle: 'Әзірге іс жоқ',
    emptyText:
      'Бір SIM-картадан бастаңыз: нөмірі мен паспорт деректерін жазыңыз, жанында хат пайда болады. Кез келген сәтте тоқтауға болады, бәрі сақталады.',
    noHitsTitle: (words) => `«${words}» бойынша ештеңе табылмады`,
    noHitsText: 'Аты-жөндерден, нөмірлерден және жазбалардан ізделді.',
    noneHere: 'Мұнда іс жоқ.',
  },
  card: {
    'three-day': '3 күндік SIM',
    data: 'Интернетке арналған SIM',
    travel: 'Туристік SIM',
  },
};
