/** Each fault is made for real; what is seen must be what the documentation says. */
import { readFileSync, writeFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { DISK_FAULTS } from './disk-faults.ts';
import { whyNoDisks } from './disks.ts';
import { FILE_FAULTS } from './file-faults.ts';
import { PROGRAM_FAULTS } from './program-faults.ts';
import { rowOf, TABLE_HEAD, TABLE_MARK } from './table.ts';

const document = new URL('../../../docs/faults.md', import.meta.url);
const [prose = '', table = ''] = readFileSync(document, 'utf8').split(TABLE_MARK);
const faults = [...DISK_FAULTS, ...FILE_FAULTS, ...PROGRAM_FAULTS];
const isWriting = process.env['SIMCLOSE_WRITE'] !== undefined;
const rows: string[] = [];

const noDisks = whyNoDisks();
if (noDisks !== undefined) process.stdout.write(`No disk is filled, broken or taken away: ${noDisks}\n`);

for (const fault of faults) {
  it.skipIf(fault.needsDisks && noDisks !== undefined)(`behaves as documented: ${fault.name}`, async () => {
    const row = rowOf(fault.name, await fault.observe());
    rows.push(row);
    if (!isWriting) expect(table.split('\n')).toContain(row);
  });
}

it('has a row for every fault and no other', () => {
  if (isWriting) writeFileSync(document, `${prose}${TABLE_MARK}\n\n${TABLE_HEAD}\n${rows.join('\n')}\n`);
  const written = readFileSync(document, 'utf8').split(TABLE_MARK)[1] ?? '';
  const names = written
    .split('\n')
    .slice(4)
    .filter((line) => line !== '')
    .map((line) => line.split(' | ')[0]);
  expect(names).toEqual(faults.map(({ name }) => `| ${name}`));
});
