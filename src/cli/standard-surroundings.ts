/** What commands are given outside of tests. */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

import packageFile from '../../package.json' with { type: 'json' };
import { defaultDataFolder } from '../main/files/data-folder.ts';
import { createKeyringBridge, type KeyringProgram } from './keyring-bridge.ts';
import type { Surroundings } from './surroundings.ts';

/** The effects and paths of a program that lies in a folder, with the program that it asks for the keyring. */
export function standardSurroundings(programFolder: string, keyringProgram: KeyringProgram): Surroundings {
  return {
    env: process.env,
    now: () => Date.now(),
    randomBytes,
    keyring: createKeyringBridge(keyringProgram, process.platform),
    version: packageFile.version,
    resourcesFolder: join(programFolder, 'resources'),
    defaultDataFolder: defaultDataFolder({ platform: process.platform, home: homedir(), env: process.env }),
  };
}
