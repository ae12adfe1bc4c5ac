/** The window's texts about printing and e-mail drafts in Russian. */
import type { PaperTexts } from '../en/paper.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about printing and mail. */
export const ruPaper: PaperTexts = {
  print: {
    print: 'Печать…',
    printPages: (count: number) =>
      plural(count, {
        one: `Печать: ${count} страница…`,
        few: `Печать: ${count} страницы…`,
        many: `Печать: ${count} страниц…`,
        other: `Печать: ${count} страницы…`,
      }),
    title: 'Печать',
    printer: 'Принтер',
    defaultPrinter: (name) => `${name} (по умолчанию)`,
    loading: 'Ищем принтеры…',
    none: 'На этом компьютере нет принтера.',
    noneHint:
      'Сохраните PDF и напечатайте его в другом месте: в гостинице, в копицентре, на другом компьютере.',
    copies: 'Экземпляры',
    copiesHint: 'Два: один оператору, второй с отметкой остаётся у вас',
    pages: 'Страницы',
    allPages: 'Все',
    somePages: 'Только эти',
    range: 'Какие страницы',
    rangeHint: 'Например 1-2,4',
    twoSided: 'Печатать с двух сторон',
    draftHint: 'Заполнено не всё, поэтому на каждой странице стоит «ЧЕРНОВИК».',
    start: 'Напечатать',
    printing: 'Печатается…',
    stop: 'Отменить печать',
    stopping: 'Отменяем…',
    amount: (copies, pages) =>
      `${plural(copies, { one: `${copies} экземпляр`, few: `${copies} экземпляра`, other: `${copies} экземпляров` })}, ${plural(pages, { one: `${pages} страница`, few: `${pages} страницы`, other: `${pages} страниц` })}`,
    printed: (amount) => `Напечатано: ${amount}`,
    cancelled: 'Печать отменена',
    viewerText:
      'В этой системе печатает ваша программа для PDF: сохраните письмо, оно откроется, и напечатайте его там.',
    viewerStart: 'Сохранить и открыть…',
  },
  mail: {
    draft: 'Черновик эл. письма…',
    title: 'Черновик электронного письма',
    text: 'SimClose ничего не отправляет. Он создаёт черновик с вложенным письмом; прочитайте его, впишите адрес и отправьте сами.',
    noAddress:
      'Получатель не указан: ни один адрес оператора для таких обращений не подтверждён. Уточните его у оператора.',
    address: (address) => `Кому: ${address}`,
    attempt: 'В ленте будет отмечен черновик, а не подача. Когда отправите, запишите подачу.',
    save: 'Сохранить черновик…',
    open: 'Сохранить и открыть…',
    saved: (path) => `Черновик сохранён: ${path}`,
  },
};
