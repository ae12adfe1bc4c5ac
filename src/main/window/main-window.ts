/** The one window: sandboxed, isolated, and unable to leave its page. */
import { BrowserWindow, screen, type Session } from 'electron';

import type { MainMessage } from '../../contract/endpoints.ts';
import { EVENT_CHANNEL } from '../../contract/envelope.ts';
import { readPlace, writePlace } from './keep-place.ts';
import { APP_ORIGIN } from './scheme.ts';
import { boundsOn, LEAST_SIZE, USUAL_SIZE, type WindowPlace } from './window-place.ts';

/** What the window needs from its surroundings. */
export interface WindowOptions {
  readonly session: Session;
  readonly preloadFile: string;
  readonly isDark: boolean;
  /** Where the place of the window is kept. */
  readonly folder: string;
}

/** Creates the window and loads the page; shown once it has painted, so that it never flashes white. */
export function createMainWindow({ session, preloadFile, isDark, folder }: WindowOptions): BrowserWindow {
  const place = readPlace(folder);
  const window = new BrowserWindow({
    ...USUAL_SIZE,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    // Sizes are those of the page, without the menu bar.
    useContentSize: true,
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
  const bounds = boundsOn(
    screen.getAllDisplays().map(({ workArea }) => workArea),
    place,
  );
  if (bounds !== undefined) window.setBounds(bounds);
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.on('will-redirect', (event) => event.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize();
    window.show();
  });
  // The session lives in memory, so Chromium itself forgets the zoom.
  window.webContents.once('did-finish-load', () => window.webContents.setZoomFactor(place.zoom));
  window.on('close', () => writePlace(folder, placeOf(window)));
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Where a window stands; of a maximised one, where it would stand otherwise. */
function placeOf(window: BrowserWindow): WindowPlace {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    zoom: window.webContents.getZoomFactor(),
  };
}

/** Tells the window something; one that was just opened, once its page listens. */
export function sendToWindow({ webContents }: BrowserWindow, message: MainMessage): void {
  const send = () => webContents.send(EVENT_CHANNEL, message);
  if (webContents.isLoading()) webContents.once('did-finish-load', send);
  else send();
}
