/** Writes the generated table into the guide's documentation. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { coverageTable, TABLE_MARK } from './coverage-table.ts';

const path = fileURLToPath(new URL('../../../docs/guidance.md', import.meta.url));
const [prose] = readFileSync(path, 'utf8').split(TABLE_MARK);
writeFileSync(path, `${prose ?? ''}${TABLE_MARK}\n\n${coverageTable()}`);
