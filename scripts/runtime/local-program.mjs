/** Runs the programs of node_modules/.bin, on the Node that the npm scripts use. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

const binFolder = path.join(projectFolder, 'node_modules', '.bin');

/**
 * Runs one program in the project folder with its output on this terminal, and returns its exit code.
 * @param {string} program
 * @param {string[]} args
 */
export function runLocal(program, args) {
  const result = spawnSync(program, args, {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${binFolder}${path.delimiter}${process.env.PATH ?? ''}` },
    // On Windows the programs are .cmd files, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (result.error) console.error(`simclose: ${program}: ${result.error.message}`);
  return result.status ?? 1;
}
