/** The window's texts about reminder, claim and complaint in Kazakh. */
import type { EscalationTexts } from '../en/escalation.ts';

/** Kazakh texts about reminder, claim and complaint. */
export const kkEscalation: EscalationTexts = {
  ladder: {
    silent: 'Олар үндемесе',
    refused: 'Бас тартқаннан кейін',
    charged: 'Ақшаны қайтару үшін',
    rungs: {
      reminder: 'Қайталама өтініш',
      claim: 'Наразылық (претензия)',
      'regulator-complaint': 'Байланыс органына шағым',
    },
    status: { open: 'қазір болады', later: 'кейінірек', skipped: 'енді қажет емес' },
    recommended: 'қазір',
    doneOn: (day) => `${day} берілді`,
    reasons: {
      refused: () => 'олар бас тартты',
      silent: () => 'сіз белгілеген күнге дейін жауап жоқ',
      'no-wait': () => 'кез келген күні болады; алдымен күту күнін белгілеуге болады',
      charge: () => 'шарт бұзылған; мәселе есептен шығарылған ақшада',
      waiting: (day) => `${day} дейін күтесіз`,
      'further-up': () => 'келесі қадам жасалған',
      'claim-first': () => 'наразылықтан кейін',
      'reply-due': (day) => `жазбаша жауап мерзімі: ${day} (күнтізбелік 10 күн, № 274-IV Заң, 42-4-бап)`,
      'reply-over': (day) => `жазбаша жауап жоқ, мерзімі: ${day}`,
      'delivery-unknown': () => '10 күн наразылық алынған күннен басталады; сол күнді жазып қойыңыз',
      answered: () => 'наразылыққа жауап келді; мәселе шешілмесе, жалғастыруға болады',
    },
    afterReply: (day) => `наразылықтың он күнінен кейін, соңғы күні ${day}`,
    names: (filings) => `${filings} өтінішті атайды`,
    encloses: (papers) => `${papers} қағазды қоса береді`,
    onPaper:
      'Интернет арқылы беру үшін Қазақстанның ЭЦҚ керек сияқты; қағазбен беруге болады. Органның атауы қолмен жазылады: қазіргісін тексеріңіз.',
    write: 'Жазу',
    writeNamed: (rung) => `Жазу: ${rung}`,
  },
};
