/**
 * `npm run advisories`: asks the package registry for known weaknesses of everything that is installed, and tells
 * which of it is shipped. Ends with 1 when something shipped has one, with 2 when the registry does not answer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { projectFolder } from './runtime/local-program.mjs';

/**
 * One package with known weaknesses.
 * @typedef {{ name: string, severity: string, titles: string[], isShipped: boolean }} Advisory
 */

/**
 * Reads the answer of `npm audit --json`; undefined where it holds no report.
 * @param {string} answer
 * @param {(name: string) => boolean} isShipped
 * @returns {Advisory[] | undefined}
 */
export function readAudit(answer, isShipped) {
  /** @type {{ vulnerabilities?: Record<string, { severity: string, via: (string | { title: string, url: string })[] }> }} */
  let report;
  try {
    report = JSON.parse(answer);
  } catch {
    return undefined;
  }
  if (report.vulnerabilities === undefined) return undefined;
  return Object.entries(report.vulnerabilities).map(([name, { severity, via }]) => ({
    ...{ name, severity, isShipped: isShipped(name) },
    titles: via.map((cause) =>
      typeof cause === 'string' ? `through ${cause}` : `${cause.title} ${cause.url}`,
    ),
  }));
}

/** Names of the packages that ship: those that the build took in, and what is installed to stay a file of its own. */
function shippedNames() {
  const lock = JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'));
  const names = new Set(['electron']);
  for (const [folder, entry] of Object.entries(lock.packages)) {
    if (folder !== '' && entry.dev !== true) names.add(folder.replace(/^.*node_modules\//, ''));
  }
  for (const part of ['main', 'command-line', 'preload', 'renderer']) {
    const file = path.join(projectFolder, 'out', part, 'licenses.json');
    if (!existsSync(file)) throw new Error('Build first: npm run build');
    for (const { name } of JSON.parse(readFileSync(file, 'utf8'))) names.add(name);
  }
  return names;
}

function main() {
  const shipped = shippedNames();
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: projectFolder,
    encoding: 'utf8',
    // On Windows npm is a .cmd file, which only a shell starts.
    shell: process.platform === 'win32',
  });
  const advisories = readAudit(stdout ?? '', (name) => shipped.has(name));
  if (advisories === undefined) {
    console.error('advisories: the package registry gave no report; nothing is known either way');
    return 2;
  }
  for (const { name, severity, titles, isShipped } of advisories) {
    console.log(`${isShipped ? 'SHIPPED' : 'tool'}  ${name}  ${severity}  ${titles.join('; ')}`);
  }
  const count = advisories.filter(({ isShipped }) => isShipped).length;
  console.log(`advisories: ${advisories.length} packages, ${count} of them shipped`);
  return count === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main();
}
