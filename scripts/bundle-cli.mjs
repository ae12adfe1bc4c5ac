/**
 * Puts the command line into one folder of few, small files, `out/cli`, from which it starts a fifth faster.
 * Run after installing and by `npm run build`; where it is missing or older than the source, the source runs.
 */
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';

import { BUNDLE_FOLDER, LIST_FILE, stampOf } from '../src/cli/bundle.mjs';
import { unpackUnicodeTablesLate } from './bundling/unicode-tables.mjs';
import { projectFolder } from './runtime/local-program.mjs';

/** Binaries, and what must stay a file that can be replaced. */
const LEFT_OUT = ['better-sqlite3', 'sharp', 'heic-decode'];
const MAIN = path.join('src', 'cli', 'main.ts');
/** A thread's program that is built too, because a batch waits for each of its threads to start. */
const LETTER_WORKER = path.join('src', 'main', 'letters', 'letter-worker.ts');

/** Builds it; rejects when the source cannot be built. */
export async function bundleCommandLine() {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    // The same code in one file instead of some hundred.
    resolve: {
      alias: { 'pdf-lib': path.join(projectFolder, 'node_modules/pdf-lib/dist/pdf-lib.esm.min.js') },
    },
    ssr: { noExternal: true, external: LEFT_OUT, target: 'node' },
    build: {
      ssr: true,
      outDir: BUNDLE_FOLDER,
      emptyOutDir: true,
      minify: true,
      target: 'node24',
      // All in one folder: modules find their sources from there.
      rolldownOptions: {
        input: { main: MAIN, 'letter-worker': LETTER_WORKER },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    plugins: [keepModuleUrls(), listSources(), unpackUnicodeTablesLate()],
  });
}

/** A module goes on finding its neighbours, such as the programs of threads, where its source lies. */
function keepModuleUrls() {
  return {
    name: 'simclose-keep-module-urls',
    // Before the bundler copies what a module names as its neighbours.
    enforce: /** @type {const} */ ('pre'),
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (!isSource(id) || !code.includes('import.meta.url')) return undefined;
      const fromBundle = path.relative(BUNDLE_FOLDER, id).replaceAll('\\', '/');
      const url = `import.meta.resolve(${JSON.stringify(fromBundle)})`;
      return { code: code.replaceAll('import.meta.url', url), map: null };
    },
  };
}

/** Writes down which state of which files was built. */
function listSources() {
  return {
    name: 'simclose-list-sources',
    /** @this {{ getModuleIds(): IterableIterator<string> }} */
    writeBundle() {
      const sources = [...this.getModuleIds()].filter(isSource).sort();
      const list = sources.map((file) => [path.relative(projectFolder, file), stampOf(statSync(file))]);
      writeFileSync(path.join(BUNDLE_FOLDER, LIST_FILE), JSON.stringify(Object.fromEntries(list)));
    },
  };
}

/** Whether a module is a file of ours; those of packages change only with an installation. */
function isSource(/** @type {string} */ id) {
  return path.isAbsolute(id) && !id.includes('node_modules') && !id.includes('\0');
}

const isRunDirectly =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isRunDirectly) await bundleCommandLine();
