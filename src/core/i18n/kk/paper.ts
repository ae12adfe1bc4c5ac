/** The window's texts about printing and e-mail drafts in Kazakh. */
import type { PaperTexts } from '../en/paper.ts';

/** Kazakh texts about printing and mail; a noun after a number stays in the singular. */
export const kkPaper: PaperTexts = {
  print: {
    print: 'Басып шығару…',
    printPages: (count: number) => `Басып шығару: ${count} бет…`,
    title: 'Басып шығару',
    printer: 'Принтер',
    defaultPrinter: (name) => `${name} (әдепкі)`,
    loading: 'Принтерлер ізделуде…',
    none: 'Бұл компьютерде принтер жоқ.',
    noneHint: 'PDF сақтап, басқа жерде басып шығарыңыз: қонақүйде, көшірме орталығында, басқа компьютерде.',
    copies: 'Дана саны',
    copiesHint: 'Екеу: бірі операторға, екіншісі белгі қойылып, өзіңізде қалады',
    pages: 'Беттер',
    allPages: 'Барлығы',
    somePages: 'Тек мыналар',
    range: 'Қай беттер',
    rangeHint: 'Мысалы 1-2,4',
    twoSided: 'Екі жағына басу',
    draftHint: 'Бірдеңе жетіспейді, сондықтан әр бетте ЧЕРНОВИК (жоба) деп тұр.',
    start: 'Басып шығару',
    printing: 'Басылып жатыр…',
    stop: 'Басуды тоқтату',
    stopping: 'Тоқтатылуда…',
    amount: (copies, pages) => `${copies} дана, ${pages} бет`,
    printed: (amount) => `Басып шығарылды: ${amount}`,
    cancelled: 'Басу тоқтатылды',
    viewerText:
      'Бұл жүйеде басып шығаруды PDF қарау бағдарламаңыз атқарады: хатты сақтаңыз, ол ашылады, сол жерден басып шығарыңыз.',
    viewerStart: 'Сақтап, ашу…',
  },
  mail: {
    draft: 'Эл. хат жобасы…',
    title: 'Электрондық хат жобасы',
    text: 'SimClose ештеңе жібермейді. Ол өтініш тіркелген хат жобасын жасайды; оны өзіңіз оқып, мекенжайын жазып, жібересіз.',
    noAddress:
      'Алушы бос қалды: мұндай өтініштерге арналған оператордың бірде-бір мекенжайы расталмаған. Оператордан сұраңыз.',
    address: (address) => `Кімге: ${address}`,
    attempt:
      'Барысында берілгені емес, тек жоба белгіленеді. Жібергеннен кейін өтініштің берілгенін жазыңыз.',
    save: 'Жобаны сақтау…',
    open: 'Сақтап, ашу…',
    saved: (path) => `Жоба сақталды: ${path}`,
  },
};
