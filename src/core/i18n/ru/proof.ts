/** The window's texts about archived proofs in Russian. */
import type { ProofTexts } from '../en/proof.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about archived proofs. */
export const ruProof: ProofTexts = {
  proof: {
    drop: 'Перетащите файл, вставьте (Ctrl V) или',
    choose: 'выберите файл…',
    dropNow: 'Отпустите, чтобы сохранить',
    emptyTitle: 'Доказательств пока нет',
    emptyText:
      'Перетащите сюда ответ оператора: фото, скан, PDF или электронное письмо. Оригинал никогда не изменяется.',
    inboxTitle: 'Не разобрано',
    inboxEmptyTitle: 'Разбирать нечего',
    inboxEmptyText: 'Здесь ждут доказательства, которые пока не относятся ни к одному делу.',
    inboxCount: (count) =>
      plural(count, {
        one: `${count} файл`,
        few: `${count} файла`,
        many: `${count} файлов`,
        other: `${count} файла`,
      }),
    kind: 'Вид доказательства',
    kinds: {
      confirmation: 'Письмо или e-mail: договор расторгнут',
      'stamped-confirmation': 'Бумага с печатью: договор расторгнут',
      'sms-confirmation': 'SMS: договор расторгнут',
      'stamped-copy': 'Ваше письмо с отметкой о приёме',
      acknowledgement: 'Письмо или e-mail: заявление принято',
      'sms-acknowledgement': 'SMS: заявление принято',
      answer: 'Ответ или отказ оператора',
      'posting-proof': 'Подтверждение отправки',
      'charge-statement': 'Подтверждение списаний',
      other: 'Другое',
      mismatched: 'Другой номер или другой человек',
    },
    kindsEnded: 'Доказывает закрытие',
    kindsFiled: 'Доказывает подачу',
    kindsSupport: 'Показывает, что произошло',
    kindsNothing: 'Ничего не доказывает',
    belongsTo: 'Относится к делу',
    note: 'Заметка',
    saveNote: 'Сохранить заметку',
    original: 'Оригинал',
    unchanged: 'Не изменён с получения',
    changed: 'Изменён после получения',
    changedText: 'Байты отличаются от полученных. Не полагайтесь на этот экземпляр.',
    unchecked: 'Проверяем…',
    sha: 'SHA-256, вычислен при получении',
    size: 'Размер',
    type: 'Тип',
    added: 'Добавлено',
    bytesKept: 'Сохранено как есть',
    bytesKeptText: 'Такой файл здесь показать нельзя. Его содержимое хранится без изменений.',
    unreadable: 'Файл должен открываться, но не открывается. Его содержимое хранится без изменений.',
    archived: (name, kind) => `${name}: принято как «${kind}»`,
    archivedInbox: (name) => `${name}: помещено в «Не разобрано»`,
    duplicate: (name) => `${name} уже есть в архиве, второй раз не сохранено.`,
    otherKind: 'Это другой документ?',
    openIt: 'Показать',
    moved: 'Доказательство перемещено.',
    viewer: 'Оригинал',
    previous: 'Предыдущее доказательство',
    next: 'Следующее доказательство',
    pastedName: 'вставлено',
  },
};
