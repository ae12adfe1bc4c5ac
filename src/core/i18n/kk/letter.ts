/** The window's texts about letters in Kazakh. */
import type { LetterTexts } from '../en/letter.ts';

/** Kazakh texts about letters. */
export const kkLetter: LetterTexts = {
  letter: {
    preview: 'Алдын ала қарау',
    showPreview: 'Алдын ала қарау',
    showForm: 'Деректерге оралу',
    page: (page, count) => `${page}-бет, барлығы ${count}`,
    pages: (count) => `${count} бет`,
    zoomIn: 'Үлкейту',
    zoomOut: 'Кішірейту',
    zoom: 'Масштаб',
    look: 'Беттер көрінісі',
    allPages: 'Беттер',
    onePage: 'Бір бет',
    rendering: 'Бет дайындалуда…',
    previewFailed: 'Хатты көрсету мүмкін болмады.',
    save: 'PDF сақтау…',
    saving: 'Сақталуда…',
    savedTo: (path) => `Сақталды: ${path}`,
    documents: 'Хат',
    currentVersion: 'Қазір басып шығарылса, осындай болады',
    currentHint: 'Ағымдағы мәтін бойынша',
    draftHint: 'Бәрі толтырылмаған, сондықтан парақта ЧЕРНОВИК (жоба) деп тұр.',
    kept: 'Сақталған хаттар',
    keptHint: 'Сақталған файлдың дәл өзі',
    noneKept: 'Әзірге жоқ. PDF сақталғанда көшірмесі осында қалады.',
    keptName: (language, pages) => `${language} · ${pages}`,
    form: 'Бланк',
    forms: 'Бланкілер',
    aids: 'Жадынамалар',
    stays: 'SimClose ештеңе жібермейді. Қағазға қолмен қол қойыңыз.',
  },
};
