/** The command line: the same core and store as the window's, without a window or a display. */
import { fileURLToPath } from 'node:url';

import './quick-schemas.ts';

import { programOfCheckout } from './electron-program.ts';
import { runOnStreams } from './standard-streams.ts';
import { standardSurroundings } from './standard-surroundings.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

await runOnStreams(
  process.argv.slice(2),
  standardSurroundings(projectFolder, programOfCheckout(projectFolder)),
);
