/** The one window: sandboxed, isolated, and unable to leave its page. */
import { BrowserWindow, type Session } from 'electron';

import type { MainMessage } from '../../contract/endpoints.ts';
import { EVENT_CHANNEL } from '../../contract/envelope.ts';
import { APP_ORIGIN } from './scheme.ts';

/** What the window needs from its surroundings. */
export interface WindowOptions {
  readonly session: Session;
  readonly preloadFile: string;
  readonly isDark: boolean;
}

/** Creates the window and loads the page; shown once it has painted, so that it never flashes white. */
export function createMainWindow({ session, preloadFile, isDark }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 832,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'SimClose',
    // The desk colour of the window's tokens, before its style sheet is there.
    backgroundColor: isDark ? '#14171B' : '#ECEEF1',
    webPreferences: {
      session,
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // A dropped file must not replace the page.
      navigateOnDragDrop: false,
      // Autosave must not wait until a hidden window is looked at again.
      backgroundThrottling: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.on('will-redirect', (event) => event.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Tells the window something; one that was just opened, once its page listens. */
export function sendToWindow({ webContents }: BrowserWindow, message: MainMessage): void {
  const send = () => webContents.send(EVENT_CHANNEL, message);
  if (webContents.isLoading()) webContents.once('did-finish-load', send);
  else send();
}
