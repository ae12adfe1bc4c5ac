/** Which Debian packages a program needs, found by dpkg-shlibdeps from what its files are linked to. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { elfFilesIn } from './elf-files.mjs';

/**
 * The value of `Depends`, with the least versions that have every symbol that is used.
 * @param {string} programFolder
 * @returns {string}
 */
export function dependenciesOf(programFolder) {
  const files = elfFilesIn(programFolder);
  const libraryFolders = new Set(
    files.filter((file) => file.includes('.so')).map((file) => path.dirname(file)),
  );
  // dpkg-shlibdeps works only beside a source package's control file.
  const folder = mkdtempSync(path.join(tmpdir(), 'simclose-shlibdeps-'));
  try {
    mkdirSync(path.join(folder, 'debian'));
    writeFileSync(
      path.join(folder, 'debian', 'control'),
      'Source: simclose\n\nPackage: simclose\nArchitecture: any\n',
    );
    const args = ['-O', ...[...libraryFolders].map((each) => `-l${each}`), ...files];
    const result = spawnSync('dpkg-shlibdeps', args, { cwd: folder, encoding: 'utf8' });
    const found = /^shlibs:Depends=(.+)$/m.exec(result.stdout ?? '')?.[1];
    if (result.status !== 0 || found === undefined) {
      throw new Error(`dpkg-shlibdeps failed: ${result.error?.message ?? result.stderr}`);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
