import { describe, expect, it } from 'vitest';

import { parseDraft, readDraft } from '../../../src/core/cancellation/draft.ts';
import { completeInput, minimalInput } from '../../support/inputs.ts';

describe('readDraft', () => {
  it('names what an empty draft lacks, in the order of the form', () => {
    expect(readDraft({}).problems).toEqual(
      [
        'operator',
        'cardKind',
        'sim.number',
        'applicant.surname',
        'applicant.nationality',
        'applicant.passport.number',
        'reason.code',
      ].map((path) => ({ path, code: 'input/missing' })),
    );
  });

  it('counts blank texts as missing and keeps a ticked refund without a destination', () => {
    const reading = readDraft({
      ...minimalInput(),
      applicant: { ...minimalInput().applicant, email: '  ' },
      requests: { terminate: true, refundBalance: { to: '' } },
    });
    expect(reading.problems).toEqual([]);
    expect(reading.cancellation?.requests.refundBalance).toEqual({});
    expect(reading.cancellation?.applicant.email).toBeUndefined();
  });

  it('warns without blocking', () => {
    const input = completeInput();
    const reading = readDraft({
      ...input,
      operator: 'tele2',
      sim: { ...input.sim, number: '+7 701 123 45 67', iccid: '123' },
      applicant: {
        ...input.applicant,
        passport: { number: '12' },
        phone: '+7 701 123 45 67',
        iin: '123456789012',
      },
      reason: { code: 'other' },
      requests: { terminate: false },
    });
    expect(reading.cancellation).toBeDefined();
    expect(reading.warnings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'sim.number sim/operator-differs',
      'sim.iccid sim/iccid-length',
      'applicant.passport.number applicant/passport-format',
      'applicant.phone applicant/phone-is-closing',
      'applicant.iin applicant/iin-check-digit',
      'reason.note reason/note-missing',
      'requests.terminate requests/terminate-missing',
    ]);
  });

  it('does not warn about the sister brand of one operator', () => {
    const input = minimalInput();
    expect(readDraft({ ...input, operator: 'activ' }).warnings).toEqual([]);
  });
});

describe('parseDraft', () => {
  it('refuses what the editor cannot have written', () => {
    expect(parseDraft({ sim: { number: 5 } }).ok).toBe(false);
    expect(parseDraft({ unknown: true }).ok).toBe(false);
    expect(parseDraft({ sim: { number: 'x'.repeat(4001) } }).ok).toBe(false);
  });
});
