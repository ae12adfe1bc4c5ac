/** The window's texts about recording events, deadlines, clocks and aftercare in Russian. */
import type { TrackingTexts } from '../en/tracking.ts';

/** Russian texts about recording events, deadlines, clocks and aftercare. */
export const ruTracking: TrackingTexts = {
  eventForm: {
    details: {
      form: 'Что подано',
      receivedOn: 'Вручено',
      agent: 'Кто',
      ticket: 'Их номер',
      minutes: 'Минут',
      amountTenge: 'Сумма, ₸',
      dueOn: 'Ждать до',
      account: 'Аккаунт',
      check: 'Проверка',
      result: 'Итог',
      recipient: 'Кому выдано',
      sha256: 'SHA-256',
    },
    receivedOnHint: 'По данным почты. От этого дня считается срок ответа на претензию.',
    dueOnHint: 'Ваше решение, не законный срок.',
    noCheck: 'Нет: ответ оператора',
    results: { passed: 'Сделано', failed: 'Пока нет', waived: 'Не нужно' },
    photo: 'Фото',
    noPhoto: 'Нет',
    choosePhoto: 'Выбрать фото…',
    simEarly:
      'Закрытие ещё не подтверждено. По возможности сохраните SIM-карту: её могут попросить показать.',
    checksOpen: (count) => `Осталось проверок: ${count}. Завершить дело всё же можно.`,
  },
  deadline: {
    word: 'срок',
    claimReply: 'Письменный ответ на претензию',
    claimReplyOver: 'Письменного ответа на претензию нет',
    claimReplyText: (days, law, adoptedOn, article) =>
      `Календарных дней со дня получения: ${days}. Закон № ${law} от ${adoptedOn}, ст. ${article}.`,
    ownWait: 'Вы ждёте до этого дня',
    ownWaitOver: 'Ответа к выбранному вами дню нет',
    ownWaitText:
      'Это не законный срок. Напоминание ничего не стоит; претензия начинает законный срок в 10 дней.',
    aftercareCheck: 'Пора проверить',
    endsHere: (moment) => `Этот день заканчивается в Алматы в полночь: у вас ${moment}.`,
  },
  clock: {
    both: (almaty, here) => `Алматы ${almaty} · у вас ${here}`,
    one: (almaty) => `Алматы ${almaty}, как у вас`,
  },
  aftercare: {
    title: 'Последующий контроль',
    checks: {
      'number-dead': 'Номер не работает?',
      'accounts-moved': 'Входы перенесены?',
      'statement-clean': 'В новой выписке нет списаний?',
      'balance-back': 'Остаток возвращён?',
      'sim-destroyed': 'SIM-карта уничтожена?',
    },
    results: { open: 'не проверено', passed: 'сделано', failed: 'пока нет', waived: 'не нужно' },
    mark: (check, result) => `${check} ${result}`,
    planDay: 'Выбрать день…',
    recordAccount: 'Отметить аккаунт…',
    recordSim: 'Отметить…',
    recordCharge: 'Появилось списание…',
  },
  nextAction: {
    waitUntil: 'Ждать до…',
    waitLonger: 'Ждать дольше…',
    recordAnswer: 'Отметить ответ',
    writeReminder: 'Написать напоминание',
    writeClaim: 'Написать претензию',
    writeComplaint: 'Написать в госорган',
    chargeSettled: 'Вопрос решён',
    checkDone: 'Сделано…',
    reopen: 'Открыть снова…',
  },
  closing: {
    title: 'Завершить с открытыми проверками?',
    confirm: 'Завершить дело',
  },
};
