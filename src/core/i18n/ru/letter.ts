/** The window's texts about letters in Russian. */
import type { LetterTexts } from '../en/letter.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about letters. */
export const ruLetter: LetterTexts = {
  letter: {
    preview: 'Просмотр',
    showPreview: 'Просмотр',
    showForm: 'Назад к данным',
    page: (page, count) => `Страница ${page} из ${count}`,
    pages: (count) =>
      plural(count, {
        one: `${count} страница`,
        few: `${count} страницы`,
        many: `${count} страниц`,
        other: `${count} страницы`,
      }),
    zoomIn: 'Крупнее',
    zoomOut: 'Мельче',
    zoom: 'Масштаб',
    look: 'Вид страниц',
    allPages: 'Страницы',
    onePage: 'По одной',
    rendering: 'Готовим страницу…',
    previewFailed: 'Не удалось показать письмо.',
    save: 'Сохранить PDF…',
    saving: 'Сохраняем…',
    savedTo: (path) => `Сохранено: ${path}`,
    documents: 'Письмо',
    currentVersion: 'Как оно напечаталось бы сейчас',
    currentHint: 'По текущему тексту',
    draftHint: 'Не всё заполнено, поэтому на листе стоит ЧЕРНОВИК.',
    kept: 'Сохранённые письма',
    keptHint: 'Точно те байты, которые были сохранены',
    noneKept: 'Пока нет. При сохранении PDF копия остаётся здесь.',
    keptName: (language, pages) => `${language} · ${pages}`,
    form: 'Бланк',
    forms: 'Бланки',
    aids: 'Памятки',
    stays: 'SimClose ничего не отправляет. Подпишите бумагу от руки.',
  },
};
