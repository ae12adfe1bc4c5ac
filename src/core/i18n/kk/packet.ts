/** The window's texts about packets in Kazakh. */
import type { PacketTexts } from '../en/packet.ts';

/** Kazakh texts about packets. */
export const kkPacket: PacketTexts = {
  packet: {
    open: 'Топтама…',
    title: 'Кеңсеге апаратын топтама',
    exhibits: 'Қосымшалар',
    aids: 'Жадынамалар',
    papers: 'Осы істің бұрынғы қағаздары',
    add: 'Қосу…',
    replace: 'Ауыстыру…',
    remove: 'Алып тастау',
    removed: 'Қосымша алынды.',
    missing: 'Файл жоқ: бұл мазмұнында көрсетіледі',
    itself: 'Өзі тапсырылады; фотосуреті міндетті емес',
    dropHint: 'JPEG, PNG, WebP, HEIC немесе PDF; файлды таңдаңыз не жолына сүйреп әкеліңіз.',
    reading: 'Файл оқылып жатыр…',
    save: 'Топтаманы сақтау…',
    saving: 'Топтама дайындалып жатыр…',
    back: 'Хатқа оралу',
    ownCopy: 'Екінші данасы, белгі қою үшін',
    ownCopyHint: 'Белгі қойылғаны — сіздің дәлеліңіз.',
    stop: 'Тоқтату',
    stopped: 'Тоқтатылды. Төмендегі топтама ескірген болуы мүмкін.',
    again: 'Дайындау',
    checks: {
      title: 'Тексерілді',
      complete: 'Бос орын қалмаған',
      draft: 'Бәрі толтырылмаған: хатта ЖОБА белгісі бар',
      onePage: 'Әр хат 1 бетте',
      morePages: (pages: string) => `Әр хатта ${pages}`,
      codes: 'Әр бетте код бар',
      noCodes: (count: number) => `Кодсыз: ${count}`,
      missing: (name: string) => `Жоқ: ${name}`,
      noAddress: 'Оператордың мекенжайы тексерілмеген: жол бос',
    },
  },
};
