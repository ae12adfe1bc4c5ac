/** Answers the system's own file dialogs by the keyboard, as a user does; no code of the program is replaced. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { inject } from 'vitest';

const run = promisify(execFile);

/** The titles that GTK's dialogs have in this program. */
const TITLES = '^(Save|Open)';

/** Types a path into the dialog that opens next and confirms it. */
export async function chooseInDialog(path: string): Promise<void> {
  const dialog = (await xdotool('search', '--sync', '--onlyvisible', '--name', TITLES)).trim().split('\n')[0];
  if (dialog === undefined) throw new Error('no dialog has opened');
  await xdotool('windowfocus', '--sync', dialog);
  // An absolute path replaces the suggested name, and opens the line for a path where there is none.
  await xdotool('key', '--clearmodifiers', 'ctrl+a');
  await xdotool('type', '--clearmodifiers', '--delay', '5', path);
  await xdotool('key', '--clearmodifiers', 'Return');
}

async function xdotool(...args: string[]): Promise<string> {
  const display = inject('display');
  const env = { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) };
  const { stdout } = await run('xdotool', args, { env, timeout: 20_000 });
  return stdout;
}
