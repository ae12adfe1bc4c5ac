/** Where the built program and its runtime lie in a checkout. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { KeyringProgram } from './keyring-bridge.ts';

/** The program of a checkout; without an installed runtime its executable does not exist. */
export function programOfCheckout(projectFolder: string): KeyringProgram {
  return {
    executable: electronExecutable(),
    args: [projectFolder],
    requiredFile: join(projectFolder, 'out', 'main', 'index.js'),
  };
}

/** Outside of Electron its package exports the path of the executable, and throws where there is none. */
function electronExecutable(): string {
  try {
    return createRequire(import.meta.url)('electron') as string;
  } catch {
    return '';
  }
}
