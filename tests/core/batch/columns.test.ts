import { describe, expect, it } from 'vitest';

import { COLUMN_NAMES, documentOfRow, readHeader } from '../../../src/core/batch/columns.ts';
import { parseCancellation } from '../../../src/core/cancellation/schema.ts';

const NEEDED = [
  'operator',
  'cardKind',
  'sim.number',
  'surname',
  'nationality',
  'applicant.passport.number',
  'reason.code',
];
const CELLS = ['izi', 'data', '+7 705 123 45 67', 'ZHANG', 'CHN', 'EA1234567', 'privacy'];

function columnsOf(...names: readonly string[]): readonly string[] {
  const read = readHeader(names);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('the first line', () => {
  it('may have every column in any order, in any capitals, short where that is plain', () => {
    expect(columnsOf(...[...COLUMN_NAMES].reverse())).toEqual([...COLUMN_NAMES].reverse());
    expect(columnsOf(...NEEDED, ' ICCID ', 'Letter.LANG').slice(-2)).toEqual(['sim.iccid', 'letter.lang']);
  });

  it('names all that is wrong with it at once', () => {
    const read = readHeader(['operator', 'number', 'SURNAME', 'applicant.surname', '']);
    expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'number input/unknown-name',
      'applicant.surname input/duplicate',
      ' input/unknown-name',
      'cardKind batch/column-missing',
      'sim.number batch/column-missing',
      'applicant.nationality batch/column-missing',
      'applicant.passport.number batch/column-missing',
      'reason.code batch/column-missing',
    ]);
  });
});

describe('a row', () => {
  it('is the document that the command line reads', () => {
    const columns = columnsOf(
      ...NEEDED,
      'requests.refundBalance.to',
      'requests.refundBalance',
      'terminate',
      'attachments',
    );
    const document = documentOfRow(columns, [...CELLS, 'KZ86', 'Да', 'no', 'passport-copy; top-up']);
    expect(document).toEqual({
      operator: 'izi',
      cardKind: 'data',
      sim: { number: '+7 705 123 45 67' },
      applicant: { surname: 'ZHANG', nationality: 'CHN', passport: { number: 'EA1234567' } },
      reason: { code: 'privacy' },
      requests: { refundBalance: { to: 'KZ86' }, terminate: false },
      attachments: ['passport-copy', 'top-up'],
    });
    expect(parseCancellation(document)).toMatchObject({ ok: true });
  });

  it('leaves out what is empty and refuses what is neither yes nor no', () => {
    const columns = columnsOf(...NEEDED, 'refundBalance', 'withdrawConsent');
    expect(documentOfRow(columns, [...CELLS, ' ', ''])).not.toHaveProperty('requests');
    expect(documentOfRow(columns, [...CELLS, 'no', ''])).not.toHaveProperty('requests');
    const read = parseCancellation(documentOfRow(columns, [...CELLS, 'perhaps', 'maybe']));
    expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'requests.refundBalance input/wrong-type',
      'requests.withdrawConsent input/wrong-type',
    ]);
  });
});
