/** The guide's texts in Kazakh. */
import type { GuideTexts } from '../en/guide.ts';
import { kkGuideAfter } from './guide-after.ts';
import { kkGuideBefore } from './guide-before.ts';
import { kkGuideFacts, kkOpenFacts, kkOwnFacts } from './guide-facts.ts';
import { kkGuideFiling } from './guide-filing.ts';

/** Kazakh texts of the guide. */
export const kkGuide: GuideTexts = {
  guide: {
    intro: 'Істелгенін белгілеп отырыңыз. Хатты белгісіз де дайындауға болады.',
    general: 'Бұл — жалпы қадамдар. Оператор мен картаның түрін таңдасаңыз, қадамдар нақтырақ болады.',
    chooseThem: 'Оператор мен картаны таңдау',
    phasesLabel: 'Нұсқаулықтың бөлімдері',
    progress: (done, total) => `${done}/${total}`,
    ifNeeded: 'тек қажет болса',
    why: 'Неге',
    beforeFiling: 'тапсырғанға дейін',
    recommended: 'ұсынылады',
    oneIsEnough: 'Осы тәсілдердің біреуі жеткілікті:',
    notYet: 'Тапсырғанға дейін, SIM-картаға SMS келіп тұрғанда. Әлі белгіленбеген:',
    doneAt: (when) => `${when} белгіленді`,
    sourceLine: (source, day) => `Дереккөз: ${source}; ${day} қаралды`,
    noSource: 'ештеңе табылмады',
    sourceOf: (source, date) => `${source}, ${date}`,
    sourceUndated: (source) => `${source}, ескі, күні жоқ`,
    old: 'ескі',
    linkField: (label) => `Толтыру: ${label}`,
    linkSections: { requests: 'Өтініштерді таңдау', attachments: 'Қосымшаларды белгілеу' },
    linkEvent: (kind) => `Жазып қою: ${kind}`,
    linkPacket: 'Кеңсеге апаратын топтама',
    linkProof: 'Дәлел қосу',
    phases: {
      decide: 'Шешу',
      first: 'Алдымен, SIM-карта жұмыс істеп тұрғанда',
      gather: 'Жинау',
      file: 'Тапсыру',
      call: 'Телефонмен',
      wait: 'Дәлелді күту',
      after: 'Расталғаннан кейін',
      trouble: 'Егер…',
    },
    steps: { ...kkGuideBefore, ...kkGuideFiling, ...kkGuideAfter },
    knownFacts: kkGuideFacts,
    openFacts: kkOpenFacts,
    ownFacts: kkOwnFacts,
  },
};
