/**
 * Puts the command line into one folder of few, small files, `out/cli`, from which it starts a fifth faster.
 * Run after installing and by `npm run build`; where it is missing or older than the source, the source runs.
 * Run by itself it also makes the command line of packages, `out/command-line`, which have no source.
 */
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';

import { BUNDLE_FOLDER, LIST_FILE, stampOf } from '../src/cli/bundle.mjs';
import { LETTER_WORKER, MAIN_PROGRAMS } from './bundling/programs.mjs';
import { nameThreadPrograms } from './bundling/thread-programs.mjs';
import { unpackUnicodeTablesLate } from './bundling/unicode-tables.mjs';
import { projectFolder } from './runtime/local-program.mjs';

/** Binaries, and what must stay a file that can be replaced. */
const LEFT_OUT = ['better-sqlite3', 'sharp', 'heic-decode'];
const MAIN = path.join('src', 'cli', 'main.ts');

/** Builds it; rejects when the source cannot be built. */
export async function bundleCommandLine() {
  await bundle({
    outDir: BUNDLE_FOLDER,
    // A batch waits for each of its threads to start.
    input: { main: MAIN, 'letter-worker': LETTER_WORKER },
    plugins: [keepModuleUrls(), listSources()],
  });
}

/** Builds the one of packages, whose threads run the programs that are built for the window. */
async function bundleInstalledCommandLine() {
  const ofMain = Object.entries(MAIN_PROGRAMS).map(([name, source]) => [source, `../main/${name}.js`]);
  const threads = Object.fromEntries([...ofMain, [LETTER_WORKER, 'letter-worker.js']]);
  await bundle({
    outDir: path.join(projectFolder, 'out', 'command-line'),
    input: { 'command-line': path.join('src', 'cli', 'installed.ts'), 'letter-worker': LETTER_WORKER },
    plugins: [nameThreadPrograms(threads)],
  });
}

/**
 * @param {object} program
 * @param {string} program.outDir
 * @param {Record<string, string>} program.input
 * @param {import('vite').Plugin[]} program.plugins
 */
async function bundle({ outDir, input, plugins }) {
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
      outDir,
      emptyOutDir: true,
      minify: true,
      target: 'node24',
      license: { fileName: 'licenses.json' },
      // All in one folder: modules find their sources from there.
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    plugins: [...plugins, unpackUnicodeTablesLate()],
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
if (isRunDirectly) {
  await bundleCommandLine();
  await bundleInstalledCommandLine();
}
