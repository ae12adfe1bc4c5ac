/** The window's texts about how well a case is proved in Russian. */
import type { EvidenceTexts } from '../en/evidence.ts';

/** Russian texts about how well a case is proved. */
export const ruEvidence: EvidenceTexts = {
  evidence: {
    title: 'Доказательства',
    filed: 'Подано',
    ended: 'Закрыто',
    classes: {
      none: 'Пока нет',
      'own-note': 'Только заметка',
      ticket: 'Номер обращения',
      sms: 'SMS',
      letter: 'Письмо или e-mail',
      stamp: 'Письмо с отметкой',
    },
    provesFiling: 'о подаче',
    provesEnd: 'о закрытии',
    ticks: (ticks) => `Сила ${ticks} из 5`,
    stamp: 'Когда будете подавать письмо, попросите отметку на своём экземпляре.',
    stampBefore: (day) => `До вылета (${day}) подайте письмо и получите отметку на своём экземпляре.`,
    confirmation: 'Постарайтесь получить письменное подтверждение расторжения или e-mail оператора.',
    confirmationBefore: (day) =>
      `До вылета (${day}) постарайтесь получить письменное подтверждение расторжения или e-mail оператора.`,
    smsFirst: 'Для начала подойдёт и SMS.',
  },
};
