import { describe, expect, it } from 'vitest';

import { parseCancellation } from '../../../src/core/cancellation/schema.ts';
import { completeInput, minimalInput } from '../../support/inputs.ts';

/** Codes by path, for comparing a refusal at a glance. */
function refusals(input: unknown): Record<string, string> {
  const outcome = parseCancellation(input);
  if (outcome.ok) return {};
  return Object.fromEntries(outcome.problems.map(({ path, code }) => [path, code]));
}

describe('parseCancellation', () => {
  it('takes the least that a letter needs and asks for what nobody regrets', () => {
    const outcome = parseCancellation(minimalInput());
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        sim: { number: '+77011234567' },
        requests: { terminate: true, stopPaidServices: true, writtenConfirmation: true },
        attachments: [],
      },
    });
  });

  it('takes everything that the input can name', () => {
    expect(refusals(completeInput())).toEqual({});
  });

  it('keeps only what was asked for once requests are named', () => {
    const outcome = parseCancellation({ ...minimalInput(), requests: { withdrawConsent: true } });
    expect(outcome).toMatchObject({
      ok: true,
      value: { requests: { terminate: true, withdrawConsent: true } },
    });
    if (outcome.ok) expect(outcome.value.requests.stopPaidServices).toBeUndefined();
  });

  it('puts text into NFC and trims it', () => {
    const input = minimalInput();
    const outcome = parseCancellation({
      ...input,
      applicant: { ...input.applicant, surname: ' MU\u0308LLER ' },
    });
    expect(outcome).toMatchObject({ ok: true, value: { applicant: { surname: 'MÜLLER' } } });
  });

  it('reads nationalities by either code and in any case', () => {
    for (const nationality of ['CHN', 'chn', 'CN', 'cn']) {
      const input = minimalInput();
      const outcome = parseCancellation({ ...input, applicant: { ...input.applicant, nationality } });
      expect(outcome).toMatchObject({ ok: true, value: { applicant: { nationality: 'CHN' } } });
    }
  });

  it('names every problem by its path, all at once', () => {
    const input = minimalInput();
    expect(
      refusals({
        ...input,
        operator: 'vodafone',
        sim: { number: '+7 727 277 77 77', nmber: 'x' },
        applicant: {
          ...input.applicant,
          surname: ' ',
          nationality: 'ZZZ',
          birthDate: '2023-02-30',
          passport: { number: 'E'.repeat(81), expiresOn: '6 May 2031' },
          email: 'wei@',
        },
        reason: {},
        requests: { terminate: 'yes', refundBalance: { where: 'cash' }, terminateOn: '2026-13-01' },
        attachments: ['top-up', 'selfie'],
        extra: 1,
      }),
    ).toEqual({
      operator: 'input/not-one-of',
      'sim.number': 'sim/number-not-mobile',
      'sim.nmber': 'input/unknown-name',
      'applicant.surname': 'input/empty',
      'applicant.nationality': 'applicant/nationality-unknown',
      'applicant.birthDate': 'input/date-impossible',
      'applicant.passport.number': 'input/too-long',
      'applicant.passport.expiresOn': 'input/date-format',
      'applicant.email': 'input/email-format',
      'reason.code': 'input/missing',
      'requests.terminate': 'input/wrong-type',
      'requests.refundBalance.where': 'input/unknown-name',
      'requests.terminateOn': 'input/date-impossible',
      'attachments.1': 'input/not-one-of',
      extra: 'input/unknown-name',
    });
  });

  it('refuses the same attachment twice and control characters', () => {
    const input = minimalInput();
    expect(refusals({ ...input, attachments: ['top-up', 'top-up'] })).toEqual({
      'attachments.1': 'input/duplicate',
    });
    expect(refusals({ ...input, applicant: { ...input.applicant, surname: 'A\u0007B' } })).toEqual({
      'applicant.surname': 'input/control-character',
    });
    for (const unseen of ['\u202eGNAHZ', 'ZHA\u200bNG', 'ZHANG\u{e0041}', 'ZHA\u200dNG'])
      expect(refusals({ ...input, applicant: { ...input.applicant, surname: unseen } })).toEqual({
        'applicant.surname': 'input/unseen-character',
      });
  });

  it.each([null, 5, 'text', [], undefined])('refuses %j as an input', (input) => {
    expect(refusals(input)).toEqual({ input: 'input/wrong-type' });
  });

  it('counts characters, not code units', () => {
    const input = minimalInput();
    const name = '𠮷'.repeat(80);
    expect(refusals({ ...input, applicant: { ...input.applicant, nativeName: name } })).toEqual({});
    expect(refusals({ ...input, applicant: { ...input.applicant, nativeName: `${name}𠮷` } })).toEqual({
      'applicant.nativeName': 'input/too-long',
    });
  });
});
