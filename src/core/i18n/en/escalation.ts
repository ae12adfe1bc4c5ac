/** The window's texts about reminder, claim and complaint in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about reminder, claim and complaint. */
export const enEscalation = {
  ladder: {
    silent: 'If they stay silent',
    refused: 'After the refusal',
    charged: 'To get the money back',
    rungs: {
      reminder: 'Reminder',
      claim: 'Consumer claim (претензия)',
      'regulator-complaint': 'Complaint to the telecom authority',
    },
    status: { open: 'possible now', later: 'later', skipped: 'no longer needed' },
    recommended: 'now',
    doneOn: (day: string) => `filed on ${day}`,
    reasons: {
      refused: () => 'they refused',
      silent: () => 'no answer by the day you set',
      'no-wait': () => 'possible at any time; you may set a day to wait until first',
      charge: () => 'the contract has ended; this is about the charge',
      waiting: (day: string) => `you wait until ${day}`,
      'further-up': () => 'a further step was taken',
      'claim-first': () => 'after the claim',
      'reply-due': (day: string) =>
        `written reply due by ${day}: 10 calendar days, Law No. 274-IV, art. 42-4`,
      'reply-over': (day: string) => `no written reply by ${day}`,
      'delivery-unknown': () => 'the 10 days run from the day the claim arrived; note that day',
      answered: () => 'they answered the claim; go on if that does not settle it',
    },
    afterReply: (day: string) => `after the claim’s ten days, which end on ${day}`,
    names: (filings: number) =>
      plural(filings, { one: `names ${filings} filing`, other: `names ${filings} filings` }),
    encloses: (papers: number) =>
      plural(papers, { one: `encloses ${papers} paper`, other: `encloses ${papers} papers` }),
    onPaper:
      'Filing online seems to need a Kazakh digital signature; paper works. The name of the authority is written by hand: check the present one.',
    write: 'Write',
    writeNamed: (rung: string) => `Write: ${rung}`,
  },
};

/** Texts about reminder, claim and complaint in any language. */
export type EscalationTexts = typeof enEscalation;
