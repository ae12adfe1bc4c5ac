/** The window's texts about packets in Kazakh. */
import type { PacketTexts } from '../en/packet.ts';

/** Kazakh texts about packets. */
export const kkPacket: PacketTexts = {
  packet: {
    open: 'Топтама…',
    title: 'Кеңсеге апаратын топтама',
    text: 'Бір PDF: мазмұны, хаттың екі данасы, қосымшалар және таңдалған жадынамалар.',
    exhibits: 'Қосымшалар',
    aids: 'Жадынамалар',
    papers: 'Осы істің бұрынғы қағаздары',
    add: 'Қосу…',
    replace: 'Ауыстыру…',
    remove: 'Алып тастау',
    missing: 'Файл жоқ: бұл мазмұнында көрсетіледі',
    itself: 'Өзі тапсырылады; фотосуреті міндетті емес',
    dropHint: 'JPEG, PNG, WebP, HEIC немесе PDF; файлды таңдаңыз не жолына сүйреп әкеліңіз.',
    reading: 'Файл оқылып жатыр…',
    save: 'Топтаманы сақтау…',
    saving: 'Топтама дайындалып жатыр…',
  },
};
