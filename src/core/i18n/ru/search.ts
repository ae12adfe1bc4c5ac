/** The window's texts about searching cases in Russian. */
import type { SearchTexts } from '../en/search.ts';

/** Russian texts about searching cases. */
export const ruSearch: SearchTexts = {
  search: {
    narrow: 'Сузить список',
    operator: 'Оператор',
    anyOperator: 'Все операторы',
    part: 'Где искать',
    anyPart: 'Везде',
    parts: { details: 'Данные', letters: 'Письма', receipts: 'Доказательства', notes: 'Заметки' },
    changed: 'Последнее изменение',
    anyTime: 'За всё время',
    spans: { week: 'За 7 дней', month: 'За 30 дней', year: 'За 12 месяцев' },
    atLeast: (count) => `${count}+`,
    cut: (count) => `Новейшие дела: ${count}; уточните запрос, чтобы найти остальные`,
    more: (count) => `ещё ${count}`,
    failed: 'Не удалось прочитать список.',
    retry: 'Повторить',
    fields: {
      'applicant.surname': 'Имя',
      'applicant.nativeName': 'Имя родным письмом',
      'applicant.address': 'Адрес',
      'applicant.email': 'Эл. почта',
      'applicant.passport.number': 'Номер паспорта',
      'applicant.phone': 'Телефон',
      'applicant.iin': 'ИИН',
      'reason.note': 'Причина',
      operator: 'Оператор',
      reference: 'Номер дела',
      'sim.number': 'Номер SIM-карты',
      'sim.iccid': 'Серийный номер (ICCID)',
      'sim.account': 'Лицевой счёт',
    },
  },
};
