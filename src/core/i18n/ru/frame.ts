/** The window's texts around every screen, the lock screen and the settings in Russian. */
import type { FrameTexts } from '../en/frame.ts';

/** Russian texts around every screen, the lock screen and the settings. */
export const ruFrame: FrameTexts = {
  app: {
    name: 'SimClose',
    offline: 'Всё на этом компьютере · без сети',
    mainNavigation: 'Главное меню',
    cases: 'Дела',
    unsorted: 'Не разобрано',
    settings: 'Настройки',
    lock: 'Заблокировать',
    cancel: 'Отмена',
    retry: 'Повторить',
    undo: 'Вернуть',
    messages: 'Сообщения',
    dismiss: 'Скрыть сообщение',
    loading: 'Загрузка…',
    notShown: 'Этот экран не удалось показать. Данные не потеряны.',
  },
  unlock: {
    title: 'Откройте свои записи',
    encrypted: 'Зашифровано на этом компьютере. Никуда не отправляется.',
    passphrase: 'Пароль',
    showPassphrase: 'Показать пароль',
    hidePassphrase: 'Скрыть пароль',
    capsLock: 'Включён Caps Lock',
    unlock: 'Открыть',
    unlocking: 'Открываем…',
    wrong: 'Неверный пароль. Ничего не изменено.',
    retryIn: (seconds) => `Повторить через ${seconds} с`,
    language: 'Язык',
    firstTitle: 'Добро пожаловать в SimClose',
    firstText:
      'Программа помогает закрыть казахстанскую SIM-карту и хранит доказательства в зашифрованном виде на этом компьютере.',
    keyringText: 'Ключ хранит операционная система.',
    noKeyringText:
      'Этот компьютер не хранит ключи программ, поэтому придумайте пароль. Без него записи не откроет никто, даже мы.',
    alsoPassphrase: 'Спрашивать ещё и пароль',
    newPassphrase: 'Новый пароль',
    repeatPassphrase: 'Повторите пароль',
    passphraseHint: 'Не короче 8 знаков. Несколько слов легко запомнить.',
    tooShort: 'Нужно не меньше 8 знаков.',
    differs: 'Пароли не совпадают.',
    start: 'Начать',
    starting: 'Готовим…',
  },
  settings: {
    title: 'Настройки',
    sections: 'Разделы настроек',
    general: 'Общие',
    language: 'Язык',
    languageSystem: 'Язык системы',
    theme: 'Оформление',
    themes: { system: 'Как в системе', light: 'Светлое', dark: 'Тёмное' },
    about: 'О программе',
    version: (version) => `SimClose ${version}`,
    aboutText:
      'Закрыть казахстанскую SIM-карту и сохранить доказательства. Программа никогда не выходит в сеть.',
    data: 'Ваши записи',
    dataText: 'Все дела, письма и доказательства лежат в одном зашифрованном файле на этом компьютере.',
  },
};
