/** Builds the page that checks dossiers: `npm run verifier` writes it into the resources. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { buildVerifier } from './page.ts';

const target = path.join(import.meta.dirname, '..', '..', 'resources', 'verifier', 'verify.html');
await writeFile(target, await buildVerifier());
