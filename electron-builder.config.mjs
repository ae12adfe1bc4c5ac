/**
 * How the program is packed for users (docs/packaging.md); the same for Electron's own release and for the
 * registry's.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { nameShippedWorks } from './scripts/shipped/after-pack.mjs';

const electronDist = path.join(import.meta.dirname, 'node_modules', 'electron', 'dist');

/** Of SQLite's finished binaries those of this name; a list that begins with what is left out would take in all else. */
const onlySqliteBinary = (/** @type {string} */ name) => [
  'package.json',
  `!**/better-sqlite3/prebuilds/!(${name}).node`,
];

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.simclose.SimClose',
  productName: 'SimClose',
  executableName: 'simclose',
  copyright: 'Copyright © 2026 The SimClose developers',
  directories: { output: 'dist', buildResources: 'packaging' },
  // Nothing is published or fetched by the program itself.
  publish: null,
  electronDist,
  electronVersion: readFileSync(path.join(electronDist, 'version'), 'utf8').trim().replace(/^v/, ''),
  // The SQLite binding comes finished, one binary for every runtime.
  npmRebuild: false,
  // Chromium's own few texts: context menus, file pickers. It has none in Kazakh.
  electronLanguages: ['en-US', 'ru', 'zh-CN'],
  fileAssociations: [
    {
      ext: 'simclose',
      name: 'SimClose backup',
      description: 'SimClose backup',
      mimeType: 'application/x-simclose-backup',
      role: 'Viewer',
    },
  ],
  asar: true,
  // Native code can only be loaded from a real file.
  asarUnpack: ['**/*.node', '**/node_modules/@img/**', '**/node_modules/libheif-js/**'],
  files: [
    'out/**',
    '!out/cli/**',
    '!out/*/licenses.json',
    'resources/**',
    'package.json',
    '!**/better-sqlite3/{deps,src}/**',
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
  afterPack: nameShippedWorks,
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
  linux: {
    // The .deb is packed by `npm run package:deb` from the folder that `--dir` leaves.
    target: ['AppImage'],
    files: onlySqliteBinary('${platform}-${arch}'),
    icon: 'icons/program',
    category: 'Office',
    synopsis: 'Close a Kazakhstan SIM, and keep the proof',
    maintainer: 'The SimClose developers',
    syncDesktopName: true,
    // The class of our windows under X11 is the program's name; under Wayland it is the name of the entry.
    desktop: { entry: { StartupWMClass: 'SimClose' } },
  },
  mac: {
    target: [{ target: 'dmg', arch: ['universal'] }],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    // Both programs, for Intel and for Apple, carry the binaries of both, and so become one program.
    files: onlySqliteBinary('darwin-*'),
    mergeASARs: true,
    x64ArchFiles: '**/{better-sqlite3/prebuilds,@img/sharp*}/**',
  },
  dmg: { title: '${productName} ${version}' },
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    files: onlySqliteBinary('${platform}-${arch}'),
    legalTrademarks: 'SimClose',
  },
  nsis: {
    // For one user, without an administrator, unless the installer is asked for more.
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['en_US', 'ru_RU', 'zh_CN'],
    // Records are the user's; the program erases them where that is wanted.
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: '${productName}-${version}-portable.${ext}' },
};
