/**
 * Starts the program: one instance, one guarded session, the window. Everything behind the window is read while its
 * page, in a process of its own, loads too; calls of the page wait for it.
 */
import { join } from 'node:path';

import { app, nativeTheme, session } from 'electron';

import { COMMAND_LINE_SWITCH, runHostedCommand } from './command-line-host.ts';
import { registerIpc } from './ipc/register.ts';
import { logRefusal, startLog } from './log.ts';
import { silenceNetwork } from './network-silence.ts';
import { backupNamedIn, OpenedBackup } from './opened-backup.ts';
import { createMainWindow } from './window/main-window.ts';
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

if (app.commandLine.hasSwitch('keyring-host')) {
  void app
    .whenReady()
    .then(serveKeyring)
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
  // The first instance shows its window instead.
  app.quit();
}

function start(): void {
  openedBackup.note(backupNamedIn(process.argv.slice(1), process.cwd()));
  // Without `persist:` the session lives in memory, so that the profile keeps no trace.
  const windowSession = session.fromPartition('simclose');
  serveScheme(windowSession.protocol, join(app.getAppPath(), 'out', 'renderer'));
  const dataFolder = app.commandLine.getSwitchValue('data') || app.getPath('userData');
  const createWindow = () =>
    createMainWindow({
      session: windowSession,
      preloadFile: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      isDark: nativeTheme.shouldUseDarkColors,
      folder: dataFolder,
    });
  const firstWindow = createWindow();
  // Threads lie beside this file; what is read late lies elsewhere.
  const threadFolder = new URL('./', import.meta.url);
  const answer = import('./program.ts').then(({ startProgram }) =>
    startProgram({ createWindow, firstWindow, dataFolder, openedBackup, threadFolder }),
  );
  registerIpc(async (rawCall) => (await answer)(rawCall));
}

/** What the command line starts the program for, which has no keyring of its own. */
async function serveKeyring(): Promise<void> {
  const [{ createKeyring }, { answerOneQuestion }] = await Promise.all([
    import('./keyring.ts'),
    import('./keyring-host.ts'),
  ]);
  await answerOneQuestion(createKeyring(process.platform), process.stdin, process.stdout);
}
