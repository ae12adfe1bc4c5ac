/** What can be wrong with a dossier in Russian; apart, so that the verifier carries no other texts. */
import type { DossierProblemTexts } from '../en/dossier-problems.ts';

/** Russian sentences about dossiers. */
export const ruDossierProblems: DossierProblemTexts = {
  'dossier/no-seal':
    'это не досье SimClose, или у файла нет конца; возьмите файл целиком, каким он был составлен',
  'dossier/altered-page': 'страница {page} изменена; полагаться на неё нельзя',
  'dossier/altered-pages': 'изменено общее для страниц {pages}, например шрифт; полагаться на них нельзя',
  'dossier/altered-attachment': 'вложение {name} изменено; полагаться на него нельзя',
  'dossier/altered-structure': 'изменено строение документа; полагаться на него нельзя',
  'dossier/altered-seal': 'изменена печать в конце файла; полагаться на файл нельзя',
  'dossier/bytes-missing': 'отсюда не хватает байтов: {count}; возьмите файл целиком, каким он был составлен',
  'dossier/bytes-added': 'отсюда добавлены байты: {count}; возьмите файл таким, каким он был составлен',
  'dossier/chain-broken':
    'цепочка событий нарушена на событии {position}, так было уже при составлении; спросите составителя',
  'dossier/other-key':
    'не изменено, но скреплено другим ключом, {fingerprint}; спросите составителя, какой верен',
  'dossier/originals-damaged':
    'повреждённых или отсутствующих оригиналов: {count}; досье называет их на последних страницах',
  'dossier/too-large': 'оригиналы этого дела вместе больше {maxMegabytes} МБ; храните большие файлы отдельно',
  'dossier/not-made':
    'составить досье не удалось; один из файлов дела требует слишком много времени или памяти',
};
