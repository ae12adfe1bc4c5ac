import { expect, test } from 'vitest';

import { ATTACHMENT_KINDS } from '../../../src/core/cancellation/schema.ts';
import { PRINT_IDS } from '../../../src/core/form/form-id.ts';
import { enclosuresOf, usesPassportCopy } from '../../../src/core/form/packet/exhibit-kind.ts';
import { TEXTS } from './form-fixtures.ts';

const draft = { attachments: [...ATTACHMENT_KINDS] };

test.each([
  'termination',
  'suspension',
  'reminder',
  'claim',
  'regulator-complaint',
  'data-withdrawal',
  'authorisation',
  'confirmation-slip',
] as const)('%s numbers what its letter lists of the ticked attachments', (form) => {
  const keys = TEXTS[form].lines.map(({ key }) => key);
  const listed = ATTACHMENT_KINDS.filter((kind) => keys.includes(`att.${kind}`));
  expect(enclosuresOf(form, draft, []).map(({ number, line }) => [number, line])).toEqual(
    listed.map((kind, index) => [index + 1, kind]),
  );
});

test('a file that was given is enclosed, whatever the letter lists', () => {
  for (const form of PRINT_IDS)
    expect(enclosuresOf(form, draft, [], new Map([['top-up', 1]])).map(({ line }) => line)).toContain(
      'top-up',
    );
});

test('a passport copy is of use where the shop asks who it is, elsewhere where it is ticked and listed', () => {
  const using = (ticked: object) => PRINT_IDS.filter((form) => usesPassportCopy(form, ticked));
  const identifying = ['termination', 'suspension', 'data-withdrawal', 'authorisation'];
  expect(using({})).toEqual(identifying);
  expect(using({ attachments: ['top-up'] })).toEqual(identifying);
  const ticked = using({ attachments: ['passport-copy'] });
  expect(ticked).toEqual(expect.arrayContaining([...identifying, 'claim', 'regulator-complaint']));
  expect(ticked).not.toContain('confirmation-slip');
});
