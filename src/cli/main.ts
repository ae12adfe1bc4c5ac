/** The command line: the same core and store as the window's, without a window or a display. */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import './quick-schemas.ts';

import packageFile from '../../package.json' with { type: 'json' };
import { problemLine } from '../core/i18n/describe-problem.ts';
import { problem } from '../core/outcome.ts';
import { defaultDataFolder } from '../main/files/data-folder.ts';
import { programOfCheckout } from './electron-program.ts';
import { createKeyringBridge } from './keyring-bridge.ts';
import { run, type RunResult } from './run.ts';
import type { Surroundings } from './surroundings.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

const surroundings: Surroundings = {
  env: process.env,
  now: () => Date.now(),
  randomBytes,
  keyring: createKeyringBridge(programOfCheckout(projectFolder), process.platform),
  version: packageFile.version,
  resourcesFolder: join(projectFolder, 'resources'),
  defaultDataFolder: defaultDataFolder({ platform: process.platform, home: homedir(), env: process.env }),
};

// A reader that has seen enough (head, a closed pager) is no failure; a full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    process.stderr.write(`${problemLine(problem('stdout', 'file/not-writable'))}\n`);
    process.exitCode = 1;
  }
});
process.stderr.on('error', () => undefined);

print(await run(process.argv.slice(2), surroundings).catch(unexpected));

function print({ exitCode, out, err }: RunResult): void {
  process.exitCode = exitCode;
  if (out !== '') process.stdout.write(out);
  if (err !== '') process.stderr.write(err);
}

/** A bug of ours: one line with an id. The details, which may name a person, only for who asks for them. */
function unexpected(error: unknown): RunResult {
  const id = randomBytes(4).toString('hex');
  const details =
    process.env['SIMCLOSE_DEBUG'] === '1' && error instanceof Error ? `${String(error.stack)}\n` : '';
  return {
    exitCode: 1,
    out: '',
    err: `${problemLine(problem('simclose', 'ipc/internal', { id }))}\n${details}`,
  };
}
