/** How the three parts of the window program are built; the command line needs no build. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

import { MAIN_PROGRAMS } from './scripts/bundling/programs.mjs';
import { unpackUnicodeTablesLate } from './scripts/bundling/unicode-tables.mjs';

/** Bundled code leaves its package and its licence file behind, so the build collects them; packing reads this. */
const LICENSES = { fileName: 'licenses.json' };

export default defineConfig({
  main: {
    plugins: [unpackUnicodeTablesLate()],
    build: {
      outDir: 'out/main',
      license: LICENSES,
      // One file starts faster than a tree of modules; only what cannot be bundled stays a package.
      externalizeDeps: false,
      rolldownOptions: {
        input: MAIN_PROGRAMS,
        external: [
          'better-sqlite3',
          'heic-decode',
          'sharp',
          // They find their WebAssembly beside themselves.
          '@hyzyla/pdfium',
          'tesseract.js-core/tesseract-core-simd-lstm.js',
        ],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      license: LICENSES,
      // A sandboxed preload script must be one CommonJS file with nothing left to require.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [svelte()],
    build: {
      outDir: 'out/renderer',
      license: LICENSES,
      minify: true,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
