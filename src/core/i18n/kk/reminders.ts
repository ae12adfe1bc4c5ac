/** The texts of reminders, in the window, in calendars and in notifications, in Kazakh. */
import type { RemindersTexts } from '../en/reminders.ts';

/** Kazakh texts of reminders. */
export const kkReminders: RemindersTexts = {
  reminders: {
    titles: {
      'flight-eve': (sim, day) => `${sim}: ұшу күні ${day}, дәлел әлі жоқ`,
      'claim-reply': (sim) => `${sim}: претензияға жазбаша жауап беру мерзімі`,
      'own-wait': (sim) => `${sim}: жауап күтуге өзіңіз белгілеген мерзім бітті`,
    },
    aftercare: (sim, what) => `${sim}: ${what}`,
    checks: {
      'number-dead': 'нөмірдің өшкенін тексеріңіз',
      'accounts-moved': 'кіру тәсілін басқа нөмірге көшіріңіз',
      'statement-clean': 'кейінгі үзінді көшірмеден ақша алынғанын тексеріңіз',
      'balance-back': 'қалған ақшаның қайтқанын тексеріңіз',
      'sim-destroyed': 'SIM-картаны жойыңыз',
    },
    details: {
      'flight-eve': 'Хатты тапсырып, өз данаңызға белгі қойғызыңыз немесе жазбаша растау сұраңыз.',
      'claim-reply': 'Претензия алынған күннен бастап он күнтізбелік күн (№ 274-IV Заң, 42-4-бап).',
      'own-wait': 'Жауап болмаса, еске салу хатын немесе претензия жазыңыз.',
      'aftercare-check': 'Содан кейін нәтижесін SimClose-та белгілеңіз.',
    },
    reference: (reference) => `Іс ${reference}`,
    many: (count) => `${count} еске салу күтіп тұр`,
    manyText: 'Олар істер тізімінде.',
    locked: 'Еске салу күтіп тұр',
    lockedText: 'Көру үшін жазбалардың құлпын ашыңыз.',
    add: 'Күнтізбеге…',
    addOne: 'Осы істің мерзімдері күнтізбе файлы ретінде',
    addAll: 'Барлық ашық істің мерзімдері күнтізбе файлы ретінде',
    saved: (count, path) =>
      `${count} жазба сақталды: ${path}. Файлды күнтізбеде ашыңыз; қайта сақтағанда сол жазбалар жаңартылады.`,
    settings: 'Еске салу',
    show: 'SimClose ашық тұрғанда еске салу',
    showHint: 'Онда бренд пен жасырылған нөмір көрінеді; экранды көрген адам оқи алады.',
    hour: 'Басталатын уақыты',
    hourHint: 'Осы компьютердің сағатымен; күнтізбе файлдары да сол сағатта еске салады.',
  },
};
