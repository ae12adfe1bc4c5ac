/** The window's texts about packets in Russian. */
import type { PacketTexts } from '../en/packet.ts';

/** Russian texts about packets. */
export const ruPacket: PacketTexts = {
  packet: {
    open: 'Комплект…',
    title: 'Комплект для салона',
    text: 'Один PDF: содержание, два экземпляра письма, приложения и выбранные памятки.',
    exhibits: 'Приложения',
    aids: 'Памятки',
    papers: 'Прежние бумаги этого дела',
    add: 'Добавить…',
    replace: 'Заменить…',
    remove: 'Убрать',
    missing: 'Файла нет: в содержании это будет указано',
    itself: 'Передаётся сама; фотография не обязательна',
    dropHint: 'JPEG, PNG, WebP, HEIC или PDF; выберите файл или перетащите его на строку.',
    reading: 'Файл читается…',
    save: 'Сохранить комплект…',
    saving: 'Комплект готовится…',
  },
};
