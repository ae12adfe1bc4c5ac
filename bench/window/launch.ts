/** Starts Electron programs on a display of their own, and waits until they can be used. */
import { createRequire } from 'node:module';
import path from 'node:path';

import { _electron, type ElectronApplication, type Page } from 'playwright-core';

import { startXvfb } from '../../tests/support/xvfb.ts';
import { timeMs } from '../measure.ts';

/** The program that the last `npm run build` left. */
export const PROGRAM = path.join(import.meta.dirname, '../..');
/** The program that is compared with. */
export const BLANK = path.join(import.meta.dirname, 'blank.cjs');

/** Calls `work` with the name of a display; undefined where the system has its own. */
export async function withDisplay<Result>(
  work: (display: string | undefined) => Promise<Result>,
): Promise<Result> {
  if (process.platform !== 'linux') return work(undefined);
  const { display, stop } = await startXvfb();
  try {
    return await work(display);
  } finally {
    await stop();
  }
}

/** What to start, and when it can be used. */
export interface Launch {
  readonly program: string;
  readonly dataFolder: string;
  readonly display: string | undefined;
  /** Returns once the window can be used. */
  readonly isUsable: (window: Page) => Promise<unknown>;
}

/** Starts a program; its window may not be there yet. */
export function launchProgram({
  program,
  dataFolder,
  display,
}: Omit<Launch, 'isUsable'>): Promise<ElectronApplication> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return _electron.launch({
    // Outside of Electron its package exports the path of the executable, which its types do not tell.
    executablePath: createRequire(import.meta.url)('electron') as string,
    // Chromium refuses to start as root with its sandbox.
    args: [program, '--no-sandbox', `--user-data-dir=${dataFolder}`, '--lang=en'],
    env: { ...Object.fromEntries(inherited), ...(display === undefined ? {} : { DISPLAY: display }) },
  });
}

/** Milliseconds from the start of the process until its window can be used. */
export async function startMs({ isUsable, ...launch }: Launch): Promise<number> {
  let app: ElectronApplication | undefined;
  try {
    return await timeMs(async () => {
      app = await launchProgram(launch);
      await isUsable(await app.firstWindow());
    });
  } finally {
    await app?.close();
  }
}
