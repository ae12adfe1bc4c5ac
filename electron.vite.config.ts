/** How the three parts of the window program are built; the command line needs no build. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

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
        // Foreign files are read in threads, each of which has a program of its own.
        input: {
          index: 'src/main/index.ts',
          'archive-worker': 'src/main/archives/archive-worker.ts',
          'dossier-worker': 'src/main/dossiers/dossier-worker.ts',
          'backup-worker': 'src/main/backups/worker.ts',
          'exhibit-worker': 'src/main/packets/exhibit-worker.ts',
          'form-worker': 'src/main/foreign-forms/worker.ts',
          'reading-worker': 'src/main/reading/reading-worker.ts',
          'intake-worker': 'src/main/intake/intake-worker.ts',
          'protection-worker': 'src/main/passports/protection-worker.ts',
          'zone-worker': 'src/main/passports/zone-worker.ts',
          'signature-worker': 'src/main/signatures/signature-worker.ts',
        },
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
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
