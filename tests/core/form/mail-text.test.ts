import { describe, expect, it } from 'vitest';

import { mailTextOf } from '../../../src/core/form/mail-text.ts';
import { completeInput } from '../../support/inputs.ts';

const reference = 'SC-7K3M-9Q2X';

describe('the mail with a letter', () => {
  it('speaks the letter’s language first, then the traveller’s', () => {
    const { subject, body } = mailTextOf({
      form: 'claim',
      lang: 'kk',
      gloss: 'en',
      draft: { sim: { number: '87051234567' }, applicant: { surname: 'ZHANG', givenNames: 'WEI' } },
      reference,
    });
    expect(subject).toBe(`Тұтынушының наразылығы, +7 705 123 45 67, ${reference}`);
    const [kazakh = '', english = ''] = body.split('---');
    expect(kazakh).toContain(`«Тұтынушының наразылығы», № ${reference}`);
    expect(kazakh).toContain('ZHANG WEI');
    expect(english).toContain(`“Consumer claim”, No. ${reference}`);
  });

  it('says nothing of the passport, the address or other numbers', () => {
    const { sim, applicant } = completeInput();
    const { body } = mailTextOf({
      form: 'termination',
      lang: 'ru',
      gloss: 'none',
      draft: { sim, applicant },
      reference,
    });
    for (const secret of [applicant.passport.number, applicant.iin, applicant.birthDate, sim.iccid]) {
      expect(body).not.toContain(secret);
    }
    expect(body).not.toContain('---');
  });

  it('leaves out what the draft lacks', () => {
    const { subject, body } = mailTextOf({ form: 'claim', lang: 'ru', gloss: 'none', draft: {}, reference });
    expect(subject).toBe(`Претензия потребителя, ${reference}`);
    expect(body).not.toMatch(/undefined|номер: \./);
  });
});
