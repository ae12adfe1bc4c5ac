/** Lint rules. The import boundaries below are the architecture: one direction, core at the bottom. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Forbids imports by pattern, each with the reason that the reader of the error needs. */
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }],
});

const ELECTRON = [
  ['electron', 'electron/*'],
  'Electron belongs to the thin adapters of src/main and to the preload script.',
];
const SQLITE = [['better-sqlite3'], 'SQL stays in src/main/store.'];
const PDF_LIB = [['pdf-lib', 'fontkit'], 'PDF objects stay in src/core/form.'];
const NODE = [['node:*'], 'This folder is pure: files, clock and randomness come in as arguments.'];
const LAYERS = (...names) => [
  names.map((name) => `**/${name}/**`),
  'This import goes against the direction of the layers.',
];

export default ts.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'artifacts/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.node.json', './tsconfig.web.json'],
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Code points are what we count and draw; graphemes are nowhere meant.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' },
  },
  {
    files: ['src/core/**'],
    rules: forbid(ELECTRON, SQLITE, NODE, PDF_LIB, LAYERS('main', 'renderer', 'preload', 'contract', 'cli')),
  },
  {
    // The one room of core that knows PDF.
    files: ['src/core/form/**'],
    rules: forbid(ELECTRON, SQLITE, NODE, LAYERS('main', 'renderer', 'preload', 'contract', 'cli')),
  },
  {
    files: ['src/contract/**'],
    rules: forbid(ELECTRON, SQLITE, NODE, PDF_LIB, LAYERS('main', 'renderer', 'preload', 'cli')),
  },
  {
    files: ['src/renderer/**'],
    rules: forbid(ELECTRON, SQLITE, NODE, PDF_LIB, LAYERS('main', 'preload', 'cli')),
  },
  {
    // A page of its own that leaves the program: core, and nothing else of ours.
    files: ['src/verifier/**'],
    rules: forbid(ELECTRON, SQLITE, NODE, PDF_LIB, LAYERS('main', 'renderer', 'preload', 'contract', 'cli')),
  },
  { files: ['src/preload/**'], rules: forbid(SQLITE, NODE, PDF_LIB, LAYERS('main', 'renderer', 'cli')) },
  { files: ['src/main/**'], rules: forbid(SQLITE, PDF_LIB, LAYERS('renderer', 'preload', 'cli')) },
  {
    // Rooms that the command line shares with the window: no Electron.
    files: [
      'src/main/{keys,files,backups,batches,letters,foreign-forms,intake,packets,passports,dossiers,archives,reading,signatures,threads,mail,operators,print,reminders}/**',
    ],
    rules: forbid(ELECTRON, SQLITE, PDF_LIB, LAYERS('renderer', 'preload', 'cli')),
  },
  { files: ['src/main/store/**'], rules: forbid(ELECTRON, PDF_LIB, LAYERS('renderer', 'preload', 'cli')) },
  {
    files: ['src/cli/**'],
    rules: {
      ...forbid(ELECTRON, SQLITE, PDF_LIB, LAYERS('renderer', 'preload'), [
        ['**/main/*.ts', '**/main/{ipc,window}/**'],
        'The command line shares only the store, keys, files and letters of src/main.',
      ]),
    },
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    // Run by mutool's own JavaScript, which knows no modules.
    files: ['bench/**/*.mutool.js'],
    languageOptions: {
      sourceType: 'script',
      globals: { scriptArgs: 'readonly', PDFDocument: 'readonly', read: 'readonly' },
    },
  },
);
