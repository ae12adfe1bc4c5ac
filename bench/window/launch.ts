/** Starts Electron programs on a display of their own, and waits until they can be used. */
import { createRequire } from 'node:module';
import path from 'node:path';

import { _electron, type Page } from 'playwright-core';

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

/** Milliseconds from the start of the process until its window can be used. */
export async function startMs({ program, dataFolder, display, isUsable }: Launch): Promise<number> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  let app: Awaited<ReturnType<typeof _electron.launch>> | undefined;
  try {
    return await timeMs(async () => {
      app = await _electron.launch({
        // Outside of Electron its package exports the path of the executable, which its types do not tell.
        executablePath: createRequire(import.meta.url)('electron') as string,
        // Chromium refuses to start as root with its sandbox.
        args: [program, '--no-sandbox', `--user-data-dir=${dataFolder}`, '--lang=en'],
        env: { ...Object.fromEntries(inherited), ...(display === undefined ? {} : { DISPLAY: display }) },
      });
      await isUsable(await app.firstWindow());
    });
  } finally {
    await app?.close();
  }
}
