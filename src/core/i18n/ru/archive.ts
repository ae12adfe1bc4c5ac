/** The window's texts about the open archive in Russian. */
import type { ArchiveTexts } from '../en/archive.ts';

/** Russian texts about the open archive. */
export const ruArchive: ArchiveTexts = {
  archive: {
    title: 'Открытый архив',
    text: 'Все дела, письма и доказательства обычными файлами в одном ZIP, который прочтёт любая программа.',
    notEncrypted:
      'Не зашифровано: кто откроет архив, увидит паспорта и номера. Для надёжной копии сделайте резервную копию.',
    export: 'Выгрузить всё…',
    import: 'Принять архив…',
    importHint: 'Имеющееся не меняется; расхождения будут названы.',
    busy: 'Выполняется…',
    stop: 'Остановить',
    exported: (path) => `Выгружено: ${path}`,
    imported: (cases, proofs) => `Принято дел: ${cases}, доказательств: ${proofs}`,
    leftOut: 'Не принято:',
  },
};
