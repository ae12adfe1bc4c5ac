/** In the installed program the threads' programs lie elsewhere than their sources, by which modules name them. */
import path from 'node:path';

import { projectFolder } from '../runtime/local-program.mjs';

const NAMED_BESIDE = /new URL\('([\w-]+)\.ts', import\.meta\.url\)/g;

/**
 * A plugin for Vite: modules find the built programs of their threads, relative to the folder that they are built
 * into. A thread without one stops the build.
 * @param {Readonly<Record<string, string>>} programs built file by source
 */
export function nameThreadPrograms(programs) {
  return {
    name: 'simclose-name-thread-programs',
    // Before the bundler copies what a module names as its neighbours.
    enforce: /** @type {const} */ ('pre'),
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (id.includes('node_modules') || !code.includes('import.meta.url')) return undefined;
      const named = code.replace(NAMED_BESIDE, (_, beside) => {
        const source = path.join(path.dirname(id), `${beside}.ts`);
        const built = programs[path.relative(projectFolder, source).replaceAll('\\', '/')];
        if (built === undefined) throw new Error(`${id} names a thread (${beside}) that is not built`);
        return `new URL('${built}', import.meta.url)`;
      });
      return named === code ? undefined : { code: named, map: null };
    },
  };
}
