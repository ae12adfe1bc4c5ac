/** Chromium's own PDF viewer in a real window: opens a page and tells where its ink is. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { _electron, type ElectronApplication } from 'playwright-core';
import sharp from 'sharp';

import type { GreyImage } from '../../main/letters/grey-image.ts';
import {
  displayEnvironment,
  electronExecutable,
  quitterOf,
  sandboxArguments,
} from '../../support/electron-app.ts';
import { removeFolder } from '../../support/remove-folder.ts';

const VIEWER = path.join(import.meta.dirname, '../../support/pdf-viewer');
/** Room for an A4 page at 96 dots per inch, the viewer's frame around it and its scroll bar. */
const WINDOW = { width: 900, height: 1140 };
const PAPER = 255;
/** How often a document is opened, how long its paper is waited for, and how often it is looked for. */
const MOST_ATTEMPTS = 5;
const PATIENCE_MS = 8000;
const POLL_MS = 50;

/** The viewer while a test needs it; it shows one document at a time. */
export class ChromiumViewer {
  #app: ElectronApplication;
  readonly #folder: string;

  private constructor(app: ElectronApplication, folder: string) {
    this.#app = app;
    this.#folder = folder;
  }

  /** Starts the viewer's program. */
  static async start(): Promise<ChromiumViewer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'simclose-viewer-'));
    return new ChromiumViewer(await launch(folder), folder);
  }

  /**
   * Opens a document at a page, counted from 1, and looks at it once its paper is in sight. On a busy machine
   * the viewer sometimes never asks for its document, whichever it is; then its program is started anew.
   */
  async look<T>(bytes: Uint8Array, page: number, at: (shown: ShownPage) => Promise<T>): Promise<T> {
    const file = path.join(this.#folder, 'document.pdf');
    await writeFile(file, bytes);
    const address = `file://${file}#toolbar=0&navpanes=0&zoom=100&page=${String(page)}`;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const shown = new ShownPage(this.#app, await this.#openWindow(address));
      if (await paperComes(shown)) {
        try {
          return await at(shown);
        } finally {
          await shown.close();
        }
      }
      await quitterOf(this.#app)();
      this.#app = await launch(this.#folder);
    }
    throw new Error(`The viewer showed no paper in ${String(MOST_ATTEMPTS)} attempts`);
  }

  #openWindow(address: string): Promise<number> {
    return this.#app.evaluate(
      async ({ BrowserWindow }, { size, url }) => {
        const webPreferences = { plugins: true, sandbox: true };
        const window = new BrowserWindow({ ...size, useContentSize: true, webPreferences });
        await window.loadURL(url);
        return window.id;
      },
      { size: WINDOW, url: address },
    );
  }

  /** Closes the viewer. */
  async close(): Promise<void> {
    await quitterOf(this.#app)();
    await removeFolder(this.#folder);
  }
}

async function launch(folder: string): Promise<ElectronApplication> {
  const app = await _electron.launch({
    executablePath: electronExecutable(),
    args: [VIEWER, ...sandboxArguments(), `--user-data-dir=${path.join(folder, 'profile')}`],
    env: displayEnvironment(),
  });
  await app.evaluate(({ app: program }) => program.whenReady());
  return app;
}

/** A document's window. */
export class ShownPage {
  readonly #app: ElectronApplication;
  readonly #windowId: number;

  constructor(app: ElectronApplication, windowId: number) {
    this.#app = app;
    this.#windowId = windowId;
  }

  /** The page in sight at 96 dots per inch as it is drawn so far; undefined while there is no paper. */
  async picture(): Promise<GreyImage | undefined> {
    const png = await this.#app.evaluate(async ({ BrowserWindow }, id) => {
      const picture = await BrowserWindow.fromId(id)?.webContents.capturePage();
      return picture?.toPNG().toString('base64') ?? '';
    }, this.#windowId);
    // A window that has drawn nothing yet has an empty picture.
    if (png === '') return undefined;
    const decoded = sharp(Buffer.from(png, 'base64')).greyscale().raw();
    const { data, info } = await decoded.toBuffer({ resolveWithObject: true });
    return paperIn({ width: info.width, height: info.height, pixels: data });
  }

  /** Closes the window. */
  async close(): Promise<void> {
    await this.#app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.destroy(), this.#windowId);
  }
}

async function paperComes(shown: ShownPage): Promise<boolean> {
  const givesUpAtMs = Date.now() + PATIENCE_MS;
  while (Date.now() < givesUpAtMs) {
    if ((await shown.picture()) !== undefined) return true;
    await delay(POLL_MS);
  }
  return false;
}

/** The first sheet from the top: margins are white, what lies around the paper is dark. */
function paperIn({ width, height, pixels }: GreyImage): GreyImage | undefined {
  const at = (x: number, y: number) => pixels[y * width + x];
  const middle = Math.floor(width / 2);
  const top = firstIndex(height, (y) => at(middle, y) === PAPER);
  if (top === undefined) return undefined;
  const left = firstIndex(width, (x) => at(x, top + 1) === PAPER) ?? 0;
  const right = left + (firstIndex(width - left, (x) => at(left + x, top + 1) !== PAPER) ?? width - left);
  const bottom = top + (firstIndex(height - top, (y) => at(left + 1, top + y) !== PAPER) ?? height - top);
  const rows = Array.from({ length: bottom - top }, (_, row) => {
    const start = (top + row) * width;
    return pixels.subarray(start + left, start + right);
  });
  return { width: right - left, height: bottom - top, pixels: Buffer.concat(rows) };
}

function firstIndex(count: number, isWanted: (index: number) => boolean): number | undefined {
  for (let index = 0; index < count; index += 1) if (isWanted(index)) return index;
  return undefined;
}
