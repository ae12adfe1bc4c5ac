/** The `electron` package as it lies in node_modules: where its runtime goes and which one is there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the `electron` package. */
export const electronFolder = path.join(projectFolder, 'node_modules', 'electron');

/** Whether the `electron` package is installed at all; a production-only install leaves it out. */
export function hasElectronPackage() {
  return existsSync(path.join(electronFolder, 'package.json'));
}

/** The version that package.json asks for. */
export function wantedElectronVersion() {
  return JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8')).version;
}

/** The version of the runtime that is ready to run, or `undefined`. */
export function readyElectronVersion() {
  try {
    const executable = readFileSync(path.join(electronFolder, 'path.txt'), 'utf8');
    if (!existsSync(path.join(electronFolder, 'dist', executable))) return undefined;
    return readFileSync(path.join(electronFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
  } catch {
    return undefined;
  }
}
