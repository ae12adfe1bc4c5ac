import { describe, expect, test } from 'vitest';

import type { Draft } from '../../../src/core/cancellation/draft.ts';
import { REASON_CODES } from '../../../src/core/cancellation/reason.ts';
import type { LetterLanguage } from '../../../src/core/cancellation/schema.ts';
import { NO_HISTORY } from '../../../src/core/form/filing-history.ts';
import { terminationValues } from '../../../src/core/form/termination-values.ts';
import { uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';

const directory = uncorrectedDirectory('2026-11-24');

/** Values without a case, on a fixed day. */
function valuesIn(lang: LetterLanguage, draft: Draft) {
  return terminationValues({ draft, lang, date: '2026-11-24', history: NO_HISTORY, directory });
}

describe('values of the termination form', () => {
  test('are rewritten only where they read unambiguously', () => {
    const draft = {
      sim: { number: '8 (705) 123-45-67', iccid: '8999 7010 0000', balanceTenge: '1 240,50' },
      applicant: { surname: ' ZHANG ', givenNames: 'WEI', nationality: 'cn', birthDate: '1990-02-03' },
    };
    const { texts } = valuesIn('kk', draft);
    expect(texts.get('grid.number')).toBe('+7 705 123 45 67');
    expect(texts.get('grid.iccid')).toBe('8999 7010 0000');
    expect(texts.get('grid.balance')).toBe('1240,50');
    expect(texts.get('from.name')).toBe('ZHANG WEI');
    expect(texts.get('grid.nationality')).toBe('Қытай (CHN)');
    expect(valuesIn('ru', draft).texts.get('grid.nationality')).toBe('Китай (CHN)');
    expect(texts.get('grid.birthDate')).toBe('03.02.1990');
    expect(texts.get('sign.date')).toBe('24.11.2026');
  });

  test('of a draft are printed as typed while they cannot be read', () => {
    const draft = {
      operator: 'Beelin',
      sim: { number: '+7 705' },
      applicant: { nationality: 'Chin', birthDate: '1990-13' },
      reason: { code: 'because' },
    };
    const { texts } = valuesIn('ru', draft);
    expect([...texts.values()]).toEqual(['Beelin', '+7 705', '1990-13', 'Chin', 'because', '24.11.2026']);
  });

  test('tick what is asked and enclosed', () => {
    const draft = { requests: { refundBalance: {}, withdrawConsent: true }, attachments: ['top-up'] };
    expect([...valuesIn('ru', draft).ticks]).toEqual([
      'ask.terminate',
      'ask.refundBalance',
      'ask.withdrawConsent',
      'att.top-up',
    ]);
    expect([...valuesIn('ru', {}).ticks]).toEqual([
      'ask.terminate',
      'ask.stopPaidServices',
      'ask.writtenConfirmation',
    ]);
    expect([...valuesIn('ru', { requests: { terminate: false } }).ticks]).toEqual([]);
  });

  test.each(REASON_CODES)('say the reason %s in the letter’s language', (code) => {
    const [ru, kk] = (['ru', 'kk'] as const).map((lang) =>
      valuesIn(lang, { reason: { code } }).texts.get('grid.reason'),
    );
    expect(ru).toMatch(/[а-я]/);
    expect(kk).toMatch(/[а-яәғқңөұүһі]/);
    expect(ru).not.toBe(kk);
  });
});
