/** The window's calls against a real store and real forms, through the real client; only dialogs and printer are given. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { createClient } from '../../../../src/contract/client.ts';
import type {
  EndpointInput,
  EndpointName,
  EndpointOutput,
  MainMessage,
} from '../../../../src/contract/endpoints.ts';
import type { Draft } from '../../../../src/core/cancellation/draft.ts';
import { succeed } from '../../../../src/core/outcome.ts';
import { createHandlers } from '../../../../src/main/handlers/all.ts';
import { createDossierMaker } from '../../../../src/main/dossiers/make-dossier.ts';
import { createForeignForms } from '../../../../src/main/foreign-forms/foreign-forms.ts';
import { createKeeper } from '../../../../src/main/intake/keeper.ts';
import { createDispatch } from '../../../../src/main/ipc/dispatch.ts';
import { createLetterMaker } from '../../../../src/main/letters/make-letter.ts';
import { createExhibitReader } from '../../../../src/main/packets/exhibit-reader.ts';
import { createPacketMaker } from '../../../../src/main/packets/make-packet.ts';
import type { PrintJob } from '../../../../src/main/print/printing.ts';
import { createCopyMaker } from '../../../../src/main/passports/copy-maker.ts';
import { createPassportReader } from '../../../../src/main/passports/passport-reader.ts';
import { createSignatureCutter } from '../../../../src/main/signatures/signature-cutter.ts';
import { StoreSession } from '../../../../src/main/store-session.ts';
import { RESOURCES } from '../../letters/letter-fixtures.ts';
import { idleQueue } from './idle-queue.ts';
import { protectionTools } from './protections.ts';

const letterMaker = createLetterMaker(RESOURCES);
const exhibitReader = createExhibitReader(RESOURCES);

/** What reads and makes files; the same for all windows of a test. */
export const FILE_TOOLS = {
  letterMaker,
  exhibitReader,
  packetMaker: createPacketMaker(letterMaker, exhibitReader),
  dossierMaker: createDossierMaker({ resourcesFolder: RESOURCES, reader: exhibitReader, version: '0.0.0' }),
  signatureCutter: createSignatureCutter(),
  copyMaker: createCopyMaker(RESOURCES),
  passportReader: createPassportReader(RESOURCES),
  foreignForms: createForeignForms(RESOURCES),
};

/** What the user answers in the native dialogs, and what was printed. */
export interface Surroundings {
  saveTarget: string | null;
  chosenFiles: readonly string[];
  readonly jobs: PrintJob[];
  /** What the main process told the window by itself. */
  readonly messages: MainMessage[];
}

/** An open, empty store behind the window's calls; it goes with the test. */
export async function openWindow(fileTools: typeof FILE_TOOLS = FILE_TOOLS) {
  const folder = await mkdtemp(join(tmpdir(), 'simclose-window-'));
  const noKeyring = () => Promise.reject(new Error('no keyring'));
  const keyring = { isAvailable: () => Promise.resolve(false), wrap: noKeyring, unwrap: noKeyring };
  const storeSession = new StoreSession({
    folder: join(folder, 'data'),
    keyring,
    now: Date.now,
    randomBytes,
  });
  onTestFinished(async () => {
    storeSession.lock();
    await rm(folder, { recursive: true, force: true });
  });
  const answers: Surroundings = { saveTarget: null, chosenFiles: [], jobs: [], messages: [] };
  const tellWindow = (message: MainMessage) => void answers.messages.push(message);
  const keeper = createKeeper({
    session: storeSession,
    onTended: ({ damaged }) => tellWindow({ type: 'receipts-tended', damaged: [...damaged] }),
  });
  const dispatch = createDispatch(
    createHandlers({ ...makersAndTools(fileTools, folder, answers), storeSession, keeper, tellWindow }),
    (error) => {
      throw error;
    },
  );
  const client = createClient({
    // What crosses the channel is cloned, so whatever cannot be cloned fails here too.
    invoke: async (endpoint, input) => structuredClone(await dispatch(structuredClone({ endpoint, input }))),
    subscribe: () => () => undefined,
  });
  const call = async <N extends EndpointName>(
    name: N,
    input: EndpointInput<N>,
  ): Promise<EndpointOutput<N>> => {
    const outcome = await client.call(name, input);
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problems)}`);
    return outcome.value;
  };
  await call('store.create', { passphrase: 'correct horse battery' });
  const newCase = async (draft: Draft) => (await call('cancellation.create', { draft })).id;
  return { call, client, dispatch, newCase, folder, answers, keeper, storeSession };
}

function makersAndTools(fileTools: typeof FILE_TOOLS, folder: string, answers: Surroundings) {
  return {
    ...protectionTools(fileTools.letterMaker),
    ...fileTools,
    readingQueue: idleQueue(),
    dialogs: {
      choosePdfTarget: () => Promise.resolve(answers.saveTarget),
      chooseCopyTarget: () => Promise.resolve(answers.saveTarget),
      chooseMailTarget: () => Promise.resolve(answers.saveTarget),
      chooseCorrectionsTarget: () => Promise.resolve(answers.saveTarget),
      chooseCorrections: () => Promise.resolve(answers.chosenFiles[0] ?? null),
      chooseForm: () => Promise.resolve(null),
      choosePdf: () => Promise.resolve(answers.chosenFiles[0] ?? null),
      choosePageTarget: () => Promise.resolve(answers.saveTarget),
      chooseArchive: () => Promise.resolve(answers.chosenFiles[0] ?? null),
      chooseArchiveTarget: () => Promise.resolve(answers.saveTarget),
      chooseCalendarTarget: () => Promise.resolve(null),
      chooseReceipts: () => Promise.resolve(answers.chosenFiles),
      chooseReceiptFolder: () => Promise.resolve(answers.chosenFiles[0] ?? null),
      chooseBackupTarget: () => Promise.resolve(answers.saveTarget),
      chooseBackup: () => Promise.resolve(answers.chosenFiles[0] ?? null),
      chooseBackupFolder: () => Promise.resolve(answers.chosenFiles[0] ?? null),
    },
    printing: {
      printers: () => Promise.resolve(succeed([])),
      print: (job: PrintJob) => {
        answers.jobs.push(job);
        return Promise.resolve(succeed('printed' as const));
      },
    },
    openFile: () => Promise.resolve(true),
    showMenu: () => undefined,
    applyTheme: () => undefined,
    now: () => Date.UTC(2026, 10, 23, 6),
    about: { version: '0.0.0', platform: 'linux', systemLanguage: 'en' as const, dataFolder: folder },
  };
}
