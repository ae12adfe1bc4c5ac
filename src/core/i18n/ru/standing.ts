/** The window's texts about how a case stands and what comes next in Russian. */
import type { StandingTexts } from '../en/standing.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about how a case stands and what comes next. */
export const ruStanding: StandingTexts = {
  standing: {
    due: (day) => `срок ${day}`,
    dueToday: 'срок сегодня',
    dueTomorrow: 'срок завтра',
    wasDue: (day) => `срок был ${day}`,
    saidClosed: 'говорят, что закрыто',
    on: (day) => `от ${day}`,
    checksLeft: (count) => `осталось проверок: ${count}`,
    checksDone: 'все проверки сделаны',
    chargesOpen: (count) =>
      plural(count, {
        one: `${count} спорное списание`,
        few: `${count} спорных списания`,
        other: `${count} спорных списаний`,
      }),
    charged: (amount) => `списано ${amount} ₸`,
    reopenedByHand: 'по вашему решению',
  },
  nextStep: {
    draft: 'Заполнить недостающее',
    ready: 'Подать письмо и отметить это',
    filed: 'Добавить экземпляр с отметкой и выбрать, сколько ждать',
    answered: 'Прочитать ответ; ждать дальше или напомнить',
    saidClosed: 'Попросить об этом письменно и добавить ответ',
    waitOwn: (day) => `Ждать до ${day}, затем напомнить`,
    waitClaim: (day) => `Ждать письменного ответа до ${day}`,
    overdueOwn: 'Написать напоминание или претензию',
    overdueClaim: 'Ответа на претензию нет: обратиться в госорган',
    refused: 'Ответить на отказ: напоминание или претензия',
    confirmed: 'Начать проверки: номер, аккаунты, списания',
    settleCharge: 'Урегулировать списание',
    check: {
      'number-dead': 'Проверить, что номер не работает',
      'accounts-moved': 'Перенести входы на другой номер',
      'statement-clean': 'Проверить списания в новой выписке',
      'balance-back': 'Проверить возврат остатка',
      'sim-destroyed': 'Уничтожить SIM-карту',
    },
    closeCase: 'Завершить дело',
    closed: 'Делать нечего',
    chargeClaim: 'Написать претензию о списании',
    reopenedByHand: 'Отметить, что открыто, затем завершить',
  },
};
