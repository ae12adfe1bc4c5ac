/** The window's texts about the list of cases in Russian. */
import type { HomeTexts } from '../en/home.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about the list of cases. */
export const ruHome: HomeTexts = {
  state: {
    draft: 'Черновик',
    ready: 'Готово к подаче',
    filed: 'Подано',
    waiting: (day, of) => `День ${day} из ${of}`,
    overdue: (days) => `Просрочено: ${days} дн.`,
    refused: 'Отказано',
    confirmed: 'Подтверждено',
    aftercare: 'Последующий контроль',
    closed: 'Завершено',
    reopened: 'Открыто снова',
  },
  home: {
    title: 'Дела',
    newCancellation: 'Новое заявление',
    search: 'Поиск',
    searchPlaceholder: 'Имена, номера, заметки, текст доказательств',
    clearSearch: 'Очистить поиск',
    summary: (count, needy) => `SIM-карт: ${count} · требуют внимания: ${needy}`,
    filters: 'Показать',
    traveller: 'Человек',
    everybody: 'Все люди',
    all: 'Все',
    needsYou: 'Нужны вы',
    waiting: 'Ждём ответа',
    aftercare: 'Контроль',
    closed: 'Завершено',
    columnState: 'Состояние',
    columnSim: 'SIM',
    columnNext: 'Следующий шаг',
    columnProof: 'Доказательства',
    columnUpdated: 'Изменено',
    missing: (count) =>
      plural(count, {
        one: `не хватает ${count} пункта`,
        few: `не хватает ${count} пунктов`,
        other: `не хватает ${count} пунктов`,
      }),
    noNumber: 'Номер не указан',
    noOperator: 'Оператор не выбран',
    noName: 'Имя не указано',
    emptyTitle: 'Дел пока нет',
    emptyText:
      'Начните с одной SIM-карты: введите номер и данные паспорта, рядом появится письмо. Прерваться можно в любой момент, всё сохраняется.',
    noHitsTitle: (words) => `По запросу «${words}» ничего не найдено`,
    noHitsText: 'Поиск шёл по именам, номерам, письмам, заметкам и тексту доказательств.',
    noneHere: 'Здесь дел нет.',
  },
  card: {
    'three-day': 'SIM на 3 дня',
    data: 'SIM для интернета',
    travel: 'Туристическая SIM',
  },
};
