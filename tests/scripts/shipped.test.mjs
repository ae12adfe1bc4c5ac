import { expect, test } from 'vitest';

import { readAudit } from '../../scripts/advisories.mjs';
import { refusedWorks } from '../../scripts/shipped/allowed-licences.mjs';
import { billOfMaterials } from '../../scripts/shipped/bill-of-materials.mjs';
import { licenceTexts } from '../../scripts/shipped/licence-texts.mjs';

const work = (name, licence) => ({ name, version: '1.0.0', licence, isPackage: true });

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND BSD-2-Clause', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-or-later', false],
  ['LGPL-3.0', false],
  ['OFL-1.1', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['UNLICENSED', false],
  [undefined, false],
])('a package under %s may be shipped: %s', (licence, isAllowed) => {
  expect(refusedWorks([work('some-package', licence)])).toHaveLength(isAllowed ? 0 : 1);
});

test('an exception holds for the work that it names alone', () => {
  expect(refusedWorks([work('libheif-js', 'LGPL-3.0')])).toEqual([]);
  expect(refusedWorks([work('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later')])).toEqual([]);
  expect(refusedWorks([work('libheif-js', 'GPL-3.0-only')])).toEqual([
    'libheif-js 1.0.0: its licence (GPL-3.0-only) is not in the list',
  ]);
});

test('a bill of materials names packages by their place in the registry, and is the same each time', () => {
  const program = { name: 'simclose', version: '1.2.3', license: 'MIT' };
  const works = [
    { ...work('@scope/name', 'MIT OR ISC'), parts: [{ name: 'inside', version: '2' }] },
    { name: 'A font', licence: 'OFL-1.1' },
  ];
  const bill = billOfMaterials(program, works);
  expect(billOfMaterials(program, [...works])).toBe(bill);
  const { components, dependencies } = JSON.parse(bill);
  expect(components).toMatchObject([
    { group: '@scope', name: 'name', purl: 'pkg:npm/%40scope/name@1.0.0', components: [{ name: 'inside' }] },
    { name: 'A font' },
  ]);
  expect(components[1].purl).toBeUndefined();
  expect(dependencies).toContainEqual({ ref: 'simclose@1.2.3', dependsOn: ['@scope/name@1.0.0', 'A font'] });
});

test('the licences that users get hold the text of each work', () => {
  const text = licenceTexts([{ ...work('some-package', 'ISC'), text: 'Permission to use …\n' }]);
  expect(text).toContain('some-package 1.0.0 (ISC)\n');
  expect(text).toContain('Permission to use …');
});

test('advisories tell what of it ships; an answer that is no report is none', () => {
  const answer = JSON.stringify({
    vulnerabilities: {
      zod: { severity: 'high', via: [{ title: 'Slow', url: 'https://example.org/1' }] },
      vite: { severity: 'low', via: ['zod'] },
    },
  });
  expect(readAudit(answer, (name) => name === 'zod')).toEqual([
    { name: 'zod', severity: 'high', isShipped: true, titles: ['Slow https://example.org/1'] },
    { name: 'vite', severity: 'low', isShipped: false, titles: ['through zod'] },
  ]);
  expect(readAudit('{"statusCode":405}', () => false)).toBeUndefined();
  expect(readAudit('', () => false)).toBeUndefined();
});
