/** A backup of every schema that was ever used is restored by this program. */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { createBackupThread } from '../../../src/main/backups/backup-thread.ts';
import { restoreBackup } from '../../../src/main/backups/restore-backup.ts';
import { unlockStore } from '../../../src/main/store/access.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { FIXTURE_PASSPHRASE, FIXTURE_TIME_MS, fixtureOf } from '../../fixtures/backups/fixtures.ts';
import { completeInput } from '../../support/inputs.ts';
import { NOON_MS, temporaryFolder, valueOf } from '../store/support/open-stores.ts';
import { attempt } from './support/backup-stores.ts';

const newest = MIGRATIONS.at(-1)?.version ?? 0;
const schemas = readdirSync(new URL('.', fixtureOf(newest)))
  .map((name) => Number(/^schema-(\d+)\.simclose$/.exec(name)?.[1]))
  .filter((schema) => schema > 0);

it('is there for the newest schema; if not, run npm run backup-fixture and keep the file', () => {
  expect(schemas).toContain(newest);
});

it.each(schemas)(
  'of schema %i comes back whole',
  async (schema) => {
    const folder = join(temporaryFolder(), 'data');
    const access = { folder, passphrase: FIXTURE_PASSPHRASE, now: () => NOON_MS, randomBytes };
    const order = { ...access, path: fileURLToPath(fixtureOf(schema)), nowMs: NOON_MS, attempt: attempt() };
    const restored = valueOf(await restoreBackup(createBackupThread(), order, {}));
    expect(restored).toMatchObject({ madeAtMs: FIXTURE_TIME_MS, summary: { schemaVersion: newest } });
    const store = valueOf(await unlockStore(access));
    try {
      expect(valueOf(store.examine()).problems).toEqual([]);
      const cases = valueOf(store.cancellations.list(''));
      expect(cases).toHaveLength(2);
      const id = cases.find(({ state }) => state !== 'draft')?.id ?? '';
      const { draft, events, letters, receipts } = valueOf(store.cancellations.get(id));
      expect(draft).toEqual(completeInput());
      expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['printed', 'call']));
      expect(letters).toHaveLength(1);
      expect(valueOf(store.letters.read(letters[0]!.id)).bytes).toEqual(
        new Uint8Array(Buffer.from('%PDF-1.7 a made-up letter')),
      );
      expect(receipts).toHaveLength(1);
      expect(valueOf(store.receipts.read(receipts[0]!.id))).toMatchObject({ isUnchanged: true });
      expect(valueOf(store.receipts.inbox())).toHaveLength(1);
      expect(valueOf(store.guideTicks.list(id)).map(({ step }) => step)).toEqual(['rebind']);
    } finally {
      store.close();
    }
  },
  60_000,
);
