/** The window's calls against a real store and real forms, through the real client; only the dialogs are given. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClient, type Client } from '../../../src/contract/client.ts';
import type { EndpointInput, EndpointName, EndpointOutput } from '../../../src/contract/endpoints.ts';
import { createDossierMaker } from '../../../src/main/dossiers/make-dossier.ts';
import { createForeignForms } from '../../../src/main/foreign-forms/foreign-forms.ts';
import { createHandlers } from '../../../src/main/handlers/all.ts';
import { createKeeper } from '../../../src/main/intake/keeper.ts';
import { createDispatch } from '../../../src/main/ipc/dispatch.ts';
import type { Keyring } from '../../../src/main/keys/keyring.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { createExhibitReader } from '../../../src/main/packets/exhibit-reader.ts';
import { createPacketMaker } from '../../../src/main/packets/make-packet.ts';
import { createCopyMaker } from '../../../src/main/passports/copy-maker.ts';
import { createPassportReader } from '../../../src/main/passports/passport-reader.ts';
import { createSignatureCutter } from '../../../src/main/signatures/signature-cutter.ts';
import { StoreSession } from '../../../src/main/store-session.ts';
import { completeInput, minimalInput } from '../../support/inputs.ts';
import { plainPicture } from '../packets/sample-files.ts';
import { idleQueue } from './support/idle-queue.ts';
import { cancelledBackupDialogs, protectionTools } from './support/protections.ts';

const PASSPHRASE = 'correct horse battery';
const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
const letterMaker = createLetterMaker(resources);
const exhibitReader = createExhibitReader(resources);

/** A computer without a keyring. */
const noKeyring: Keyring = {
  isAvailable: () => Promise.resolve(false),
  wrap: () => Promise.reject(new Error('no keyring')),
  unwrap: () => Promise.reject(new Error('no keyring')),
};

let folder: string;
let storeSession: StoreSession;
let client: Client;
let saveTarget: string | null;
let chosenFiles: string[];
const themes: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-handlers-'));
  saveTarget = null;
  chosenFiles = [];
  storeSession = new StoreSession({
    folder: join(folder, 'data'),
    keyring: noKeyring,
    now: Date.now,
    randomBytes,
  });
  const handlers = createHandlers({
    storeSession,
    letterMaker,
    foreignForms: createForeignForms(resources),
    exhibitReader,
    packetMaker: createPacketMaker(letterMaker, exhibitReader),
    dossierMaker: createDossierMaker({ resourcesFolder: resources, reader: exhibitReader, version: '0.0.0' }),
    signatureCutter: createSignatureCutter(),
    readingQueue: idleQueue(),
    passportReader: createPassportReader(resources),
    copyMaker: createCopyMaker(resources),
    dialogs: {
      choosePdfTarget: () => Promise.resolve(saveTarget),
      chooseCopyTarget: () => Promise.resolve(saveTarget),
      chooseMailTarget: () => Promise.resolve(saveTarget),
      chooseForm: () => Promise.resolve(null),
      choosePdf: () => Promise.resolve(null),
      choosePageTarget: () => Promise.resolve(null),
      chooseArchive: () => Promise.resolve(null),
      chooseArchiveTarget: () => Promise.resolve(null),
      chooseCorrectionsTarget: () => Promise.resolve(saveTarget),
      chooseCorrections: () => Promise.resolve(null),
      chooseCalendarTarget: () => Promise.resolve(null),
      ...cancelledBackupDialogs,
      chooseReceipts: () => Promise.resolve(chosenFiles),
      chooseReceiptFolder: () => Promise.resolve(null),
    },
    keeper: createKeeper({ session: storeSession, onTended: () => undefined }),
    tellWindow: () => undefined,
    printing: undefined,
    openFile: () => Promise.resolve(true),
    ...protectionTools(letterMaker),
    showMenu: () => undefined,
    applyTheme: (theme) => themes.push(theme),
    now: () => Date.UTC(2026, 10, 23, 6),
    about: { version: '0.0.0', platform: 'linux', systemLanguage: 'en', dataFolder: folder },
  });
  const dispatch = createDispatch(handlers, (error) => {
    throw error;
  });
  client = createClient({
    // What crosses the channel is cloned, so whatever cannot be cloned fails here too.
    invoke: async (endpoint, input) => structuredClone(await dispatch(structuredClone({ endpoint, input }))),
    subscribe: () => () => undefined,
  });
});
afterEach(async () => {
  storeSession.lock();
  await rm(folder, { recursive: true, force: true });
});

/** Calls and expects success. */
async function call<N extends EndpointName>(name: N, input: EndpointInput<N>): Promise<EndpointOutput<N>> {
  const outcome = await client.call(name, input);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

describe('the window’s calls', () => {
  it('start new, refuse a wrong passphrase, and open with the right one', async () => {
    expect(await call('app.start', undefined)).toMatchObject({ store: 'new', hasKeyring: false });
    expect(await client.call('store.create', {})).toMatchObject({
      ok: false,
      problems: [{ code: 'store/keyring-unavailable' }],
    });
    await call('store.create', { passphrase: PASSPHRASE });
    await call('settings.set', { language: 'kk', theme: 'dark', passportCopyAtEnd: 'never' });
    await call('store.lock', undefined);
    expect(await client.call('cancellation.list', { words: '' })).toMatchObject({
      ok: false,
      problems: [{ code: 'store/locked' }],
    });
    expect(await client.call('store.unlock', { passphrase: 'incorrect horse' })).toMatchObject({
      ok: false,
      problems: [{ code: 'store/wrong-passphrase' }],
    });
    expect(await call('app.start', undefined)).toMatchObject({ store: 'locked', hasPassphrase: true });
    await call('store.unlock', { passphrase: PASSPHRASE });
    expect(await call('settings.get', undefined)).toEqual({
      language: 'kk',
      theme: 'dark',
      passportCopyAtEnd: 'never',
    });
    expect(themes.at(-1)).toBe('dark');
  });

  it('lead from an empty draft to a confirmed and closed case', async () => {
    await call('store.create', { passphrase: PASSPHRASE });
    const { id } = await call('cancellation.create', { draft: {} });
    const empty = await call('cancellation.get', { id });
    expect(empty.state).toBe('draft');
    const saved = await call('cancellation.save', { id, revision: empty.revision, draft: completeInput() });
    expect(saved.state).toBe('ready');
    // An edit made from the older revision must not win silently.
    expect(await client.call('cancellation.save', { id, revision: empty.revision, draft: {} })).toMatchObject(
      {
        ok: false,
        problems: [{ code: 'cancellation/changed-elsewhere' }],
      },
    );
    await call('event.add', { id, kind: 'filed', atMs: Date.UTC(2026, 10, 23), via: 'shop', note: 'desk 3' });
    expect(
      await client.call('event.add', { id, kind: 'closed', atMs: 1, via: null, note: '' }),
    ).toMatchObject({
      ok: false,
      problems: [{ code: 'event/close-unconfirmed' }],
    });
    const receipt = {
      id,
      kind: 'confirmation',
      fileName: 'sms.png',
      bytes: new Uint8Array([1, 2, 3]),
    } as const;
    expect(await call('receipt.add', receipt)).toMatchObject({ isDuplicate: false });
    expect(await call('receipt.add', receipt)).toMatchObject({ isDuplicate: true });
    const confirmed = await call('cancellation.get', { id });
    expect([confirmed.state, confirmed.receipts.length]).toEqual(['confirmed', 1]);
    const original = await call('receipt.read', { receiptId: confirmed.receipts[0]!.id });
    expect(original).toEqual({ bytes: new Uint8Array([1, 2, 3]), isUnchanged: true });
    await call('event.add', { id, kind: 'closed', atMs: 1, via: null, note: '' });
    expect((await call('cancellation.list', { words: 'zhang 705 123' }))[0]).toMatchObject({
      id,
      state: 'closed',
    });
  });

  it('preview what is typed and keep exactly the letter that was saved', async () => {
    await call('store.create', { passphrase: PASSPHRASE });
    const { id } = await call('cancellation.create', { draft: minimalInput() });
    const choice = { id, form: 'termination', lang: 'ru', gloss: 'en' } as const;
    const preview = await call('letter.preview', { ...choice, draft: {} });
    expect(Buffer.from(preview.bytes.subarray(0, 5)).toString()).toBe('%PDF-');

    expect(await call('letter.save', choice)).toEqual({ path: null, letterId: null });
    expect((await call('cancellation.get', { id })).letters).toEqual([]);

    saveTarget = join(folder, 'letter.pdf');
    const { letterId } = await call('letter.save', choice);
    const kept = await call('letter.read', { letterId: letterId! });
    expect(Buffer.compare(await readFile(saveTarget), kept.bytes)).toBe(0);

    saveTarget = join(folder, 'missing', 'letter.pdf');
    expect(await client.call('letter.save', choice)).toMatchObject({
      ok: false,
      problems: [{ path: saveTarget }],
    });
    expect((await call('cancellation.get', { id })).letters).toHaveLength(1);
  });

  it('archive chosen files, and sort them later', async () => {
    await call('store.create', { passphrase: PASSPHRASE });
    chosenFiles = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    for (const path of chosenFiles) await writeFile(path, path);
    // One that is missing and one that is empty stop neither of the others.
    await writeFile(join(folder, 'empty.txt'), '');
    chosenFiles.splice(1, 0, join(folder, 'gone.txt'), join(folder, 'empty.txt'));
    const { added, problems } = await call('receipt.choose', { id: null, kind: 'other' });
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['gone.txt', 'file/not-found'],
      ['empty.txt', 'receipt/empty'],
    ]);
    expect(added.map(({ receipt }) => receipt.fileName)).toEqual(['a.txt', 'b.txt']);
    const { id } = await call('cancellation.create', { draft: minimalInput() });
    const receiptId = added[0]!.receipt.id;
    await call('receipt.change', {
      receiptId,
      cancellationId: id,
      kind: 'confirmation',
      note: 'blue folder',
    });
    expect((await call('cancellation.get', { id })).state).toBe('confirmed');
    expect(await call('receipt.inbox', undefined)).toHaveLength(1);
    await call('cancellation.remove', { id });
    expect(await call('receipt.inbox', undefined)).toHaveLength(2);
  });
});

describe('a packet', () => {
  it('is made with what is enclosed, and kept with the case', async () => {
    await call('store.create', { passphrase: PASSPHRASE });
    const { id } = await call('cancellation.create', {
      draft: { ...completeInput(), attachments: ['top-up'] },
    });
    const photo = await plainPicture('png');
    const added = await call('exhibit.add', {
      id,
      kind: 'top-up',
      fileName: 'чек.png',
      bytes: new Uint8Array(photo),
    });
    expect(added).toMatchObject({ kind: 'top-up', fileName: 'чек.png', mediaType: 'image/png' });
    chosenFiles = [join(folder, 'passport.webp')];
    await writeFile(chosenFiles[0]!, await plainPicture('webp'));
    expect(await call('exhibit.choose', { id, kind: 'passport-copy' })).toMatchObject({
      mediaType: 'image/webp',
    });
    const broken = { id, kind: 'top-up', fileName: 'a.jpg', bytes: new Uint8Array(9) } as const;
    expect(await client.call('exhibit.add', broken)).toMatchObject({
      ok: false,
      problems: [{ path: 'a.jpg', code: 'exhibit/not-supported' }],
    });
    expect(await call('exhibit.list', { id })).toHaveLength(2);

    const choice = { id, form: 'termination', lang: 'ru', gloss: 'en', aids: ['clerk-card'] } as const;
    expect(await call('packet.save', { ...choice, aids: [...choice.aids] })).toEqual({
      path: null,
      letterId: null,
    });
    saveTarget = join(folder, 'packet.pdf');
    const saved = await call('packet.save', { ...choice, aids: [...choice.aids] });
    const { bytes } = await call('letter.read', { letterId: saved.letterId! });
    expect((await readFile(saveTarget)).equals(Buffer.from(bytes))).toBe(true);
    // Contents, two letters, the enclosure that is ticked, one aid.
    expect((await call('cancellation.get', { id })).letters).toMatchObject([
      { form: 'packet', pageCount: 5 },
    ]);

    await call('exhibit.remove', { id, kind: 'top-up' });
    expect(await call('exhibit.list', { id })).toMatchObject([{ kind: 'passport-copy' }]);
  }, 30_000);
});
