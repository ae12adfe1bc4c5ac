/** Calls of Electron that the source must not make, or only in one place. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const sources = globSync('src/**/*.{ts,svelte}', { cwd: root });

const filesWith = (pattern: RegExp) =>
  sources.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')));

it.each([
  ['opens an address in another program', /openExternal/],
  ['loads a page from a file or reads one through its own protocol', /\.loadFile\(|['"`]file:\/\//],
  ['asks a server', /\bnet\.(request|fetch|connect)\(|node:(net|tls|http|https|http2|dgram|dns)\b/],
  ['evaluates a text', /\beval\(|new Function\(|executeJavaScript/],
  ['makes a webview', /<webview|webviewTag/],
])('no source %s', (_what, pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});

it('makes windows in one place, and guards sessions in another', () => {
  expect(filesWith(/new BrowserWindow\(/)).toEqual(['src/main/window/main-window.ts']);
  expect(filesWith(/onBeforeRequest\(/)).toEqual(['src/main/window/session-guard.ts']);
  expect(filesWith(/ipcMain\.(handle|on)\(/)).toEqual(['src/main/ipc/register.ts']);
});
