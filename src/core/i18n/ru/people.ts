/** The window's texts about travellers in Russian. */
import type { PeopleTexts } from '../en/people.ts';

/** Russian texts about travellers. */
export const ruPeople: PeopleTexts = {
  people: {
    title: 'Люди',
    text: 'Все, чей номер паспорта есть в делах. Чтобы изменить данные, измените их в любом деле; с последним делом исчезает и человек.',
    known: 'Кто-то из известных',
    choose: 'Выберите…',
    filledIn: (name) => `Заполнено: ${name}`,
    undo: 'Отменить',
    anotherSim: 'Ещё одна SIM этого человека',
    passport: 'Паспорт',
    validUntil: (day) => `действует до ${day}`,
    runOut: (day) => `истёк ${day}`,
    cases: 'Дела',
    open: 'Открыть',
    noName: 'Имя не указано',
    noNumber: 'номера пока нет',
    empty: 'Пока никого',
    emptyText: 'Люди появятся здесь, как только в деле будет номер паспорта.',
  },
};
