/** The window's texts about how well a case is proved in Kazakh. */
import type { EvidenceTexts } from '../en/evidence.ts';

/** Kazakh texts about how well a case is proved. */
export const kkEvidence: EvidenceTexts = {
  evidence: {
    title: 'Дәлел',
    filed: 'Тапсырылды',
    ended: 'Жабылды',
    classes: {
      none: 'Әзірге жоқ',
      'own-note': 'Тек жазба',
      ticket: 'Өтініш нөмірі',
      sms: 'SMS',
      letter: 'Хат немесе e-mail',
      stamp: 'Белгі қойылған хат',
    },
    provesFiling: 'тапсырылғаны дәлел',
    provesEnd: 'жабылғаны дәлел',
    ticks: (ticks) => `Күші: 5-тен ${ticks}`,
    stamp: 'Хатты тапсырғанда өз данаңызға белгі қойғызыңыз.',
    stampBefore: (day) => `Ұшқанға дейін (${day}) хатты тапсырып, өз данаңызға белгі қойғызыңыз.`,
    confirmation: 'Шарттың бұзылғаны туралы жазбаша растау немесе оператордан e-mail алуға тырысыңыз.',
    confirmationBefore: (day) =>
      `Ұшқанға дейін (${day}) шарттың бұзылғаны туралы жазбаша растау немесе оператордан e-mail алуға тырысыңыз.`,
    smsFirst: 'Бастапқыда SMS те жарайды.',
  },
};
