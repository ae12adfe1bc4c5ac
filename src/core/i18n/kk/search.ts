/** The window's texts about searching cases in Kazakh. */
import type { SearchTexts } from '../en/search.ts';

/** Kazakh texts about searching cases. */
export const kkSearch: SearchTexts = {
  search: {
    narrow: 'Тізімді тарылту',
    operator: 'Оператор',
    anyOperator: 'Барлық оператор',
    part: 'Қай жерден',
    anyPart: 'Барлық жерден',
    parts: { details: 'Деректер', letters: 'Хаттар', receipts: 'Дәлелдер', notes: 'Жазбалар' },
    changed: 'Соңғы өзгеріс',
    anyTime: 'Кез келген уақыт',
    spans: { week: 'Соңғы 7 күн', month: 'Соңғы 30 күн', year: 'Соңғы 12 ай' },
    atLeast: (count) => `${count}+`,
    cut: (count) => `Ең жаңа ${count} іс; қалғанын табу үшін нақтырақ жазыңыз`,
    more: (count) => `тағы ${count}`,
    failed: 'Тізімді оқу мүмкін болмады.',
    retry: 'Қайталау',
    fields: {
      'applicant.surname': 'Аты-жөні',
      'applicant.nativeName': 'Ана тіліндегі аты-жөні',
      'applicant.address': 'Мекенжай',
      'applicant.email': 'Эл. пошта',
      'applicant.passport.number': 'Паспорт нөмірі',
      'applicant.phone': 'Телефон',
      'applicant.iin': 'ЖСН',
      'reason.note': 'Себебі',
      operator: 'Оператор',
      reference: 'Іс нөмірі',
      'sim.number': 'SIM нөмірі',
      'sim.iccid': 'Сериялық нөмір (ICCID)',
      'sim.account': 'Дербес шот',
    },
  },
};
