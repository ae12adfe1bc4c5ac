/** Printing and mailing through the window's calls: what is kept, what arrives, what the timeline says. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClient, type Client } from '../../../src/contract/client.ts';
import type { EndpointInput, EndpointName, EndpointOutput } from '../../../src/contract/endpoints.ts';
import { fail, problem, succeed } from '../../../src/core/outcome.ts';
import { createDossierMaker } from '../../../src/main/dossiers/make-dossier.ts';
import { createForeignForms } from '../../../src/main/foreign-forms/foreign-forms.ts';
import { createHandlers } from '../../../src/main/handlers/all.ts';
import { createKeeper } from '../../../src/main/intake/keeper.ts';
import { createDispatch } from '../../../src/main/ipc/dispatch.ts';
import { createLetterMaker } from '../../../src/main/letters/make-letter.ts';
import { createExhibitReader } from '../../../src/main/packets/exhibit-reader.ts';
import { createPacketMaker } from '../../../src/main/packets/make-packet.ts';
import type { Printing, PrintJob } from '../../../src/main/print/printing.ts';
import { createCopyMaker } from '../../../src/main/passports/copy-maker.ts';
import { createPassportReader } from '../../../src/main/passports/passport-reader.ts';
import { createSignatureCutter } from '../../../src/main/signatures/signature-cutter.ts';
import { StoreSession } from '../../../src/main/store-session.ts';
import { minimalInput } from '../../support/inputs.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';
import { idleQueue } from './support/idle-queue.ts';
import { cancelledBackupDialogs, protectionTools } from './support/protections.ts';

const letterMaker = createLetterMaker(RESOURCES);
const exhibitReader = createExhibitReader(RESOURCES);
const makers = {
  ...{ letterMaker, exhibitReader, packetMaker: createPacketMaker(letterMaker, exhibitReader) },
  dossierMaker: createDossierMaker({ resourcesFolder: RESOURCES, reader: exhibitReader, version: '0.0.0' }),
  foreignForms: createForeignForms(RESOURCES),
  signatureCutter: createSignatureCutter(),
  readingQueue: idleQueue(),
  passportReader: createPassportReader(RESOURCES),
  copyMaker: createCopyMaker(RESOURCES),
};
const LETTER = { form: 'termination', lang: 'ru', gloss: 'zh-Hans', letterId: null } as const;
const JOB = { printer: 'Office', copies: 2, pages: 'all', isTwoSided: false };

let folder: string;
let storeSession: StoreSession;
let client: Client;
let id: string;
let target: string | null;
let jobs: PrintJob[];
let print: Printing['print'];
let opened: string[];

/** A printer that keeps what it gets; each test says how it ends. */
const printing: Printing = {
  printers: () =>
    Promise.resolve(
      succeed([
        { name: 'Office', description: 'Office', isDefault: true, hasDuplex: false, hasColour: false },
      ]),
    ),
  print: (job, signal) => {
    jobs.push(job);
    return print(job, signal);
  },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simclose-hand-over-'));
  target = join(folder, 'letter.eml');
  jobs = [];
  opened = [];
  print = () => Promise.resolve(succeed('printed'));
  const keyring = {
    isAvailable: () => Promise.resolve(false),
    wrap: () => Promise.reject(new Error('no keyring')),
    unwrap: () => Promise.reject(new Error('no keyring')),
  };
  storeSession = new StoreSession({ folder: join(folder, 'data'), keyring, now: Date.now, randomBytes });
  client = createClient({ invoke, subscribe: () => () => undefined });
  start(printing);
  await call('store.create', { passphrase: 'correct horse battery' });
  ({ id } = await call('cancellation.create', { draft: minimalInput() }));
});
afterEach(async () => {
  storeSession.lock();
  await rm(folder, { recursive: true, force: true });
});

let dispatch: ReturnType<typeof createDispatch>;
function start(service: Printing | undefined) {
  const handlers = createHandlers({
    storeSession,
    ...makers,
    dialogs: {
      choosePdfTarget: () => Promise.resolve(target),
      chooseCopyTarget: () => Promise.resolve(target),
      chooseMailTarget: () => Promise.resolve(target),
      chooseForm: () => Promise.resolve(null),
      choosePdf: () => Promise.resolve(null),
      choosePageTarget: () => Promise.resolve(null),
      chooseArchive: () => Promise.resolve(null),
      chooseArchiveTarget: () => Promise.resolve(null),
      chooseCorrectionsTarget: () => Promise.resolve(target),
      chooseCorrections: () => Promise.resolve(null),
      chooseCalendarTarget: () => Promise.resolve(null),
      ...cancelledBackupDialogs,
      chooseReceipts: () => Promise.resolve([]),
      chooseReceiptFolder: () => Promise.resolve(null),
    },
    keeper: createKeeper({ session: storeSession, onTended: () => undefined }),
    tellWindow: () => undefined,
    printing: service,
    openFile: (path) => Promise.resolve(opened.push(path) > 0 && !path.includes('closed')),
    ...protectionTools(letterMaker),
    showMenu: () => undefined,
    applyTheme: () => undefined,
    now: () => Date.UTC(2026, 10, 23, 6),
    about: { version: '0.0.0', platform: 'linux', systemLanguage: 'en', dataFolder: folder },
  });
  dispatch = createDispatch(handlers, (error) => {
    throw error;
  });
}

async function invoke(endpoint: string, input: unknown) {
  return structuredClone(await dispatch(structuredClone({ endpoint, input })));
}

async function call<N extends EndpointName>(name: N, input: EndpointInput<N>): Promise<EndpointOutput<N>> {
  const outcome = await client.call(name, input);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

async function newestEvent() {
  const { events, letters, state } = await call('cancellation.get', { id });
  return { kind: events[0]?.kind, note: events[0]?.note, letters, state };
}

describe('printing a letter', () => {
  it('prints exactly the kept bytes and says so in the timeline', async () => {
    const { letterId, ...answer } = await call('print.start', { id, ...LETTER, ...JOB });
    expect(answer).toEqual({ end: 'printed', pageCount: 1 });
    const kept = await call('letter.read', { letterId });
    expect(jobs).toHaveLength(1);
    expect(Buffer.compare(jobs[0]!.bytes, kept.bytes)).toBe(0);
    expect(jobs[0]).toMatchObject(JOB);
    expect(await newestEvent()).toMatchObject({
      kind: 'printed',
      note: '2 copies, 1 page, Office',
      letters: [{ id: letterId }],
      state: 'ready',
    });

    // A kept letter is printed again as it is, and not kept twice.
    await call('settings.set', { language: 'ru', theme: 'system', passportCopyAtEnd: 'ask' });
    await call('print.start', { id, ...LETTER, letterId, ...JOB, copies: 1 });
    expect(Buffer.compare(jobs[1]!.bytes, kept.bytes)).toBe(0);
    expect(await newestEvent()).toMatchObject({ note: '1 экземпляр, 1 страница, Office' });
    expect((await newestEvent()).letters).toHaveLength(1);
  });

  it('writes a failure down, with the letter kept', async () => {
    print = () => Promise.resolve(fail(problem('printer', 'print/job-failed', { reason: 'out of paper' })));
    expect(await client.call('print.start', { id, ...LETTER, ...JOB })).toMatchObject({
      ok: false,
      problems: [{ code: 'print/job-failed' }],
    });
    const event = await newestEvent();
    expect(event).toMatchObject({ kind: 'print-failed', note: 'Office: out of paper' });
    expect(event.letters).toHaveLength(1);
  });

  it('prints one letter at a time and can be cancelled', async () => {
    print = (_, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(succeed('cancelled'))));
    const running = call('print.start', { id, ...LETTER, ...JOB });
    await expect.poll(() => jobs.length).toBe(1);
    expect(await client.call('print.start', { id, ...LETTER, ...JOB })).toMatchObject({
      problems: [{ code: 'print/busy' }],
    });
    await call('print.cancel', undefined);
    expect(await running).toMatchObject({ end: 'cancelled' });
    expect(await newestEvent()).toMatchObject({
      kind: 'print-failed',
      note: 'Office: Printing cancelled',
      state: 'ready',
    });
    await call('print.cancel', undefined);
  });

  it('refuses pages that are not there, and letters of other cases, before anything is kept', async () => {
    for (const pages of ['2', '0', '2-1', '1,1', 'x', '', '1-']) {
      expect(await client.call('print.start', { id, ...LETTER, ...JOB, pages })).toMatchObject({
        problems: [{ path: 'pages', code: 'print/pages-format' }],
      });
    }
    expect(await client.call('print.start', { id, ...LETTER, letterId: 99, ...JOB })).toMatchObject({
      problems: [{ code: 'letter/not-found' }],
    });
    expect(await client.call('print.start', { id, ...LETTER, ...JOB, printer: '-o x' })).toMatchObject({
      problems: [{ code: 'ipc/bad-request' }],
    });
    expect(jobs).toEqual([]);
    expect((await newestEvent()).letters).toEqual([]);
  });

  it('leaves it to the viewer where there is no service for us', async () => {
    start(undefined);
    expect(await call('print.printers', undefined)).toEqual({ way: 'viewer', printers: [] });
    target = join(folder, 'letter.pdf');
    expect(await call('print.viewer', { id, ...LETTER })).toEqual({ path: target });
    expect(opened).toEqual([target]);
    const [letter] = (await newestEvent()).letters;
    const kept = await call('letter.read', { letterId: letter!.id });
    expect(Buffer.compare(await readFile(target), kept.bytes)).toBe(0);
  });
});

describe('an e-mail draft', () => {
  it('carries the kept letter and both languages, and names nobody that need not be named', async () => {
    expect(await call('mail.draft', { id, ...LETTER, action: 'save' })).toEqual({ path: target });
    expect(opened).toEqual([]);
    const event = await newestEvent();
    expect(event).toMatchObject({ kind: 'mail-drafted', state: 'ready' });
    const kept = await call('letter.read', { letterId: event.letters[0]!.id });

    const mail = parseMail(target!);
    const reference = `SC-${id.slice(0, 4)}-${id.slice(4)}`;
    expect(mail).toEqual({
      headers: ['Content-Type', 'MIME-Version', 'Subject', 'X-Unsent'],
      unsent: '1',
      subject: `Заявление о расторжении договора об оказании услуг связи, +7 701 123 45 67, ${reference}`,
      types: ['text/plain', 'application/pdf'],
      body: expect.stringMatching(
        /^Здравствуйте![^]*ZHANG[^]*---[^]*您好！[^]*《解除通信服务合同申请书》/,
      ) as string,
      fileName: `${reference} ru.pdf`,
      attachment: Buffer.from(kept.bytes).toString('base64'),
      defects: [],
    });
    expect(mail.body).toContain('+7 701 123 45 67');
  });

  it('opens what was saved, and only that', async () => {
    await call('mail.draft', { id, ...LETTER, action: 'open' });
    expect(opened).toEqual([target]);
    target = join(folder, 'closed.eml');
    expect(await client.call('mail.draft', { id, ...LETTER, action: 'open' })).toMatchObject({
      problems: [{ path: target, code: 'mail/not-opened' }],
    });
  });

  it('leaves nothing when the user cancels or the file cannot be written', async () => {
    target = null;
    expect(await call('mail.draft', { id, ...LETTER, action: 'open' })).toEqual({ path: null });
    target = join(folder, 'missing', 'letter.eml');
    expect(await client.call('mail.draft', { id, ...LETTER, action: 'open' })).toMatchObject({
      problems: [{ path: target }],
    });
    expect(opened).toEqual([]);
    expect(await newestEvent()).toMatchObject({ kind: 'created', letters: [] });
  });
});

interface ParsedMail {
  readonly headers: readonly string[];
  readonly unsent: string;
  readonly subject: string;
  readonly types: readonly string[];
  readonly body: string;
  readonly fileName: string;
  readonly attachment: string;
  readonly defects: readonly string[];
}

/** Reads the mail with Python's parser, which knows nothing of ours. */
function parseMail(path: string): ParsedMail {
  const script = `
import base64, email, email.policy, json, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
parts = [part for part in mail.walk() if not part.is_multipart()]
text, letter = parts
print(json.dumps({
  'headers': sorted(mail.keys()),
  'unsent': mail['X-Unsent'],
  'subject': mail['Subject'],
  'types': [part.get_content_type() for part in parts],
  'body': text.get_content(),
  'fileName': letter.get_filename(),
  'attachment': base64.b64encode(letter.get_content()).decode(),
  'defects': [str(defect) for part in mail.walk() for defect in part.defects],
}))`;
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ParsedMail;
}
