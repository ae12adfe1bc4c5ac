/** The texts of checking a dossier in Russian. */
import type { VerifierTexts } from '../en/verifier.ts';

/** Russian texts about checking a dossier. */
export const ruVerifier: VerifierTexts = {
  verifier: {
    title: 'Проверить досье',
    lead: 'Файл не покидает этот компьютер, сеть не используется.',
    choose: 'Выбрать досье…',
    drop: 'или перетащите PDF сюда',
    checking: 'Проверка…',
    intact: 'Не изменено',
    intactText: 'С тех пор как файл составил владелец указанного ниже ключа, в нём не изменён ни один бит.',
    altered: 'Изменено',
    alteredText: 'Файл не такой, каким был составлен:',
    noSeal: 'Не досье',
    reference: 'Дело',
    made: 'Составлено',
    program: 'Программа',
    key: 'Отпечаток ключа',
    compare:
      'Сверьте отпечаток с тем, что сообщил составитель. Кто составил досье и верно ли сказанное в нём, никакая проверка не доказывает.',
    notes: 'Так было уже при составлении:',
    files: 'Вложенные файлы',
    bytes: 'байт',
    unreadable: 'Файл не удалось прочитать.',
    ownKey: 'Это ключ ваших собственных записей.',
    otherKey: 'Это не ключ ваших собственных записей.',
  },
};
