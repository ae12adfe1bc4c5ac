/** A case with letters and proofs in a store of its own, and its dossier. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from 'vitest';

import type { DossierChoice } from '../../../src/core/form/dossier/content.ts';
import { collectCase } from '../../../src/main/dossiers/collect.ts';
import { createDossierMaker, type Dossier } from '../../../src/main/dossiers/make-dossier.ts';
import { makeSigningKey } from '../../../src/main/dossiers/node-crypto.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { createExhibitReader } from '../../../src/main/packets/exhibit-reader.ts';
import type { PacketWatch } from '../../../src/main/packets/make-packet.ts';
import { openStore, type Store } from '../../../src/main/store/open.ts';
import { completeInput } from '../../support/inputs.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { livelyPdf, photoOnItsSide } from '../packets/sample-files.ts';
import { newCase, NOON_MS, temporaryStore, valueOf } from '../store/support/open-stores.ts';

/** A store, where it lies, and its key. */
type OpenStore = ReturnType<typeof temporaryStore>;

/** A text that no page can show, with a character that no font has. */
export const SMS = 'Ваш номер отключён 📵';

const letters = createLetterMaker(RESOURCES);
const maker = createDossierMaker({
  resourcesFolder: RESOURCES,
  reader: createExhibitReader(RESOURCES),
  version: '1.2.3',
});

/** An open store for all tests of a file. */
export function storeOfFile(): OpenStore {
  const folder = mkdtempSync(join(tmpdir(), 'simclose-test-'));
  const key = randomBytes(32);
  let seconds = 0;
  const now = () => NOON_MS + 1000 * seconds++;
  const store = valueOf(openStore({ folder, key, now, randomBytes, mayCreate: true }));
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { store, folder, key };
}

/** Fills a store with a case: a letter, its filing, a stamped photo, a PDF, an SMS. */
export async function sampleCase(opened: OpenStore = temporaryStore()): Promise<OpenStore & { id: string }> {
  const { store } = opened;
  const id = newCase(store, completeInput());
  const letter = valueOf(
    await letters.make({
      ...{ draft: completeInput(), form: 'termination', lang: 'ru', gloss: 'none', date: '2026-11-26' },
      ...{ isComplete: true, cancellationId: id, letterNumber: 1 },
    }),
  );
  const { pageCount, contentDigest, bytes } = letter;
  const kept = { form: 'termination', lang: 'ru', gloss: 'none', isComplete: true } as const;
  valueOf(store.letters.keep({ cancellationId: id, number: 1, ...kept, pageCount, contentDigest, bytes }));
  const details = { ticket: 'A-77', agent: 'Айгүл' };
  const filed = {
    id,
    kind: 'filed',
    atMs: NOON_MS - 86_400_000,
    via: 'shop',
    note: 'Достык',
    details,
  } as const;
  valueOf(store.events.add(filed));
  const add = async (
    fileName: string,
    content: Uint8Array,
    kind: 'stamped-confirmation' | 'sms-confirmation',
  ) => valueOf(await store.receipts.add({ bytes: content, fileName, kind, cancellationId: id }));
  await add('stamped.jpg', await photoOnItsSide(), 'stamped-confirmation');
  await add('ответ (1).pdf', await livelyPdf(), 'stamped-confirmation');
  await add('sms.txt', Buffer.from(SMS), 'sms-confirmation');
  return { ...opened, id };
}

/** Makes the dossier of a case as it stands. */
export async function dossierOf(
  store: Store,
  id: string,
  choice: Partial<DossierChoice> = {},
  watch?: PacketWatch,
): Promise<Dossier> {
  return valueOf(await tryDossier(store, id, choice, watch));
}

/** The same, for who expects that it may not be made. */
export function tryDossier(
  store: Store,
  id: string,
  choice: Partial<DossierChoice> = {},
  watch?: PacketWatch,
) {
  const options = { lang: 'ru', gloss: 'zh-Hans', isMasked: false, timeZone: 'Asia/Shanghai' } as const;
  const material = valueOf(collectCase(store, id));
  const key = valueOf(store.dossiers.signingKey(makeSigningKey));
  return maker.make({ ...options, ...choice, material, key, madeAtMs: NOON_MS }, watch);
}
