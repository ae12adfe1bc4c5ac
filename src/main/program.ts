/** Everything behind the window: one store, its threads, what watches over it. Only puts parts together. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { app, nativeTheme, shell, type BrowserWindow } from 'electron';

import type { MainMessage } from '../contract/endpoints.ts';
import type { Envelope } from '../contract/envelope.ts';
import { createBackupThread } from './backups/backup-thread.ts';
import { BackupScheduler } from './backups/scheduler.ts';
import { createDialogs } from './dialogs.ts';
import { createDossierMaker } from './dossiers/make-dossier.ts';
import { createForeignForms } from './foreign-forms/foreign-forms.ts';
import { createHandlers } from './handlers/all.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { createFailureNotice } from './backup-notice.ts';
import { createKeeper } from './intake/keeper.ts';
import { createKeyring } from './keyring.ts';
import { callAgain, createSecretClipboard, startLocking } from './locking.ts';
import { createLateLetterMaker, createLatePacketMaker } from './late-makers.ts';
import { reportBug } from './log.ts';
import { createMenu } from './menu.ts';
import { backupNamedIn, type OpenedBackup } from './opened-backup.ts';
import { createExhibitReader } from './packets/exhibit-reader.ts';
import { createCupsPrinting } from './print/cups.ts';
import { createReadingQueue } from './reading/reading-queue.ts';
import { createReceiptReader } from './reading/receipt-reader.ts';
import { createCopyMaker } from './passports/copy-maker.ts';
import { createPassportReader } from './passports/passport-reader.ts';
import { createSignatureCutter } from './signatures/signature-cutter.ts';
import { startReminding } from './reminding.ts';
import { wakeAfter } from './reminders/wake-after.ts';
import { StoreSession } from './store-session.ts';
import { systemLanguageFrom } from './system-language.ts';
import { sendToWindow } from './window/main-window.ts';

/** What the program was started with. */
export interface Beginnings {
  /** Makes a window; called again where the first one was closed. */
  readonly createWindow: () => BrowserWindow;
  /** The window that is there already. */
  readonly firstWindow: BrowserWindow;
  /** Folder of the records. */
  readonly dataFolder: string;
  /** The backup that the program was started with, and any that is opened later. */
  readonly openedBackup: OpenedBackup;
  /** Folder of the built programs of threads. */
  readonly threadFolder: URL;
}

/** Answers a call of the window. */
export type Answer = (rawCall: unknown) => Promise<Envelope<unknown>>;

/** Opens the records where the keyring does, and returns what answers the window. */
export async function startProgram({
  createWindow,
  firstWindow,
  dataFolder,
  openedBackup,
  threadFolder,
}: Beginnings): Promise<Answer> {
  let window = firstWindow;
  const thread = (name: string) => new URL(`${name}.js`, threadFolder);
  const secretClipboard = createSecretClipboard();
  const storeSession = new StoreSession({
    folder: dataFolder,
    keyring: createKeyring(process.platform),
    now: () => Date.now(),
    randomBytes,
    afterLock: () => void secretClipboard.clear(),
  });
  const tellWindow = (message: MainMessage) => {
    if (!window.isDestroyed()) sendToWindow(window, message);
  };
  const showMenu = createMenu(process.platform, tellWindow);
  const keeper = createKeeper({
    session: storeSession,
    program: thread('intake-worker'),
    onTended: ({ damaged }) => tellWindow({ type: 'receipts-tended', damaged: [...damaged] }),
  });
  await storeSession.openByKeyring();

  const systemLanguage = systemLanguageFrom([...app.getPreferredSystemLanguages(), app.getLocale()]);
  const dialogs = createDialogs();
  const resourcesFolder = join(app.getAppPath(), 'resources');
  const letterMaker = createLateLetterMaker(resourcesFolder);
  const exhibitThread = thread('exhibit-worker');
  const exhibitReader = createExhibitReader(resourcesFolder, exhibitThread);
  const formThread = thread('form-worker');
  const readingQueue = createReadingQueue({
    storeSession,
    reader: createReceiptReader(thread('reading-worker')),
    resourcesFolder,
    systemLanguage,
    onRead: () => tellWindow({ type: 'receipts-tended', damaged: [] }),
    onBug: (error) => void reportBug(error, 'reading'),
  });
  const backupThread = createBackupThread(thread('backup-worker'));
  const handlers = createHandlers({
    storeSession,
    dialogs,
    openedBackup,
    backupThread,
    checkPlan: () => void backups.check(),
    secretClipboard,
    readFonts: () => letterMaker.fonts(),
    randomBytes,
    letterMaker,
    foreignForms: createForeignForms(resourcesFolder, undefined, formThread),
    exhibitReader,
    packetMaker: createLatePacketMaker(letterMaker, exhibitReader),
    dossierMaker: createDossierMaker({
      ...{ resourcesFolder, reader: exhibitReader, version: app.getVersion() },
      program: thread('dossier-worker'),
    }),
    archiveThread: thread('archive-worker'),
    keeper,
    tellWindow,
    readingQueue,
    copyMaker: createCopyMaker(resourcesFolder, thread('protection-worker')),
    passportReader: createPassportReader(resourcesFolder, thread('zone-worker')),
    signatureCutter: createSignatureCutter(thread('signature-worker')),
    // No library for Windows' own print service can be shipped with this program (docs/decisions.md).
    printing: process.platform === 'win32' ? undefined : createCupsPrinting(),
    openFile: async (path) => (await shell.openPath(path)) === '',
    showMenu,
    applyTheme: (theme) => (nativeTheme.themeSource = theme),
    now: () => Date.now(),
    about: {
      version: app.getVersion(),
      platform: process.platform,
      systemLanguage,
      dataFolder,
    },
  });
  showMenu({ language: systemLanguage, chosenLanguage: 'system', chosenTheme: 'system', possible: [] });

  const attend = (created: BrowserWindow) => {
    dialogs.attach(created);
    locking.watch(created);
    return created;
  };
  const locking = startLocking({
    storeSession,
    now: () => Date.now(),
    window: () => (window.isDestroyed() ? undefined : window),
  });
  attend(window);
  const reopenWindow = () => {
    if (window.isDestroyed()) window = attend(createWindow());
    return window;
  };
  const showWindow = () => {
    const shown = reopenWindow();
    if (shown.isMinimized()) shown.restore();
    shown.show();
    shown.focus();
    return shown;
  };
  const reminding = startReminding({
    storeSession,
    now: () => Date.now(),
    systemLanguage,
    showCase: (id) => {
      const shown = showWindow();
      if (id !== undefined) sendToWindow(shown, { type: 'open-case', id });
    },
  });
  const backups = new BackupScheduler({
    use: (work) => storeSession.use(work),
    folder: dataFolder,
    thread: backupThread,
    now: () => Date.now(),
    randomBytes,
    tellFailure: createFailureNotice({ storeSession, systemLanguage, showWindow }),
    every: callAgain,
  });
  const tellOpened = () => sendToWindow(showWindow(), { type: 'backup-opened' });
  app.on('second-instance', (_event, words, folder) => {
    openedBackup.note(backupNamedIn(words.slice(1), folder));
    tellOpened();
  });
  app.on('open-file', tellOpened);
  app.on('activate', reopenWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  readingQueue.wake();
  app.on('will-quit', () => {
    reminding.stop();
    readingQueue.stop();
    locking.stop();
    backups.stop();
    secretClipboard.clearAtOnce();
    storeSession.lock();
  });
  return createDispatch(
    wakeAfter(handlers, () => {
      reminding.wake();
      readingQueue.wake();
    }),
    reportBug,
  );
}
