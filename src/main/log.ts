/** The program's log: what failed and where in the code, under an id; never what the user entered. */
import { randomUUID } from 'node:crypto';

import log from 'electron-log/main';

import type { Refusal } from './window/session-guard.ts';

/** Starts logging to a file in the program's log folder; nothing is logged to the console when packaged. */
export function startLog(isPackaged: boolean): void {
  log.initialize({ preload: false, spyRendererConsole: false });
  log.transports.file.level = 'info';
  log.transports.console.level = isPackaged ? false : 'warn';
  log.errorHandler.startCatching({
    showDialog: false,
    onError: ({ error }) => {
      reportBug(error, 'uncaught');
      return false;
    },
  });
}

/**
 * Logs a bug and returns the id to show. Messages may quote the data they failed on, so only the
 * error's class and its stack frames are kept.
 */
export function reportBug(error: unknown, place: string): string {
  const id = randomUUID().slice(0, 8);
  log.error(`${id} ${place} ${describeWithoutData(error)}`);
  return id;
}

/** Logs a request that was refused: something in the program has tried to reach a network. */
export function logRefusal({ scheme, resourceType }: Refusal): void {
  log.warn(`refused a request: ${scheme} ${resourceType}`);
}

/** The class of an error and where it was thrown, without its message. */
export function describeWithoutData(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 12).map((line) => line.trim())].join(' | ');
}
