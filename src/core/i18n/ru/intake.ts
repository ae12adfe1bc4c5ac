/** The window's texts about taking files into the archive in Russian. */
import type { IntakeTexts } from '../en/intake.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about taking files in. */
export const ruIntake: IntakeTexts = {
  intake: {
    chooseFolder: 'папку…',
    archiving: 'Сохранение в архив',
    steps: (done: string, total: string) => `${done} из ${total}`,
    bytes: (done: string, total: string) => `${done} из ${total}`,
    stop: 'Остановить',
    archivedMany: (count: number) =>
      plural(count, {
        one: `Сохранён ${count} файл`,
        few: `Сохранено ${count} файла`,
        many: `Сохранено ${count} файлов`,
        other: `Сохранено ${count} файла`,
      }),
    reportTitle: 'Что стало с файлами',
    before: (count: number) => `Сохранены раньше: ${count}`,
    refused: (count: number) => `Не сохранены: ${count}`,
    beforeAs: (name: string, place: string) => `как ${name}, ${place}`,
    inUnsorted: 'в разделе «Не разобрано»',
    inCase: (reference: string) => `в ${reference}`,
    more: (count: number) => `и ещё ${count}`,
    close: 'Закрыть',
    list: 'Неразобранные подтверждения',
    backToList: 'Весь список',
    select: (name: string) => `Выбрать ${name}`,
    selectAll: 'Выбрать все',
    selected: (count: string) => `Выбрано: ${count}`,
    assignTo: 'Отнести к делу',
    assignAs: 'как',
    assign: 'Отнести',
    assigned: (count: number) =>
      plural(count, {
        one: `${count} подтверждение отнесено к делу`,
        few: `${count} подтверждения отнесены к делу`,
        many: `${count} подтверждений отнесено к делу`,
        other: `${count} подтверждения отнесены к делу`,
      }),
    paperPlace: 'Где лежит бумага',
    paperHint: 'Например: синяя папка',
    likes: (name: string) => `Похоже на ${name}, сохранённое ещё раз`,
    likesText: 'Хранятся оба файла. Сравните их, прежде чем полагаться на один.',
    mislabelled: (ending: string, format: string) => `Имя на ${ending}, но это ${format}`,
    unknownFormat: 'Неизвестный формат',
    damaged: 'Повреждено',
    checkedOn: (day: string) => `проверено ${day}`,
    pictures: {
      damaged: 'Файл обрезан или испорчен: показано то, что читается',
      'too-large': 'Слишком много пикселей для показа',
      locked: 'PDF с паролем',
      failed: 'Показ занимает слишком много времени',
    },
  },
};
