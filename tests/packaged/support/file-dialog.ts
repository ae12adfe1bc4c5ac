/** Answers the system's own file dialogs by the keyboard, as a user does; no code of the program is replaced. */
import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

import { inject } from 'vitest';

const run = promisify(execFile);

/** The titles that GTK's dialogs have in this program. */
const TITLES = '^(Save|Open)';
/** How often a path is typed, how long its dialog may take to close, and how often it is looked for. */
const MOST_ATTEMPTS = 5;
const PATIENCE_MS = 3000;
const POLL_MS = 50;

/** Types a path into the dialog that opens next and confirms it; returns once the dialog has closed. */
export async function chooseInDialog(path: string): Promise<void> {
  await xdotool('search', '--sync', '--onlyvisible', '--name', TITLES);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const [dialog] = await openDialogs();
    if (dialog === undefined) return;
    await xdotool('windowfocus', '--sync', dialog);
    // The first goes to the line for a path, and makes one where there is none; the second replaces what it suggests.
    await xdotool('key', '--clearmodifiers', 'ctrl+l');
    await xdotool('key', '--clearmodifiers', 'ctrl+a');
    await xdotool('type', '--clearmodifiers', '--delay', '5', path);
    await xdotool('key', '--clearmodifiers', 'Return');
    // Keys that come while a dialog is still being drawn are lost; then it stays, and they are typed again.
    if (await closes()) return;
  }
  throw new Error(`no dialog takes ${path}`);
}

async function closes(): Promise<boolean> {
  const givesUpAtMs = Date.now() + PATIENCE_MS;
  while (Date.now() < givesUpAtMs) {
    if ((await openDialogs()).length === 0) return true;
    await delay(POLL_MS);
  }
  return false;
}

async function openDialogs(): Promise<readonly string[]> {
  // xdotool ends with an error when it finds none.
  const found = await xdotool('search', '--onlyvisible', '--name', TITLES).catch(() => '');
  return found.split('\n').filter((line) => line !== '');
}

async function xdotool(...args: string[]): Promise<string> {
  const display = inject('display');
  const env = { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) };
  const { stdout } = await run('xdotool', args, { env, timeout: 20_000 });
  return stdout;
}
