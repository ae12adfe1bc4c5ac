/** The window's texts about packets in Russian. */
import type { PacketTexts } from '../en/packet.ts';

/** Russian texts about packets. */
export const ruPacket: PacketTexts = {
  packet: {
    open: 'Комплект…',
    title: 'Комплект для салона',
    exhibits: 'Приложения',
    aids: 'Памятки',
    papers: 'Прежние бумаги этого дела',
    add: 'Добавить…',
    replace: 'Заменить…',
    remove: 'Убрать',
    removed: 'Приложение убрано.',
    missing: 'Файла нет: в содержании это будет указано',
    itself: 'Передаётся сама; фотография не обязательна',
    dropHint: 'JPEG, PNG, WebP, HEIC или PDF; выберите файл или перетащите его на строку.',
    reading: 'Файл читается…',
    save: 'Сохранить комплект…',
    saving: 'Комплект готовится…',
    back: 'К письму',
    ownCopy: 'Второй экземпляр, для отметки',
    ownCopyHint: 'С отметкой он станет вашим доказательством.',
    stop: 'Остановить',
    stopped: 'Остановлено. Комплект ниже может быть устаревшим.',
    again: 'Подготовить',
    checks: {
      title: 'Проверено',
      complete: 'Пустых мест нет',
      draft: 'Не всё заполнено: на письме стоит ЧЕРНОВИК',
      onePage: 'Каждое письмо на 1 странице',
      morePages: (pages: string) => `В каждом письме ${pages}`,
      codes: 'Код на каждой странице',
      noCodes: (count: number) => `Без кода: ${count}`,
      missing: (name: string) => `Нет: ${name}`,
      noAddress: 'Адрес оператора не проверен: строка пуста',
    },
  },
};
