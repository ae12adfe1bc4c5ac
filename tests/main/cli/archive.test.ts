import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, vi } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { inputFile, simclose, temporaryFolder } from './support/run-command.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

it('export and import-archive move everything to another computer, and say what was left out', async () => {
  const folder = temporaryFolder();
  const [here, there] = ['here', 'there'].map((name) => ['--data', join(folder, name)]);
  const id = (await simclose(['new', inputFile(folder, completeInput()), ...here!])).out.trim();
  await simclose(['import', inputFile(folder, 'Ваш номер отключён', 'sms.txt'), '--to', id, ...here!]);
  const zip = join(folder, 'all.zip');
  const exported = await simclose(['export', '--out', zip, ...here!]);
  expect(exported).toMatchObject({ code: 0, out: `${zip}: cases 1, proofs 1; not encrypted\n`, lines: [] });

  const imported = await simclose(['import-archive', zip, '--json', ...there!], {
    SIMCLOSE_PASSPHRASE: 'another one',
  });
  expect(imported).toMatchObject({ code: 0, lines: [] });
  expect(JSON.parse(imported.out)).toEqual({
    newCases: [id],
    knownCases: [],
    newReceipts: 1,
    knownReceipts: 0,
  });
  const status = await simclose(['status', id, '--json', ...there!], { SIMCLOSE_PASSPHRASE: 'another one' });
  expect(JSON.parse(status.out)).toMatchObject({ state: 'confirmed', receipts: [{ fileName: 'sms.txt' }] });

  await simclose(['event', id, '--kind', 'note', '--at', '2026-11-23', ...here!]);
  await simclose(['event', id, '--kind', 'call', '--at', '2026-11-23', ...there!], {
    SIMCLOSE_PASSPHRASE: 'another one',
  });
  await simclose(['export', '--out', zip, ...here!]);
  const again = await simclose(['import-archive', zip, ...there!], { SIMCLOSE_PASSPHRASE: 'another one' });
  expect(again).toMatchObject({
    code: 1,
    lines: [expect.stringContaining(`${id}: this case is here already`)],
  });

  writeFileSync(zip, 'no ZIP');
  const refused = await simclose(['import-archive', zip, '--data', join(folder, 'new')]);
  expect(refused).toMatchObject({ code: 1, lines: [expect.stringContaining('not an archive of SimClose')] });
});
