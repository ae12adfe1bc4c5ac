/** Downloads packages by the npm that runs this install, so that the user's registry, proxy and credentials hold. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Downloads the tarball of a package and returns its path inside `workFolder`.
 * @param {string} specification name and exact version, as in `name@1.2.3`
 * @param {string} workFolder
 */
export async function packFromRegistry(specification, workFolder) {
  const folder = await mkdtemp(path.join(workFolder, 'tarball-'));
  runNpm(['pack', specification, '--pack-destination', folder], folder);
  const [file] = await readdir(folder);
  if (file === undefined) throw new Error(`npm pack left no file for ${specification}`);
  return path.join(folder, file);
}

function runNpm(/** @type {string[]} */ args, /** @type {string} */ cwd) {
  const npmScript = process.env.npm_execpath;
  const [command, leading] = npmScript ? [process.execPath, [npmScript]] : ['npm', []];
  const result = spawnSync(command, [...leading, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  const errors = (result.stderr ?? '').split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  throw new Error(
    `npm ${args.slice(0, 2).join(' ')} failed: ${errors.slice(0, 3).join(' ') || result.error?.message || result.stderr}`,
  );
}
