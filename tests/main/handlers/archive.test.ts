import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { completeInput } from '../../support/inputs.ts';
import { openWindow } from './support/open-window.ts';

it('the window’s calls move everything from one store to another', async () => {
  const here = await openWindow();
  const id = await here.newCase(completeInput());
  expect(await here.call('archive.export', undefined)).toMatchObject({ path: null });
  const path = join(here.folder, 'all.zip');
  here.answers.saveTarget = path;
  expect(await here.call('archive.export', undefined)).toEqual({ path, cases: 1, receipts: 0 });

  const there = await openWindow();
  expect(await there.call('archive.import', undefined)).toBeNull();
  there.answers.chosenFiles = [path];
  expect(await there.call('archive.import', undefined)).toMatchObject({ newCases: 1, problems: [] });
  expect(await there.call('archive.import', undefined)).toMatchObject({ newCases: 0, knownCases: 1 });
  const { draft } = await there.call('cancellation.get', { id });
  expect(draft.applicant?.surname).toBe('ZHANG');

  writeFileSync(path, 'no ZIP');
  expect(await there.client.call('archive.import', undefined)).toMatchObject({
    problems: [{ path, code: 'archive/not-archive' }],
  });
  expect(await there.call('archive.progress', undefined)).toBeNull();
});
