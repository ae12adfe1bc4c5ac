import { expect, test } from 'vitest';

import { ATTACHMENT_KINDS } from '../../../src/core/cancellation/schema.ts';
import { PRINT_IDS } from '../../../src/core/form/form-id.ts';
import { enclosuresOf } from '../../../src/core/form/packet/exhibit-kind.ts';
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
