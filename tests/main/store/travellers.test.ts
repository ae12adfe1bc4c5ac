import { describe, expect, it } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { codesOf, newCase, temporaryStore, valueOf } from './support/open-stores.ts';

/** A case of somebody with a passport. */
function draftOf(passport: string, surname: string, number = '+7 705 123 45 67') {
  const { applicant, ...rest } = completeInput();
  return { ...rest, sim: { number }, applicant: { ...applicant, surname, passport: { number: passport } } };
}

describe('travellers', () => {
  it('are listed with their cases, and with a masked passport', () => {
    const { store } = temporaryStore();
    newCase(store, draftOf('EA1234567', 'ZHANG'));
    const other = newCase(store, draftOf('EB7654321', 'LI'));
    const second = newCase(store, draftOf('ea 1234567', 'ZHANG', '+7 701 000 44 17'));
    newCase(store, { operator: 'kcell' });
    const people = valueOf(store.travellers.list());
    expect(people.map(({ name, maskedPassport, cases }) => [name, maskedPassport, cases.length])).toEqual([
      [expect.stringMatching(/^ZHANG/), 'ea••••••67', 2],
      [expect.stringMatching(/^LI/), 'EB•••••21', 1],
    ]);
    expect(people[0]?.cases[0]).toMatchObject({ id: second, maskedNumber: '+7 701 ••• 44 17' });
    expect(JSON.stringify(people)).not.toMatch(/1234567|7654321/);
    const rows = valueOf(store.cancellations.list(''));
    expect(rows.find(({ id }) => id === other)?.applicantId).toBe(people[1]?.id);
    expect(rows.filter(({ applicantId }) => applicantId === null)).toHaveLength(1);
  });

  it('are read as typed in the case saved last, to be filled in elsewhere', () => {
    const { store } = temporaryStore();
    const { applicant } = completeInput();
    newCase(store, { ...completeInput() });
    const [person] = valueOf(store.travellers.list());
    expect(valueOf(store.travellers.read(person!.id))).toEqual({ applicant });
    newCase(store, draftOf('EC0000001', 'LI'));
    expect(codesOf(store.travellers.read(99))).toEqual(['applicant/not-found']);
  });

  it('go with their last case', () => {
    const { store } = temporaryStore();
    const [first, second] = [
      draftOf('EA1234567', 'ZHANG'),
      draftOf('EA1234567', 'ZHANG', '+7 701 000 44 17'),
    ];
    const ids = [newCase(store, first), newCase(store, second)];
    valueOf(store.cancellations.remove(ids[0]!));
    expect(valueOf(store.travellers.list())).toHaveLength(1);
    valueOf(store.cancellations.remove(ids[1]!));
    expect(valueOf(store.travellers.list())).toEqual([]);
  });

  it('are warned of a passport that has run out, whatever else is missing', () => {
    const { store } = temporaryStore();
    const id = newCase(store, { applicant: { passport: { number: 'EA1234567', expiresOn: '2026-11-01' } } });
    expect(valueOf(store.cancellations.get(id)).warnings.map(({ code }) => code)).toEqual([
      'applicant/passport-expired',
    ]);
  });
});
