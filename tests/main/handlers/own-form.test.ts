/** Operators' own forms through the window's calls: import, mapping, filling, and every way to hand one over. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createClient, type Client } from '../../../src/contract/client.ts';
import type { EndpointInput, EndpointName, EndpointOutput } from '../../../src/contract/endpoints.ts';
import type { PlacedField } from '../../../src/core/form/foreign/placed-field.ts';
import { createDossierMaker } from '../../../src/main/dossiers/make-dossier.ts';
import { createForeignForms } from '../../../src/main/foreign-forms/foreign-forms.ts';
import { createHandlers } from '../../../src/main/handlers/all.ts';
import { createKeeper } from '../../../src/main/intake/keeper.ts';
import { createDispatch } from '../../../src/main/ipc/dispatch.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { createExhibitReader } from '../../../src/main/packets/exhibit-reader.ts';
import { createPacketMaker } from '../../../src/main/packets/make-packet.ts';
import { createCopyMaker } from '../../../src/main/passports/copy-maker.ts';
import { createPassportReader } from '../../../src/main/passports/passport-reader.ts';
import { createSignatureCutter } from '../../../src/main/signatures/signature-cutter.ts';
import { StoreSession } from '../../../src/main/store-session.ts';
import { completeInput } from '../../support/inputs.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { idleQueue } from './support/idle-queue.ts';
import { cancelledBackupDialogs, protectionTools } from './support/protections.ts';

vi.setConfig({ testTimeout: 60_000 });

const letterMaker = createLetterMaker(RESOURCES);
const exhibitReader = createExhibitReader(RESOURCES);
const LETTER = { form: 'termination', lang: 'ru', gloss: 'none' } as const;

let folder: string;
let storeSession: StoreSession;
let client: Client;
let id: string;
let chosenForm: string | null;
let saveTarget: string;
let suggestedNames: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-own-form-'));
  saveTarget = join(folder, 'saved');
  chosenForm = null;
  suggestedNames = [];
  const keyring = {
    isAvailable: () => Promise.resolve(false),
    wrap: () => Promise.reject(new Error('no keyring')),
    unwrap: () => Promise.reject(new Error('no keyring')),
  };
  storeSession = new StoreSession({ folder: join(folder, 'data'), keyring, now: Date.now, randomBytes });
  const chooseTarget = (name: string) => {
    suggestedNames.push(name);
    return Promise.resolve(saveTarget);
  };
  const handlers = createHandlers({
    ...{ storeSession, letterMaker, exhibitReader },
    packetMaker: createPacketMaker(letterMaker, exhibitReader),
    dossierMaker: createDossierMaker({ resourcesFolder: RESOURCES, reader: exhibitReader, version: '0.0.0' }),
    foreignForms: createForeignForms(RESOURCES),
    signatureCutter: createSignatureCutter(),
    readingQueue: idleQueue(),
    passportReader: createPassportReader(RESOURCES),
    copyMaker: createCopyMaker(RESOURCES),
    dialogs: {
      choosePdfTarget: chooseTarget,
      chooseCopyTarget: chooseTarget,
      chooseMailTarget: chooseTarget,
      chooseCorrectionsTarget: chooseTarget,
      chooseCorrections: () => Promise.resolve(null),
      chooseForm: () => Promise.resolve(chosenForm),
      choosePdf: () => Promise.resolve(null),
      choosePageTarget: () => Promise.resolve(null),
      chooseArchive: () => Promise.resolve(null),
      chooseArchiveTarget: () => Promise.resolve(null),
      chooseCalendarTarget: () => Promise.resolve(null),
      ...cancelledBackupDialogs,
      chooseReceipts: () => Promise.resolve([]),
      chooseReceiptFolder: () => Promise.resolve(null),
    },
    keeper: createKeeper({ session: storeSession, onTended: () => undefined }),
    tellWindow: () => undefined,
    printing: undefined,
    openFile: () => Promise.resolve(true),
    ...protectionTools(letterMaker),
    showMenu: () => undefined,
    applyTheme: () => undefined,
    now: () => Date.UTC(2026, 10, 23, 6),
    about: { version: '0.0.0', platform: 'linux', systemLanguage: 'en', dataFolder: folder },
  });
  const dispatch = createDispatch(handlers, (error) => {
    throw error;
  });
  client = createClient({
    invoke: async (endpoint, input) => structuredClone(await dispatch(structuredClone({ endpoint, input }))),
    subscribe: () => () => undefined,
  });
  await call('store.create', { passphrase: 'correct horse battery' });
  ({ id } = await call('cancellation.create', { draft: completeInput() }));
});
afterEach(async () => {
  storeSession.lock();
  await rm(folder, { recursive: true, force: true });
});

async function call<N extends EndpointName>(name: N, input: EndpointInput<N>): Promise<EndpointOutput<N>> {
  const outcome = await client.call(name, input);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

async function problemsOf<N extends EndpointName>(name: N, input: EndpointInput<N>) {
  const outcome = await client.call(name, input);
  return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path}: ${code}`);
}

async function fixture(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(import.meta.dirname, '../../fixtures/forms', name)));
}

async function importForm(name: string) {
  return call('form.add', { operator: 'beeline', fileName: name, bytes: await fixture(name) });
}

async function confirmProposals(formId: number) {
  const { proposals } = await call('form.open', { id, formId });
  const entries = proposals.map(({ field, source }) => ({ field, source }));
  await call('form.confirm', { formId, entries, placed: [] });
}

/** The text of a PDF without white space. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const file = join(folder, 'read.pdf');
  await writeFile(file, bytes);
  expect(spawnSync('qpdf', ['--check', file], { encoding: 'utf8' }).stderr).toBe('');
  return spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/gu, '');
}

describe('importing', () => {
  it('keeps a form once, by the dialog or by a drop', async () => {
    expect(await call('form.choose', { operator: 'beeline' })).toBeNull();
    chosenForm = join(import.meta.dirname, '../../fixtures/forms/reportlab.pdf');
    const chosen = await call('form.choose', { operator: 'beeline' });
    expect(chosen).toMatchObject({ fileName: 'reportlab.pdf', pageCount: 1, isMapped: false });
    expect(await importForm('reportlab.pdf')).toEqual(chosen);
    expect(await call('form.list', { operator: 'beeline' })).toEqual([chosen]);
    expect(await call('form.list', { operator: 'kcell' })).toEqual([]);
  });

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['no PDF', new TextEncoder().encode('a text'), 'form/not-a-pdf'],
    ['an empty file', new Uint8Array(), 'form/not-a-pdf'],
    ['a PDF that breaks off', new TextEncoder().encode('%PDF-1.7\n1 0 obj <<'), 'form/damaged'],
  ])('refuses %s by one line and keeps nothing', async (_, bytes, code) => {
    const form = { operator: 'beeline', fileName: 'f.pdf', bytes } as const;
    expect(await problemsOf('form.add', form)).toEqual([`f.pdf: ${code}`]);
    expect(await call('form.list', { operator: 'beeline' })).toEqual([]);
  });

  it('refuses a form that is locked', async () => {
    const locked = join(folder, 'locked.pdf');
    const plain = join(import.meta.dirname, '../../fixtures/forms/reportlab.pdf');
    const { status } = spawnSync('qpdf', [plain, '--encrypt', 'user', 'owner', '256', '--', locked]);
    expect(status).toBe(0);
    chosenForm = locked;
    expect(await problemsOf('form.choose', { operator: 'beeline' })).toEqual([
      'locked.pdf: form/needs-password',
    ]);
  });
});

describe('a form with fields', () => {
  it('asks once, with what the case would print, and fills every later case without asking', async () => {
    const { id: formId } = await importForm('reportlab.pdf');
    const opened = await call('form.open', { id, formId });
    expect(opened.mapping).toBeNull();
    expect(opened.values).toMatchObject({ 'applicant.surname': 'ZHANG', 'requests.terminate': true });
    expect(opened.proposals).toContainEqual({
      field: 'fio',
      source: 'applicant.fullName',
      origin: 'words',
    });
    expect(Buffer.compare(opened.bytes, await fixture('reportlab.pdf'))).toBe(0);
    const wish = { id, formId, draft: completeInput(), lang: 'ru' } as const;
    expect(await problemsOf('form.preview', wish)).toEqual(['reportlab.pdf: form/not-confirmed']);
    await confirmProposals(formId);
    const { bytes, pageCount } = await call('form.preview', wish);
    expect(pageCount).toBe(1);
    expect(await textOf(bytes)).toContain('ZHANGWEI');

    const draft = { operator: 'beeline', applicant: { surname: 'ТӨЛЕГЕН' } };
    const other = await call('cancellation.create', { draft });
    const second = await call('form.preview', { id: other.id, formId, draft, lang: 'kk' });
    expect(await textOf(second.bytes)).toContain('ТӨЛЕГЕН');
    expect((await call('form.open', { id: other.id, formId })).mapping).not.toBeNull();
  });

  it('in a newer version asks again, with the answers given before', async () => {
    const { id: formId } = await importForm('reportlab.pdf');
    const fio = { field: 'fio', source: 'applicant.surname' } as const;
    await call('form.confirm', { formId, entries: [fio], placed: [] });
    const newer = await importForm('pdftk.pdf');
    const opened = await call('form.open', { id, formId: newer.id });
    expect(opened.mapping).toBeNull();
    expect(opened.proposals).toContainEqual({ ...fio, origin: 'earlier' });
    expect(opened.proposals.filter(({ field }) => field === 'fio')).toHaveLength(1);
    expect(opened.proposals.some(({ origin }) => origin === 'words')).toBe(true);
  });

  it('is saved, put into a mail, and kept as a letter of the case', async () => {
    const { id: formId } = await importForm('reportlab.pdf');
    await confirmProposals(formId);
    const choice = { id, ...LETTER, ownFormId: formId };
    const saved = await call('letter.save', choice);
    const { letters, reference, events } = await call('cancellation.get', { id });
    expect(letters[0]).toMatchObject({ id: saved.letterId, form: 'own-form:reportlab', gloss: 'none' });
    expect(events[0]?.kind).toBe('letter-made');
    const kept = await call('letter.read', { letterId: letters[0]!.id });
    expect(Buffer.compare(await readFile(saved.path!), kept.bytes)).toBe(0);
    expect(await textOf(kept.bytes)).toContain('ZHANGWEI');

    await call('mail.draft', { ...choice, letterId: saved.letterId, action: 'save' });
    await call('print.viewer', { ...choice, letterId: null });
    expect(suggestedNames).toEqual([
      `${reference} reportlab.pdf`,
      `${reference} reportlab.eml`,
      `${reference} reportlab.pdf`,
    ]);
    expect((await call('cancellation.get', { id })).letters).toHaveLength(2);
    await call('form.remove', { formId });
    expect(await problemsOf('form.open', { id, formId })).toEqual(['formId: form/not-found']);
    expect((await call('letter.read', { letterId: letters[0]!.id })).bytes.length).toBeGreaterThan(0);
  });

  it('serves the cases of its operator alone', async () => {
    const { id: formId } = await importForm('reportlab.pdf');
    const other = await call('cancellation.create', { draft: { operator: 'kcell' } });
    expect(await problemsOf('form.open', { id: other.id, formId })).toEqual(['formId: form/not-found']);
  });
});

describe('a flat form', () => {
  it('is filled where fields were placed, and says what it has to', async () => {
    const { id: formId } = await importForm('flat.pdf');
    const opened = await call('form.open', { id, formId });
    expect(opened).toMatchObject({ fields: [], proposals: [], earlierPlaced: [] });
    const usual = { label: '', kind: 'text', page: 1, sizePt: 10 } as const;
    const placed: PlacedField[] = [
      { ...usual, name: 'placed-1', rectangle: { x: 90, y: 600, width: 300, height: 16 } },
      { ...usual, name: 'placed-2', rectangle: { x: 90, y: 500, width: 60, height: 12 }, label: 'Причина' },
    ];
    const entries = [
      { field: 'placed-1', source: 'applicant.fullName' },
      { field: 'placed-2', source: 'reason' },
    ] as const;
    await call('form.confirm', { formId, entries: [...entries], placed });
    const wish = { id, formId, draft: completeInput(), lang: 'ru' } as const;
    const { bytes, warnings, pageCount } = await call('form.preview', wish);
    expect(warnings).toEqual([{ path: 'Причина', code: 'form/value-continued', params: { page: 2 } }]);
    expect(pageCount).toBe(2);
    const { reference } = await call('cancellation.get', { id });
    const text = await textOf(bytes);
    expect(text).toContain('ZHANGWEI');
    expect(text.split(reference)).toHaveLength(3);
    expect(text).toContain('2/2');
  });
});
