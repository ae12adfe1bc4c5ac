/** The window's texts about what was read in proofs in Russian. */
import type { ReadingTexts } from '../en/reading.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about what was read in proofs. */
export const ruReading: ReadingTexts = {
  reading: {
    title: 'Что в нём написано',
    queued: (count: number) =>
      plural(count, {
        one: `Ждёт чтения (в очереди ${count})`,
        few: `Ждёт чтения (в очереди ${count})`,
        many: `Ждёт чтения (в очереди ${count})`,
        other: `Ждёт чтения (в очереди ${count})`,
      }),
    now: 'Читается…',
    stopped: 'Чтение остановлено.',
    stop: 'Остановить чтение',
    goOn: 'Продолжить чтение',
    again: 'Прочитать снова',
    noText: 'Текста в нём не нашлось.',
    cut: 'Сохранено только начало; в оригинале текста больше.',
    sources: {
      ocr: 'Распознано на снимке, возможны ошибки',
      pdf: 'Текст из PDF',
      email: 'Текст письма',
      plain: 'Текст файла',
    },
    confidence: (percent: number) => `уверенность распознавания ${percent} %`,
    showText: 'Показать текст',
    found: 'Найдено в тексте',
    kinds: { number: 'Номер', date: 'Дата', ticket: 'Номер у оператора', amount: 'Тенге' },
    use: 'В заметку',
    times: (count: number) =>
      plural(count, {
        one: `${count} место`,
        few: `${count} места`,
        many: `${count} мест`,
        other: `${count} места`,
      }),
    otherNumber: (numbers: string) =>
      `В нём назван ${numbers}, а не номер этого дела. Проверьте, сюда ли он относится.`,
    looksLike: (kind: string) => `Похоже, это: ${kind}. Верно?`,
    yes: 'Да',
    no: 'Нет',
    filings: {
      filed: 'Разложено сюда по коду на странице.',
      'in-place': 'Код на странице относится к этому делу.',
      elsewhere: 'Код на странице относится к другому делу.',
      'unknown-case': 'Код на странице — от дела, которого нет в этих записях.',
      'unknown-letter':
        'Код на странице не подходит ни к одному сохранённому письму, поэтому дело не выбрано.',
      'several-cases': 'В файле страницы нескольких дел; выберите, куда он относится.',
    },
  },
};
