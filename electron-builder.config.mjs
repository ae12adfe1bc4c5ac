/** How the program is packed for users; the same for Electron's own release and for the registry's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const electronDist = path.join(import.meta.dirname, 'node_modules', 'electron', 'dist');

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.simclose.SimClose',
  productName: 'SimClose',
  executableName: 'simclose',
  directories: { output: 'dist' },
  electronDist,
  electronVersion: readFileSync(path.join(electronDist, 'version'), 'utf8').trim().replace(/^v/, ''),
  // The SQLite binding comes finished, one binary for every runtime.
  npmRebuild: false,
  asar: true,
  // Native code can only be loaded from a real file.
  asarUnpack: ['**/*.node', '**/node_modules/@img/**', '**/node_modules/libheif-js/**'],
  files: [
    'out/**',
    '!out/cli/**',
    'resources/**',
    'package.json',
    '!**/better-sqlite3/{deps,src}/**',
    '!**/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!**/node-addon-api/**',
    '!**/node_modules/sharp/{src,install}/**',
    // Of libheif's builds only the one that heic-decode loads.
    '!**/libheif-js/libheif/**/*.js',
    '!**/libheif-js/libheif-wasm/!(libheif-bundle).{js,mjs}',
    '!**/libheif-js/libheif-wasm/*.{mjs,wasm}',
    // Of what reads receipts only the WebAssembly, the builds and the models that are used.
    '!**/tesseract.js-core/!(tesseract-core-simd-lstm).js',
    '!**/tesseract.js-core/*.wasm.js',
    '!**/tesseract.js-core/!(tesseract-core-simd-lstm).wasm',
    '!**/@tesseract.js-data/*/4.0.0/**',
    '!**/@hyzyla/pdfium/dist/!(index.esm.js|pdfium.wasm)',
    '!**/@hyzyla/pdfium/dist/{vendor,worker}/**',
    '!**/zxing-wasm/{src,dist/!(reader)}/**',
    '!**/node_modules/{@types,type-fest}/**',
    '!**/*.{map,d.ts,d.mts,d.cts}',
    '!node_modules/**/*.{md,markdown}',
    'THIRD-PARTY-NOTICES.md',
    'LICENSE',
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
  mac: { target: ['dmg'], category: 'public.app-category.productivity' },
  win: { target: ['nsis'] },
};
