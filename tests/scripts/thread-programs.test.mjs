import path from 'node:path';

import { expect, test } from 'vitest';

import { nameThreadPrograms } from '../../scripts/bundling/thread-programs.mjs';
import { projectFolder } from '../../scripts/runtime/local-program.mjs';

const plugin = nameThreadPrograms({ 'src/main/backups/worker.ts': '../main/backup-worker.js' });
const at = (folder) => path.join(projectFolder, 'src', 'main', folder, 'host.ts');

test('a module finds the built program of its thread', () => {
  const code = "start(new URL('worker.ts', import.meta.url));";
  expect(plugin.transform(code, at('backups'))).toMatchObject({
    code: "start(new URL('../main/backup-worker.js', import.meta.url));",
  });
});

test('a thread that is not built stops the build, and other modules stay as they are', () => {
  expect(() => plugin.transform("new URL('worker.ts', import.meta.url)", at('reading'))).toThrow('not built');
  expect(plugin.transform('createRequire(import.meta.url)', at('reading'))).toBeUndefined();
  expect(plugin.transform('export {};', at('backups'))).toBeUndefined();
});
