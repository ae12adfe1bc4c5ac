/** The example of the documentation, run as it stands there: a third party needs nothing of ours. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { temporaryFolder } from '../store/support/open-stores.ts';
import { dossierOf, sampleCase } from './sample-dossier.ts';

const docs = readFileSync(join(import.meta.dirname, '../../../docs/dossier.md'), 'utf8');
const [, script = ''] = /```sh\n([^]*?)```/.exec(docs) ?? [];

it('OpenSSL and coreutils find a dossier intact, and an altered one not', async () => {
  const { store, id } = await sampleCase();
  const { bytes, fingerprint } = await dossierOf(store, id);
  const folder = temporaryFolder();
  const run = (file: Uint8Array): string => {
    writeFileSync(join(folder, 'dossier.pdf'), file);
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    return stdout + stderr;
  };
  const told = (text: string) => text.match(/(?<=(said|found) to be )[0-9a-f]{64}/g) ?? [];

  const intact = run(bytes);
  expect(intact).toContain(`fingerprint ${fingerprint}`);
  expect(intact).toContain('Signature Verified Successfully');
  expect(intact).toContain('the end is as it should be');
  expect(told(intact)).toHaveLength(2);
  expect(new Set(told(intact)).size).toBe(1);

  const altered = bytes.slice();
  altered[1000] = (altered[1000] ?? 0) ^ 1;
  expect(new Set(told(run(altered))).size).toBe(2);
  altered.set(bytes);
  const statement = Buffer.from(bytes).lastIndexOf('"madeAtMs":') + 12;
  altered[statement] = (altered[statement] ?? 0) ^ 1;
  expect(run(altered)).toContain('Signature Verification Failure');
  const longer = Buffer.concat([bytes, Buffer.from('%')]);
  expect(run(longer)).not.toContain('the end is as it should be');
});
