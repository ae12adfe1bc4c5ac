/** The window's texts about the open archive in Kazakh. */
import type { ArchiveTexts } from '../en/archive.ts';

/** Kazakh texts about the open archive. */
export const kkArchive: ArchiveTexts = {
  archive: {
    title: 'Ашық мұрағат',
    text: 'Барлық іс, хат және дәлел кез келген бағдарлама оқитын бір ZIP ішінде кәдімгі файлдар түрінде.',
    notEncrypted:
      'Шифрланбаған: ашқан адам паспорттар мен нөмірлерді көреді. Сенімді көшірме үшін резервтік көшірме жасаңыз.',
    export: 'Бәрін шығару…',
    import: 'Мұрағатты енгізу…',
    importHint: 'Осында бар ештеңе өзгермейді; айырмашылықтар аталады.',
    busy: 'Орындалуда…',
    stop: 'Тоқтату',
    exported: (path) => `Шығарылды: ${path}`,
    imported: (cases, proofs) => `Енгізілген істер: ${cases}, дәлелдер: ${proofs}`,
    leftOut: 'Енгізілмегені:',
  },
};
