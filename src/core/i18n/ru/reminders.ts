/** The texts of reminders, in the window, in calendars and in notifications, in Russian. */
import type { RemindersTexts } from '../en/reminders.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts of reminders. */
export const ruReminders: RemindersTexts = {
  reminders: {
    titles: {
      'flight-eve': (sim, day) => `${sim}: вылет ${day}, доказательства ещё нет`,
      'claim-reply': (sim) => `${sim}: срок письменного ответа на претензию`,
      'own-wait': (sim) => `${sim}: срок, который вы дали на ответ, истёк`,
    },
    aftercare: (sim, what) => `${sim}: ${what}`,
    checks: {
      'number-dead': 'проверьте, отключён ли номер',
      'accounts-moved': 'перенесите входы на другой номер',
      'statement-clean': 'проверьте выписку на списания',
      'balance-back': 'проверьте, вернулся ли остаток',
      'sim-destroyed': 'уничтожьте SIM-карту',
    },
    details: {
      'flight-eve':
        'Подайте письмо и получите отметку на своём экземпляре или попросите письменное подтверждение.',
      'claim-reply': 'Десять календарных дней со дня получения претензии (Закон № 274-IV, статья 42-4).',
      'own-wait': 'Если ответа нет, напишите напоминание или претензию.',
      'aftercare-check': 'Затем отметьте результат в SimClose.',
    },
    reference: (reference) => `Дело ${reference}`,
    many: (count) =>
      plural(count, {
        one: `Ждёт ${count} напоминание`,
        few: `Ждут ${count} напоминания`,
        many: `Ждут ${count} напоминаний`,
        other: `Ждут ${count} напоминания`,
      }),
    manyText: 'Они в списке дел.',
    locked: 'Ждёт напоминание',
    lockedText: 'Разблокируйте записи, чтобы увидеть его.',
    add: 'В календарь…',
    addOne: 'Сроки этого дела файлом для календаря',
    addAll: 'Сроки всех открытых дел файлом для календаря',
    saved: (count, path) =>
      `Сохранено записей: ${count}. Файл: ${path}. Откройте его в календаре; повторное сохранение обновит те же записи.`,
    settings: 'Напоминания',
    show: 'Показывать напоминания, пока SimClose запущен',
    showHint: 'В них бренд и скрытый номер; их прочтёт каждый, кто видит экран.',
    hour: 'Начиная с',
    hourHint: 'По часам этого компьютера; файлы для календаря напоминают в тот же час.',
  },
};
