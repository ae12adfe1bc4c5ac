/** Opens a store, which brings an older one to the newest schema; started to be killed. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';

import { openStore } from '../../../src/main/store/open.ts';

const [folder = '', key = ''] = process.argv.slice(2);
writeSync(1, 'ready\n');
const opened = openStore({ folder, key: Buffer.from(key, 'hex'), now: Date.now, randomBytes });
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
opened.value.close();
