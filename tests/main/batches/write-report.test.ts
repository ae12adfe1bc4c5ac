import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Papa from 'papaparse';
import { expect, it } from 'vitest';

import { problem } from '../../../src/core/outcome.ts';
import { writeReport } from '../../../src/main/batches/write-report.ts';
import { temporaryFolder, valueOf } from '../store/support/open-stores.ts';

// https://owasp.org/www-community/attacks/CSV_Injection, checked 2026-11-25.
it.each(['=', '+', '-', '@', '\t', '\r'])('makes no formula of a cell that begins with %j', async (sign) => {
  const path = join(temporaryFolder(), 'report.csv');
  const cell = `${sign}HYPERLINK("http://x","y")`;
  const problems = [problem(cell, 'input/not-one-of', { allowed: cell })];
  valueOf(await writeReport(path, [{ place: cell, kind: 'refused', problems }]));
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8'));
  const [place = '', , , , wrong = ''] = data[1] ?? [];
  expect(place).toBe(`'${cell}`);
  for (const value of [place, wrong]) expect(value).toMatch(/^'/);
});
