/** The window's texts about reminder, claim and complaint in Russian. */
import type { EscalationTexts } from '../en/escalation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about reminder, claim and complaint. */
export const ruEscalation: EscalationTexts = {
  ladder: {
    silent: 'Если они молчат',
    refused: 'После отказа',
    charged: 'Чтобы вернуть деньги',
    rungs: {
      reminder: 'Повторное заявление',
      claim: 'Претензия',
      'regulator-complaint': 'Жалоба в орган связи',
    },
    status: { open: 'можно сейчас', later: 'позже', skipped: 'больше не нужно' },
    recommended: 'сейчас',
    doneOn: (day) => `подано ${day}`,
    reasons: {
      refused: () => 'вам отказали',
      silent: () => 'нет ответа к назначенному вами дню',
      'no-wait': () => 'можно в любой день; сначала можно назначить, до какого дня ждать',
      charge: () => 'договор расторгнут; речь о списании',
      waiting: (day) => `вы ждёте до ${day}`,
      'further-up': () => 'уже сделан следующий шаг',
      'claim-first': () => 'после претензии',
      'reply-due': (day) => `письменный ответ до ${day}: 10 календарных дней, Закон № 274-IV, ст. 42-4`,
      'reply-over': (day) => `нет письменного ответа к ${day}`,
      'delivery-unknown': () => '10 дней идут со дня получения претензии; запишите этот день',
      answered: () => 'на претензию ответили; если этого мало, можно идти дальше',
    },
    afterReply: (day) => `после десяти дней претензии, они истекают ${day}`,
    names: (filings) =>
      plural(filings, {
        one: `называет ${filings} обращение`,
        few: `называет ${filings} обращения`,
        other: `называет ${filings} обращений`,
      }),
    encloses: (papers) =>
      plural(papers, {
        one: `прилагает ${papers} документ`,
        few: `прилагает ${papers} документа`,
        other: `прилагает ${papers} документов`,
      }),
    onPaper:
      'Для подачи через интернет, похоже, нужна казахстанская ЭЦП; можно подать на бумаге. Название органа вписывается от руки: проверьте нынешнее.',
    write: 'Написать',
    writeNamed: (rung) => `Написать: ${rung}`,
  },
};
