import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('the lock file keeps npm from compiling better-sqlite3 (run npm install to restore it)', () => {
  expect(packages['node_modules/better-sqlite3'].gypfile).toBe(false);
});

test('the lock file names every optional dependency, which npm ci demands', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isResolvable(folder, name)),
  );
  expect(missing).toEqual([]);
});

/** Whether `name` lies in the node_modules of `folder` or of a folder above it. */
function isResolvable(folder, name) {
  if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
  return (
    folder !== '' && isResolvable(folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name)
  );
}
