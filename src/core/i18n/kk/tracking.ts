/** The window's texts about recording events, deadlines, clocks and aftercare in Kazakh. */
import type { TrackingTexts } from '../en/tracking.ts';

/** Kazakh texts about recording events, deadlines, clocks and aftercare. */
export const kkTracking: TrackingTexts = {
  eventForm: {
    details: {
      form: 'Не тапсырылды',
      receivedOn: 'Жеткізілген күні',
      agent: 'Кім',
      ticket: 'Олардың нөмірі',
      minutes: 'Минут',
      amountTenge: 'Сомасы, ₸',
      dueOn: 'Осы күнге дейін күту',
      account: 'Аккаунт',
      check: 'Тексеру',
      result: 'Нәтиже',
      recipient: 'Кімге берілді',
      sha256: 'SHA-256',
    },
    receivedOnHint: 'Поштаның дерегі бойынша. Претензия мерзімі осы күннен саналады.',
    dueOnHint: 'Өз шешіміңіз, заңды мерзім емес.',
    noCheck: 'Жоқ: оператордың жауабы',
    results: { passed: 'Жасалды', failed: 'Әзірге жоқ', waived: 'Қажет емес' },
    photo: 'Фото',
    noPhoto: 'Жоқ',
    choosePhoto: 'Фото таңдау…',
    simEarly:
      'Жабылғаны әлі расталған жоқ. Мүмкін болса, SIM-картаны сақтай тұрыңыз: көрсету керек болуы мүмкін.',
    checksOpen: (count) => `${count} тексеру қалды. Сонда да істі аяқтауға болады.`,
  },
  deadline: {
    word: 'мерзім',
    claimReply: 'Претензияға жазбаша жауап',
    claimReplyOver: 'Претензияға жазбаша жауап жоқ',
    claimReplyText: (days, law, adoptedOn, article) =>
      `Алған күннен бастап күнтізбелік ${days} күн: ${adoptedOn} № ${law} Заң, ${article}-бап.`,
    ownWait: 'Осы күнге дейін күтесіз',
    ownWaitOver: 'Сіз белгілеген күнге дейін жауап жоқ',
    ownWaitText: 'Бұл заңды мерзім емес. Еске салу тегін; претензия 10 күндік заңды мерзімді бастайды.',
    aftercareCheck: 'Тексеретін күн',
    endsHere: (moment) => `Бұл күн Алматыда түн ортасында аяқталады: сізде ${moment}.`,
  },
  clock: {
    both: (almaty, here) => `Алматы ${almaty} · сізде ${here}`,
    one: (almaty) => `Алматы ${almaty}, сіздегідей`,
  },
  aftercare: {
    title: 'Кейінгі бақылау',
    checks: {
      'number-dead': 'Нөмір істемей ме?',
      'accounts-moved': 'Кіру ауыстырылды ма?',
      'statement-clean': 'Кейінгі көшірмеде шығын жоқ па?',
      'balance-back': 'Қалдық қайтты ма?',
      'sim-destroyed': 'SIM-карта жойылды ма?',
    },
    results: { open: 'тексерілмеген', passed: 'жасалды', failed: 'әзірге жоқ', waived: 'қажет емес' },
    mark: (check, result) => `${check} ${result}`,
    planDay: 'Күнін таңдау…',
    recordAccount: 'Аккаунтты белгілеу…',
    recordSim: 'Белгілеу…',
    recordCharge: 'Шығын пайда болды…',
  },
  nextAction: {
    waitUntil: 'Күту…',
    waitLonger: 'Тағы күту…',
    recordAnswer: 'Жауапты белгілеу',
    writeReminder: 'Еске салу хатын жазу',
    writeClaim: 'Претензия жазу',
    writeComplaint: 'Органға жазу',
    chargeSettled: 'Шешілді',
    checkDone: 'Жасалды…',
    reopen: 'Қайта ашу…',
  },
  closing: {
    title: 'Тексеру қалса да аяқтау керек пе?',
    confirm: 'Істі аяқтау',
  },
};
