import { afterEach, describe, expect, it, vi } from 'vitest';

import { photoNumber } from '../../../bench/reading/photo-set.ts';
import { succeed } from '../../../src/core/outcome.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { fileByCode } from '../../../src/main/reading/file-by-code.ts';
import { createReadingQueue } from '../../../src/main/reading/reading-queue.ts';
import { createReceiptReader, type ReceiptReader } from '../../../src/main/reading/receipt-reader.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { StoreSession } from '../../../src/main/store-session.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { newCase, temporaryFolder, temporaryStore, valueOf } from '../store/support/open-stores.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A stamped claim, one of the hardest photos. */
const STAMPED = 3;
const ORIGIN = { x: 0, y: 0 };
const maker = createLetterMaker(RESOURCES);
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A case with the letter of a photo, kept as the program keeps it. */
async function caseWithPhoto(store: Store) {
  const id = newCase(store);
  // The letter is the case's first, whatever its number among the photos.
  const photo = await photoNumber(STAMPED, maker, id, 1);
  const { letter, form, lang, gloss } = photo;
  const { contentDigest, pageCount, bytes } = letter;
  valueOf(
    store.letters.keep({
      cancellationId: id,
      number: 1,
      form,
      lang,
      gloss,
      isComplete: true,
      pageCount,
      contentDigest,
      bytes,
    }),
  );
  return { id, photo };
}

function storeSession() {
  const session = new StoreSession({
    folder: temporaryFolder(),
    keyring: {
      isAvailable: () => Promise.resolve(false),
      wrap: () => Promise.reject(new Error('none')),
      unwrap: () => Promise.reject(new Error('none')),
    },
    now: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });
  stops.push(() => session.lock());
  return session;
}

describe('a photo of a page in the inbox', () => {
  it('goes to its case by itself, and its stamp is only proposed', async () => {
    const session = storeSession();
    valueOf(await session.create('a long passphrase'));
    const { id, photo } = valueOf(await session.use(async (store) => succeed(await caseWithPhoto(store))));
    const add = (bytes: Uint8Array, fileName: string) =>
      session.use((store) =>
        store.receipts.add({ bytes, fileName, kind: 'confirmation', cancellationId: null }),
      );
    const { receipt } = valueOf(await add(photo.jpeg, 'photo.jpg'));
    const queue = createReadingQueue({
      ...{
        storeSession: session,
        reader: createReceiptReader(),
        resourcesFolder: RESOURCES,
        systemLanguage: 'ru',
      },
      onRead: () => undefined,
      onBug: (error) => {
        throw error;
      },
    });
    stops.push(() => queue.stop());
    queue.wake();
    await vi.waitFor(
      () => expect(valueOf(session.use((store) => store.readings.progress())).queuedCount).toBe(0),
      { timeout: 100_000, interval: 200 },
    );
    const filed = valueOf(session.use((store) => store.receipts.get(receipt.id)));
    // A page of our own confirms nothing before somebody says so.
    expect(filed).toMatchObject({ cancellationId: id, kind: 'other' });
    const reading = valueOf(session.use((store) => store.readings.get(receipt.id)));
    expect(reading).toMatchObject({ state: 'read', filing: 'filed', proposedKind: 'stamped-copy' });
    expect(valueOf(session.use((store) => store.cancellations.get(id))).state).not.toBe('confirmed');
  });
});

describe('a page', () => {
  const seen = {
    text: '',
    picture: 0,
    corners: [ORIGIN, ORIGIN, ORIGIN, ORIGIN] as const,
    isAttached: false,
  };
  const receipt = {
    id: 1,
    cancellationId: null,
    kind: 'confirmation',
    note: '',
    bytes: new Uint8Array(1),
    mediaType: 'image/jpeg',
    fileName: 'photo',
  } as const;
  const vouching = (page: number | null): Pick<ReceiptReader, 'compare'> => ({
    compare: () => Promise.resolve({ ok: true, value: { page, form: null, inkShare: null } }),
  });

  it('stays in the inbox with the reason unless its letter vouches for it', async () => {
    const { store } = temporaryStore();
    const [id, other] = [newCase(store), newCase(store)];
    const codeOf = (caseId: string) => `SC1:${caseId}:1:1/1:0A1B2C3D`;
    const file = async (codes: readonly string[], page: number | null) =>
      valueOf(
        await fileByCode(
          receipt,
          codes.map((text) => ({ ...seen, text })),
          {
            ...{ store, reader: vouching(page), resourcesFolder: RESOURCES },
          },
        ),
      )?.filing;
    expect(await file([], 1)).toBeUndefined();
    expect(await file([codeOf('00000000')], 1)).toBe('unknown-case');
    expect(await file([codeOf(id), codeOf(other)], 1)).toBe('several-cases');
    // The case has no letter at all, then one that does not carry this code.
    expect(await file([codeOf(id)], 1)).toBe('unknown-letter');
    valueOf(
      store.letters.keep({
        ...{
          cancellationId: id,
          number: 1,
          form: 'termination',
          lang: 'ru',
          gloss: 'none',
          isComplete: true,
        },
        ...{ pageCount: 1, contentDigest: 'ff', bytes: new Uint8Array([1]) },
      }),
    );
    expect(await file([codeOf(id)], null)).toBe('unknown-letter');
  });
});
