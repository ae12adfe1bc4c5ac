/** Proposals by the words of forms, and what a confirmed mapping puts where. */
import { describe, expect, it } from 'vitest';

import type { ForeignField } from '../../../../src/core/form/foreign/field-model.ts';
import { applyMapping, mappingSchema, type Mapping } from '../../../../src/core/form/foreign/mapping.ts';
import { caseValues, type MappingSource } from '../../../../src/core/form/foreign/mapping-source.ts';
import { proposeMapping } from '../../../../src/core/form/foreign/propose-mapping.ts';
import { fieldsOf, filled, readForm } from './form-tools.ts';

const NOWHERE = { page: null, rectangle: null, places: [], required: false, hidden: false, multiple: false };

function fieldOf(name: string, over: Partial<ForeignField> = {}): ForeignField {
  const usual = { type: 'text', tooltip: null, options: [], maxLength: null, readOnly: false } as const;
  return { name, ...NOWHERE, ...usual, editable: false, value: '', ...over };
}

const sourceOf = (name: string, over: Partial<ForeignField> = {}) =>
  proposeMapping([fieldOf(name, over)])[0]?.source;

describe('proposals for texts', () => {
  it.each<[string, MappingSource | undefined]>([
    ['ФИО', 'applicant.fullName'],
    ['Ф.И.О. абонента', 'applicant.fullName'],
    ['Аты-жөні', 'applicant.fullName'],
    ['Фамилия', 'applicant.surname'],
    ['familiya', 'applicant.surname'],
    ['lastName', 'applicant.surname'],
    ['Имя', 'applicant.givenNames'],
    ['first_name', 'applicant.givenNames'],
    ['Отчество', undefined],
    ['Паспорт №', 'applicant.passport.number'],
    ['passportNumber', 'applicant.passport.number'],
    ['Төлқұжат нөмірі', 'applicant.passport.number'],
    ['Кем выдан паспорт', undefined],
    ['Дата выдачи', undefined],
    ['Срок действия паспорта', 'applicant.passport.expiresOn'],
    ['Дата рождения', 'applicant.birthDate'],
    ['Туған күні', 'applicant.birthDate'],
    ['ИИН', 'applicant.iin'],
    ['ЖСН', 'applicant.iin'],
    ['Гражданство', 'applicant.nationality'],
    ['Абонентский номер', 'sim.number'],
    ['msisdn', 'sim.number'],
    ['Ұялы нөмірі', 'sim.number'],
    ['Номер телефона', 'sim.number'],
    ['Контактный телефон', 'applicant.phone'],
    ['Байланыс телефоны', 'applicant.phone'],
    ['ICCID', 'sim.iccid'],
    ['Серийный номер SIM-карты', 'sim.iccid'],
    ['Лицевой счёт', 'sim.account'],
    ['E-mail', 'applicant.email'],
    ['Электронный адрес', 'applicant.email'],
    ['Адрес проживания', 'applicant.address'],
    ['Мекенжайы', 'applicant.address'],
    ['Причина отказа', 'reason'],
    ['Себебі', 'reason'],
    ['Остаток на счёте', 'sim.balanceTenge'],
    ['IBAN', 'requests.refundBalance.to'],
    ['Дата', 'date'],
    ['Күні', 'date'],
    ['Дата расторжения', 'requests.terminateOn'],
    ['Подпись', 'leave-blank'],
    ['Қолы', 'leave-blank'],
    ['Подпись сотрудника, дата', 'leave-blank'],
    ['Text1', undefined],
    ['', undefined],
  ])('%s: %s', (words, source) => {
    expect(sourceOf('Text1', { tooltip: words })).toBe(source);
    expect(sourceOf(words)).toBe(source);
  });

  it('trust the tooltip more than the name, and say why', () => {
    expect(proposeMapping([fieldOf('iin', { tooltip: 'Фамилия' })])).toEqual([
      {
        field: 'iin',
        source: 'applicant.surname',
        confidence: 0.9,
        reason: { words: 'фамили', foundIn: 'tooltip' },
      },
    ]);
    expect(proposeMapping([fieldOf('iin')])[0]).toMatchObject({
      confidence: 0.86,
      reason: { foundIn: 'name' },
    });
  });

  it('leave out what cannot be filled', () => {
    expect(sourceOf('fio', { hidden: true })).toBeUndefined();
    expect(sourceOf('fio', { readOnly: true })).toBeUndefined();
    expect(sourceOf('fio', { type: 'signature' })).toBeUndefined();
  });
});

describe('proposals for other kinds', () => {
  it.each<[string, ForeignField['type'], MappingSource | undefined]>([
    ['Расторгнуть договор', 'check', 'requests.terminate'],
    ['Отзываю согласие', 'check', 'requests.withdrawConsent'],
    ['Вернуть остаток', 'check', 'requests.refundBalance'],
    ['Шартты бұзу', 'check', 'requests.terminate'],
    ['Фамилия', 'check', undefined],
    ['Оператор', 'radio', 'operator'],
    ['Оператор', 'choice', 'operator'],
    ['Услуги', 'listbox', undefined],
  ])('%s (%s)', (tooltip, type, source) => {
    expect(sourceOf('x', { tooltip, type })).toBe(source);
  });

  it('fit a form of another producer', async () => {
    const proposals = proposeMapping(await fieldsOf(readForm('reportlab.pdf')));
    expect(Object.fromEntries(proposals.map(({ field, source }) => [field, source]))).toEqual({
      fio: 'applicant.fullName',
      msisdn: 'sim.number',
      reason: 'reason',
      terminate: 'requests.terminate',
      consent: 'requests.withdrawConsent',
      operator: 'operator',
    });
  });
});

const DRAFT = { operator: 'tele2', applicant: { surname: 'ZHANG', givenNames: 'WEI' } };
const VALUES = caseValues(DRAFT, {
  texts: new Map([
    ['from.name', 'ZHANG WEI'],
    ['grid.number', '+7 705 123 45 67'],
    ['grid.reason', 'Выезд из страны'],
  ]),
  ticks: new Set(['ask.terminate']),
  sources: [],
});

function mappingOf(entries: Mapping['entries']): Mapping {
  return { formDigest: 'a'.repeat(64), operator: 'tele2', entries, placed: [] };
}

describe('a confirmed mapping', () => {
  it('fills a form', async () => {
    const form = readForm('reportlab.pdf');
    const fields = await fieldsOf(form);
    const entries = proposeMapping(fields).map(({ field, source }) => ({ field, source }));
    const { values, unmatched } = applyMapping(mappingOf(entries), VALUES, fields);
    expect(unmatched).toEqual([]);
    expect(values).toEqual({
      fio: 'ZHANG WEI',
      msisdn: '77051234567',
      reason: 'Выезд из страны',
      terminate: true,
      consent: false,
      operator: 'tele2',
    });
    expect((await filled(form, values)).warnings).toEqual([]);
  });

  it('shortens numbers to their boxes, finds brands by their names, and tells what it cannot place', () => {
    const fields = [
      fieldOf('ten', { type: 'comb', maxLength: 10 }),
      fieldOf('brand', { type: 'choice', options: [{ value: '3', label: 'TELE2' }] }),
      fieldOf('other', { type: 'radio', options: [{ value: 'kcell', label: 'Kcell' }] }),
    ];
    const entries = mappingOf([
      { field: 'ten', source: 'sim.number' },
      { field: 'brand', source: 'operator' },
      { field: 'other', source: 'operator' },
      { field: 'gone', source: 'operator' },
    ]);
    expect(applyMapping(entries, VALUES, fields)).toEqual({
      values: { ten: '7051234567', brand: '3' },
      unmatched: ['other'],
    });
  });

  it('has a strict shape', () => {
    const good = mappingOf([{ field: 'a', source: 'date' }]);
    expect(mappingSchema.parse(good)).toEqual(good);
    const rectangle = { x: 1, y: 2, width: 30, height: 10 };
    const field = { name: 'p', label: '', kind: 'tick', page: 1, rectangle, sizePt: 10 };
    expect(mappingSchema.safeParse({ ...good, placed: [field] }).success).toBe(true);
    const wrong: unknown[] = [
      { ...good, formDigest: 'A' },
      { ...good, operator: 'mts' },
      { ...good, more: 1 },
      { ...good, entries: [...good.entries, ...good.entries] },
      { ...good, entries: [{ field: 'a', source: 'clerk' }] },
      { ...good, placed: [field, field] },
      { ...good, placed: [{ ...field, name: 'a.b' }] },
      { ...good, placed: [{ ...field, rectangle: { ...rectangle, height: 1 } }] },
      { ...good, placed: [{ ...field, sizePt: 3 }] },
    ];
    for (const document of wrong) expect(mappingSchema.safeParse(document).success).toBe(false);
  });
});
