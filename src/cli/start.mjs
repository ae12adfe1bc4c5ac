/**
 * Starts the command line fast: compiled code is kept between runs, and the program is read from few files where
 * it was built, else from its source. Plain JavaScript, because the first TypeScript file to be read costs more
 * than all of this. `main.ts` works without it.
 */
import { enableCompileCache, registerHooks } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { builtProgram } from './bundle.mjs';

/** Packages of hundreds of small files, and the one file beside them that holds the same. */
const inOneFile = new Map([['pdf-lib', 'node_modules/pdf-lib/dist/pdf-lib.esm.min.js']]);

// What is kept is compiled code of the program and its libraries, never data. Where it cannot be kept,
// everything works as before.
enableCompileCache(codeCacheFolder(process.platform, homedir(), process.env));
const bundle = builtProgram('main');
if (bundle === undefined) readPackagesInOneFile();
await (bundle === undefined ? import('./main.ts') : import(bundle.href));

function readPackagesInOneFile() {
  registerHooks({
    resolve(specifier, context, next) {
      const file = inOneFile.get(specifier);
      if (file === undefined) return next(specifier, context);
      return next(pathToFileURL(path.join(import.meta.dirname, '..', '..', file)).href, context);
    },
  });
}

/** Where the system keeps what may be deleted at any time. */
function codeCacheFolder(
  /** @type {NodeJS.Platform} */ platform,
  /** @type {string} */ home,
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'SimClose');
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'SimClose', 'Cache');
  const configured = env['XDG_CACHE_HOME'];
  // A relative path there is to be ignored (XDG Base Directory Specification).
  return path.join(configured?.startsWith('/') === true ? configured : path.join(home, '.cache'), 'SimClose');
}
