/** The command line of an installed program, which hosts it and hands the words on. */
import { join } from 'node:path';

import './quick-schemas.ts';

import { runOnStreams } from './standard-streams.ts';
import { standardSurroundings } from './standard-surroundings.ts';

/** Runs one command line and sets the exit code of the process; the program answers for the keyring itself. */
export async function runInstalled(words: readonly string[], programFolder: string): Promise<void> {
  const requiredFile = join(programFolder, 'package.json');
  const keyringProgram = { executable: process.execPath, args: [], requiredFile };
  await runOnStreams(words, standardSurroundings(programFolder, keyringProgram));
}
