/** The guide's texts in Russian. */
import type { GuideTexts } from '../en/guide.ts';
import { ruGuideAfter } from './guide-after.ts';
import { ruGuideBefore } from './guide-before.ts';
import { ruGuideFacts, ruOpenFacts, ruOwnFacts } from './guide-facts.ts';
import { ruGuideFiling } from './guide-filing.ts';

/** Russian texts of the guide. */
export const ruGuide: GuideTexts = {
  guide: {
    intro: 'Отмечайте сделанное. Письмо можно готовить и без отметок.',
    general: 'Это общие шаги. Выберите оператора и вид карты, и шаги станут точнее.',
    chooseThem: 'Выбрать оператора и карту',
    phasesLabel: 'Части плана',
    progress: (done, total) => `${done} из ${total}`,
    ifNeeded: 'только если случится',
    why: 'Почему',
    beforeFiling: 'до подачи',
    recommended: 'рекомендуется',
    oneIsEnough: 'Достаточно одного из этих способов:',
    notYet: 'До подачи, пока SIM-карта ещё принимает SMS. Пока не отмечено:',
    doneAt: (when) => `отмечено ${when}`,
    sourceLine: (source, day) => `Источник: ${source}; просмотрено ${day}`,
    noSource: 'ничего не найдено',
    sourceOf: (source, date) => `${source} (${date})`,
    sourceUndated: (source) => `${source}, старый, без даты`,
    old: 'старый',
    linkField: (label) => `Заполнить: ${label}`,
    linkSections: { requests: 'Выбрать просьбы', attachments: 'Отметить приложения' },
    linkEvent: (kind) => `Записать: ${kind}`,
    linkPacket: 'Комплект для салона',
    linkProof: 'Добавить доказательство',
    phases: {
      decide: 'Решить',
      first: 'Сначала, пока SIM-карта работает',
      gather: 'Собрать',
      file: 'Подать',
      call: 'По телефону',
      wait: 'Ждать доказательства',
      after: 'После подтверждения',
      trouble: 'Что, если',
    },
    steps: { ...ruGuideBefore, ...ruGuideFiling, ...ruGuideAfter },
    knownFacts: ruGuideFacts,
    openFacts: ruOpenFacts,
    ownFacts: ruOwnFacts,
  },
};
