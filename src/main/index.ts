/** Starts the program: one instance, one guarded session, one window, one store. Only puts parts together. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { app, nativeTheme, session, shell, type BrowserWindow } from 'electron';

import type { MainMessage } from '../contract/endpoints.ts';
import { createBackupThread } from './backups/backup-thread.ts';
import { BackupScheduler } from './backups/scheduler.ts';
import { createDialogs } from './dialogs.ts';
import { createDossierMaker } from './dossiers/make-dossier.ts';
import { createForeignForms } from './foreign-forms/foreign-forms.ts';
import { createHandlers } from './handlers/all.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { registerIpc } from './ipc/register.ts';
import { createFailureNotice } from './backup-notice.ts';
import { COMMAND_LINE_SWITCH, runHostedCommand } from './command-line-host.ts';
import { answerOneQuestion, KEYRING_HOST_SWITCH } from './keyring-host.ts';
import { createKeeper } from './intake/keeper.ts';
import { createKeyring } from './keyring.ts';
import { callAgain, createSecretClipboard, startLocking } from './locking.ts';
import { createLetterMaker } from './letters/make-letter.ts';
import { logRefusal, reportBug, startLog } from './log.ts';
import { createMenu } from './menu.ts';
import { silenceNetwork } from './network-silence.ts';
import { backupNamedIn, OpenedBackup } from './opened-backup.ts';
import { createExhibitReader } from './packets/exhibit-reader.ts';
import { createPacketMaker } from './packets/make-packet.ts';
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
import { createMainWindow, sendToWindow } from './window/main-window.ts';
import { declareScheme, serveScheme } from './window/serve-scheme.ts';
import { guardSession } from './window/session-guard.ts';

app.setName('SimClose');
// Windows shows notifications only of programs that it knows by this name, the installer's own.
if (process.platform === 'win32') app.setAppUserModelId('org.simclose.SimClose');
silenceNetwork(app.commandLine);
// Every session, also the one that Electron makes by itself and that no window uses.
app.on('session-created', (session) => guardSession(session, logRefusal));
// Only root on Linux runs with this switch, where Chromium refuses to start otherwise.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const openedBackup = new OpenedBackup();
// macOS names files so, the first of them before the program is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  openedBackup.note(path);
});

if (app.commandLine.hasSwitch(KEYRING_HOST_SWITCH)) {
  void app
    .whenReady()
    .then(() => answerOneQuestion(createKeyring(process.platform), process.stdin, process.stdout))
    .finally(() => app.exit());
} else if (app.commandLine.hasSwitch(COMMAND_LINE_SWITCH)) {
  void runHostedCommand(process.argv, app.getAppPath()).finally(() =>
    app.exit(Number(process.exitCode ?? 1)),
  );
} else if (app.requestSingleInstanceLock()) {
  declareScheme();
  startLog(app.isPackaged);
  void app.whenReady().then(start);
} else {
  // The first instance shows its window instead, below.
  app.quit();
}

async function start(): Promise<void> {
  let window: BrowserWindow | undefined;
  openedBackup.note(backupNamedIn(process.argv.slice(1), process.cwd()));
  const dataFolder = app.commandLine.getSwitchValue('data') || app.getPath('userData');
  const secretClipboard = createSecretClipboard();
  const storeSession = new StoreSession({
    folder: dataFolder,
    keyring: createKeyring(process.platform),
    now: () => Date.now(),
    randomBytes,
    afterLock: () => void secretClipboard.clear(),
  });
  const tellWindow = (message: MainMessage) => {
    if (window !== undefined && !window.isDestroyed()) sendToWindow(window, message);
  };
  const showMenu = createMenu(process.platform, tellWindow);
  const keeper = createKeeper({
    session: storeSession,
    program: new URL('intake-worker.js', import.meta.url),
    onTended: ({ damaged }) => tellWindow({ type: 'receipts-tended', damaged: [...damaged] }),
  });
  await storeSession.openByKeyring();

  // Without `persist:` the session lives in memory, so that the profile keeps no trace.
  const windowSession = session.fromPartition('simclose');
  serveScheme(windowSession.protocol, join(app.getAppPath(), 'out', 'renderer'));

  const systemLanguage = systemLanguageFrom([...app.getPreferredSystemLanguages(), app.getLocale()]);
  const dialogs = createDialogs();
  const resourcesFolder = join(app.getAppPath(), 'resources');
  const letterMaker = createLetterMaker(resourcesFolder);
  const exhibitThread = new URL('exhibit-worker.js', import.meta.url);
  const exhibitReader = createExhibitReader(resourcesFolder, exhibitThread);
  const formThread = new URL('form-worker.js', import.meta.url);
  const readingQueue = createReadingQueue({
    storeSession,
    reader: createReceiptReader(new URL('reading-worker.js', import.meta.url)),
    resourcesFolder,
    systemLanguage,
    onRead: () => tellWindow({ type: 'receipts-tended', damaged: [] }),
    onBug: (error) => void reportBug(error, 'reading'),
  });
  const backupThread = createBackupThread(new URL('backup-worker.js', import.meta.url));
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
    packetMaker: createPacketMaker(letterMaker, exhibitReader),
    dossierMaker: createDossierMaker({
      ...{ resourcesFolder, reader: exhibitReader, version: app.getVersion() },
      program: new URL('dossier-worker.js', import.meta.url),
    }),
    archiveThread: new URL('archive-worker.js', import.meta.url),
    keeper,
    tellWindow,
    readingQueue,
    copyMaker: createCopyMaker(resourcesFolder, new URL('protection-worker.js', import.meta.url)),
    passportReader: createPassportReader(resourcesFolder, new URL('zone-worker.js', import.meta.url)),
    signatureCutter: createSignatureCutter(new URL('signature-worker.js', import.meta.url)),
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
  registerIpc(
    createDispatch(
      wakeAfter(handlers, () => {
        reminding.wake();
        readingQueue.wake();
      }),
      reportBug,
    ),
  );

  showMenu({ language: systemLanguage, chosenLanguage: 'system', chosenTheme: 'system', possible: [] });
  const openWindow = () => {
    const created = createMainWindow({
      session: windowSession,
      preloadFile: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      isDark: nativeTheme.shouldUseDarkColors,
      folder: dataFolder,
    });
    dialogs.attach(created);
    locking.watch(created);
    return created;
  };
  const locking = startLocking({
    storeSession,
    now: () => Date.now(),
    window: () => (window?.isDestroyed() === false ? window : undefined),
  });
  window = openWindow();
  const reopenWindow = () => {
    if (window === undefined || window.isDestroyed()) window = openWindow();
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
}
