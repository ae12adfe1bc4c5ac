/** The window's texts about how a case stands and what comes next in Kazakh. */
import type { StandingTexts } from '../en/standing.ts';

/** Kazakh texts about how a case stands and what comes next. */
export const kkStanding: StandingTexts = {
  standing: {
    due: (day) => `мерзімі ${day}`,
    dueToday: 'мерзімі бүгін',
    dueTomorrow: 'мерзімі ертең',
    wasDue: (day) => `мерзімі ${day} еді`,
    saidClosed: 'жабылды дейді',
    on: (day) => `${day} күні`,
    checksLeft: (count) => `${count} тексеру қалды`,
    checksDone: 'барлық тексеру бітті',
    chargesOpen: (count) => `${count} даулы есептен шығару`,
    charged: (amount) => `${amount} ₸ шығарылды`,
    reopenedByHand: 'өз шешіміңізбен',
  },
  nextStep: {
    draft: 'Жетіспейтінін толтыру',
    ready: 'Хатты тапсырып, белгілеп қою',
    filed: 'Белгі қойылған дананы қосып, қанша күтуді таңдау',
    answered: 'Жауапты оқып, күту не еске салу',
    saidClosed: 'Жазбаша растауды сұрап, қосу',
    waitOwn: (day) => `${day} дейін күтіп, кейін еске салу`,
    waitClaim: (day) => `Жазбаша жауапты ${day} дейін күту`,
    overdueOwn: 'Еске салу хатын не претензия жазу',
    overdueClaim: 'Претензияға жауап жоқ: мемлекеттік органға жүгіну',
    refused: 'Бас тартуға жауап: еске салу не претензия',
    confirmed: 'Тексеруді бастау: нөмір, аккаунт, шығын',
    settleCharge: 'Есептен шығаруды шешу',
    check: {
      'number-dead': 'Нөмірдің істемейтінін тексеру',
      'accounts-moved': 'Кіруді басқа нөмірге ауыстыру',
      'statement-clean': 'Кейінгі шот көшірмесін тексеру',
      'balance-back': 'Қалдықтың қайтқанын тексеру',
      'sim-destroyed': 'SIM-картаны жою',
    },
    closeCase: 'Істі аяқтау',
    closed: 'Ештеңе істеудің қажеті жоқ',
    chargeClaim: 'Есептен шығару туралы претензия жазу',
    reopenedByHand: 'Не ашық екенін белгілеп, қайта аяқтау',
  },
};
